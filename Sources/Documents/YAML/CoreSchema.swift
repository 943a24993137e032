/// What YAML 1.2's core schema takes scalars for (section 10.3.2).
enum CoreSchema {
  /// The tags that may be written, without `tag:yaml.org,2002:`.
  enum Tag: String {
    case null, bool, int, float, str, seq, map
    /// The non-specific tag `!`: a text, a sequence or a mapping, whatever it looks like.
    case unresolved = "!"

    /// The tag as libyaml resolved its handle.
    init?(resolved tag: String) {
      let prefix = "tag:yaml.org,2002:"
      if tag == "!" {
        self = .unresolved
      } else if tag.hasPrefix(prefix), tag.count > prefix.count + 1 {
        self.init(rawValue: String(tag.dropFirst(prefix.count)))
      } else {
        return nil
      }
    }

    /// The tag as authors write it.
    var written: String { self == .unresolved ? "!" : "!!\(rawValue)" }
  }

  /// What a plain scalar without a tag is.
  static func kind(ofPlain text: String) -> Scalar.Kind {
    var text = text
    return text.withUTF8 { kind(of: $0[...]) }
  }

  /// What a scalar with a tag is; nothing if the text does not fit the tag.
  static func kind(of text: String, tag: Tag) -> Scalar.Kind? {
    let plain = kind(ofPlain: text)
    switch (tag, plain) {
    case (.str, _), (.unresolved, _): return .text
    case (.null, .null), (.bool, .boolean), (.int, .integer), (.float, .float): return plain
    case (.float, .integer): return text.contains("x") || text.contains("o") ? nil : .float
    default: return nil
    }
  }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private static func kind(of text: Bytes) -> Scalar.Kind {
    guard let first = text.first else { return .null }
    switch first {
    case UInt8(ascii: "~"): return text.count == 1 ? .null : .text
    case UInt8(ascii: "n"), UInt8(ascii: "N"): return text.isOne(of: "null", "Null") ? .null : .text
    case UInt8(ascii: "t"), UInt8(ascii: "T"):
      return text.isOne(of: "true", "True") ? .boolean(true) : .text
    case UInt8(ascii: "f"), UInt8(ascii: "F"):
      return text.isOne(of: "false", "False") ? .boolean(false) : .text
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "-"):
      return number(text)
    default: return .text
    }
  }

  private static func number(_ text: Bytes) -> Scalar.Kind {
    if text.starts(with: "0o".utf8) { return digits(text.dropFirst(2)) { $0 &- 0x30 < 8 } }
    if text.starts(with: "0x".utf8) {
      return digits(text.dropFirst(2)) { $0.hexadecimalValue != nil }
    }
    if text.isOne(of: ".nan", ".NaN") { return .float }
    let isSigned = text.first == UInt8(ascii: "+") || text.first == UInt8(ascii: "-")
    let unsigned = isSigned ? text.dropFirst() : text
    return unsigned.isOne(of: ".inf", ".Inf") ? .float : decimal(unsigned)
  }

  private static func digits(_ text: Bytes, _ isDigit: (UInt8) -> Bool) -> Scalar.Kind {
    !text.isEmpty && text.allSatisfy(isDigit) ? .integer : .text
  }

  private static func decimal(_ text: Bytes) -> Scalar.Kind {
    var rest = text.drop(while: \.isDigit)
    var count = text.count - rest.count
    if rest.isEmpty { return count > 0 ? .integer : .text }
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst()
      rest = fraction.drop(while: \.isDigit)
      count += fraction.count - rest.count
    }
    guard count > 0 else { return .text }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard !rest.isEmpty else { return .text }
      rest = rest.drop(while: \.isDigit)
    }
    return rest.isEmpty ? .float : .text
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether it is one of the two words, or the first in capitals.
  fileprivate func isOne(of lower: String, _ mixed: String) -> Bool {
    elementsEqual(lower.utf8) || elementsEqual(mixed.utf8)
      || elementsEqual(lower.utf8.lazy.map { $0 &- 0x61 < 26 ? $0 & 0xDF : $0 })
  }
}
