import Diagnostics

// Plain and quoted scalars: YAML 1.2, sections 7.3 and 5.7; JSON strings are double-quoted ones.
extension ScalarSpelling {
  /// The spelling of what stands in `range`, between quotes if there is a quote.
  static func flow(_ range: SourceRange, quote: UInt8?, _ bytes: [UInt8]) -> ScalarSpelling {
    var spelling = ScalarSpelling(bytes)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      switch bytes[offset] {
      case UInt8(ascii: "'") where quote == UInt8(ascii: "'"):
        offset += 2
        spelling.write("'", for: start..<offset)
      case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""):
        offset = spelling.escape(at: offset, limit: range.upperBound)
      case let byte where byte.isBlank || byte.isLineBreak:
        offset = spelling.blanks(at: offset, limit: range.upperBound)
      default:
        while offset < range.upperBound, !bytes[offset].endsRun(quote) { offset += 1 }
        spelling.copy(start..<offset)
      }
    }
    return spelling
  }

  /// Reads blanks, and line breaks with the blanks around them, which are folded.
  private mutating func blanks(at start: Int, limit: Int) -> Int {
    var offset = start
    var breaks = 0
    while offset < limit, bytes[offset].isBlank || bytes[offset].isLineBreak {
      let isBreak = bytes[offset].isLineBreak
      offset = isBreak ? afterBreak(offset) : offset + 1
      breaks += isBreak ? 1 : 0
    }
    switch breaks {
    case 0: copy(start..<offset)
    case 1: write(" ", for: start..<offset)
    default: write(String(repeating: "\n", count: breaks - 1), for: start..<offset)
    }
    return offset
  }

  private mutating func escape(at start: Int, limit: Int) -> Int {
    guard start + 1 < limit else {
      copy(start..<limit)
      return limit
    }
    let letter = bytes[start + 1]
    if letter.isLineBreak { return joinedLine(at: start + 1, limit: limit) }
    let digits =
      switch letter {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    var end = min(start + 2 + digits, limit)
    if digits == 0 {
      write(Self.escapes[letter] ?? "", for: start..<end)
      return end
    }
    var value = number(start + 2..<end)
    if digits == 4, 0xD800..<0xDC00 ~= value, end + 6 <= limit {
      value = 0x10000 + (value - 0xD800) << 10 + (number(end + 2..<end + 6) &- 0xDC00) & 0x3FF
      end += 6
    }
    write(Unicode.Scalar(value).map { String($0) } ?? "", for: start..<end)
    return end
  }

  /// Reads an escaped line break: it joins lines, and only further breaks count.
  private mutating func joinedLine(at start: Int, limit: Int) -> Int {
    var offset = afterBreak(start)
    while offset < limit, bytes[offset].isBlank || bytes[offset].isLineBreak {
      let next = bytes[offset].isLineBreak ? afterBreak(offset) : offset + 1
      if bytes[offset].isLineBreak { write("\n", for: offset..<next) }
      offset = next
    }
    return offset
  }

  private func number(_ digits: SourceRange) -> UInt32 {
    bytes[digits].reduce(0) { $0 << 4 | ($1.hexadecimalValue ?? 0) }
  }

  private static let escapes: [UInt8: String] = [
    UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{07}", UInt8(ascii: "b"): "\u{08}",
    UInt8(ascii: "t"): "\t", UInt8(ascii: "\t"): "\t", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "v"): "\u{0B}", UInt8(ascii: "f"): "\u{0C}", UInt8(ascii: "r"): "\r",
    UInt8(ascii: "e"): "\u{1B}", UInt8(ascii: " "): " ", UInt8(ascii: "\""): "\"",
    UInt8(ascii: "/"): "/", UInt8(ascii: "\\"): "\\", UInt8(ascii: "N"): "\u{85}",
    UInt8(ascii: "_"): "\u{A0}", UInt8(ascii: "L"): "\u{2028}", UInt8(ascii: "P"): "\u{2029}",
  ]
}

extension UInt8 {
  fileprivate func endsRun(_ quote: UInt8?) -> Bool {
    isBlank || isLineBreak || quote == UInt8(ascii: "'") && self == UInt8(ascii: "'")
      || quote == UInt8(ascii: "\"") && self == UInt8(ascii: "\\")
  }
}
