public import Diagnostics

/// Why a text is not of a format.
public struct FormatMismatch: Error, Sendable, Hashable {
  /// What was found and what was expected, to stand after a colon; it shows at most one character
  /// of the text, so that it may be told even where the text may not.
  public let reason: LocalizedText

  init(_ english: String, zh: String) {
    reason = LocalizedText(english, zh: zh)
  }
}

extension FormatMismatch {
  static let spreadsheetNumber = Self(
    "a spreadsheet has made a number of it, and digits are lost", zh: "已被表格软件转成数值，数字有丢失")

  static let masked = Self("some of its characters are masked", zh: "部分字符已被遮盖")

  static let blankInside = Self("there are blanks in it", zh: "其中含有空格")
}

extension String {
  /// Whether a spreadsheet wrote it: `7.31E+10`, `13800000000.0`.
  var isSpreadsheetNumber: Bool {
    let scalars = Array(unicodeScalars)
    let parts = scalars.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "E" || $0 == "e" })
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard mantissa.count <= 2, mantissa[0].allSatisfy(\.isDigit), !mantissa[0].isEmpty,
      mantissa.allSatisfy({ $0.allSatisfy(\.isDigit) })
    else { return false }
    guard parts.count == 2 else { return mantissa.count == 2 }
    let digits = parts[1].drop { $0 == "+" || $0 == "-" }
    return parts[1].count - digits.count == 1 && !digits.isEmpty && digits.allSatisfy(\.isDigit)
  }

  /// Whether characters are masked: `138****0000`, `138xxxx0000`.
  var isMasked: Bool {
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      switch scalar {
      case "*", "●", "█", "■": return true
      case "x", "X", "×": if previous == scalar { return true }
      default: break
      }
      previous = scalar
    }
    return false
  }
}
