import Diagnostics
import Rules

/// Texts as the data types of OSCAL want them.
enum OSCALText {
  /// A token: letters, digits, `.` and `-` stay, `/` becomes `__`, all else its number between low
  /// lines; no two texts have the same.
  static func token(_ text: String) -> String {
    var token = ""
    for scalar in text.unicodeScalars {
      if isLetter(scalar)
        || !token.isEmpty && (isDigit(scalar) || ".-".unicodeScalars.contains(scalar))
      {
        token.unicodeScalars.append(scalar)
      } else {
        token += scalar == "/" ? "__" : "_\(String(scalar.value, radix: 16))_"
      }
    }
    return token.isEmpty ? "_" : token
  }

  /// The control that a clause is.
  static func control(_ citation: Citation) -> String { token(citation.description) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }

  /// A text without blanks around it, on one line; `nil` if nothing is left.
  static func string(_ text: String) -> String? {
    let isBlank = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    let scalars = text.printable.unicodeScalars
    let rest = scalars.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    return rest.isEmpty ? nil : String(String.UnicodeScalarView(rest))
  }

  /// A text in OSCAL's Markdown that stands for itself: no link, image, tag or insertion begins in it.
  static func prose(_ text: String) -> String {
    var result = ""
    for scalar in text.printable.unicodeScalars {
      if "\\`*[<&{".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// A reference to a file, and perhaps to a line or cell of it (RFC 3986).
  static func reference(_ file: String, _ fragment: String? = nil) -> String {
    encoded(file, "/") + (fragment.map { "#" + encoded($0, "/!") } ?? "")
  }

  /// A reference to a place: `filing.yaml#L12`, `filing.xlsx#Sheet!C7`.
  static func reference(_ place: Place) -> String {
    guard let start = place.start else { return reference(place.file) }
    guard let cell = place.cell, let sheet = cell.sheet else {
      return reference(place.file, "L\(start.line)")
    }
    return reference(place.file, "\(sheet)!\(cell.reference)")
  }

  private static func encoded(_ text: String, _ others: String) -> String {
    let kept = Set((letters + others).utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      if kept.contains(byte) {
        result.append(byte)
      } else {
        let digits = [byte].hexadecimal
        result += Array("%\(digits.uppercased())".utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
}
