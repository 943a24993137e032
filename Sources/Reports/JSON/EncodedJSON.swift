import Diagnostics
internal import FoundationEssentials

/// Values as JSON; keys stand in order.
package enum EncodedJSON {
  /// How the names of properties become keys.
  package enum Keys {
    case asWritten, snakeCase, kebabCase
  }

  /// JSON on several lines, each that is not empty with something before it.
  package static func pretty(
    _ value: some Encodable, indent: String = "", keys: Keys = .snakeCase
  ) -> String {
    let data = data(of: value, keys, [.prettyPrinted])
    return String(decoding: indent.isEmpty ? data : indented(data, by: indent), as: UTF8.self)
  }

  /// JSON on one line, without its end.
  static func line(_ value: some Encodable, keys: Keys = .snakeCase) -> String {
    String(decoding: data(of: value, keys, []), as: UTF8.self)
  }

  private static func data(
    of value: some Encodable, _ keys: Keys, _ formatting: JSONEncoder.OutputFormatting
  ) -> [UInt8] {
    let encoder = JSONEncoder()
    switch keys {
    case .asWritten: break
    case .snakeCase: encoder.keyEncodingStrategy = .convertToSnakeCase
    case .kebabCase:
      encoder.keyEncodingStrategy = .custom { path in KebabKey(path.last?.stringValue ?? "") }
    }
    encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("a report holds nothing that JSON cannot")
    }
    return escaped(Array(data))
  }

  /// JSON in which what a terminal would obey or not show is an escape; its values stay the same.
  private static func escaped(_ json: [UInt8]) -> [UInt8] {
    let text = String(decoding: json, as: UTF8.self)
    guard text.unicodeScalars.contains(where: isHidden) else { return json }
    return text.unicodeScalars.reduce(into: []) { bytes, scalar in
      if isHidden(scalar) {
        let digits = String(scalar.value, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      } else {
        bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isUnprintable && scalar != "\n"
  }

  private static func indented(_ text: [UInt8], by indent: String) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(text.count * 2)
    var isStart = true
    for byte in text {
      let isEnd = byte == UInt8(ascii: "\n")
      if isStart, !isEnd { lines += indent.utf8 }
      lines.append(byte)
      isStart = isEnd
    }
    return lines
  }
}

/// A key whose words have hyphens between them.
private struct KebabKey: CodingKey {
  let stringValue: String
  let intValue: Int? = nil

  init(_ name: String) {
    stringValue = name.reduce(into: "") {
      $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1)
    }
  }

  init(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { nil }
}
