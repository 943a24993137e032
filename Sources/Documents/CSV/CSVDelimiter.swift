/// What divides the fields of a CSV file.
public enum CSVDelimiter: UInt8, Sendable, CaseIterable {
  /// `,`
  case comma = 0x2C
  /// `;`, as spreadsheets write it where the comma divides the decimals.
  case semicolon = 0x3B
  /// A tab.
  case tab = 0x09
  /// `|`, which is never guessed.
  case bar = 0x7C

  /// The delimiter of a name that people use: the character itself, `comma`, `tab`, `\t` and so on.
  public init?(name: String) {
    switch name.lowercased() {
    case ",", "comma": self = .comma
    case ";", "semicolon": self = .semicolon
    case "\t", "\\t", "tab": self = .tab
    case "|", "bar", "pipe": self = .bar
    default: return nil
    }
  }

  /// The character as messages show it.
  var shown: String { self == .tab ? "\\t" : String(UnicodeScalar(rawValue)) }

  /// How often each delimiter that may be guessed stands in a record, outside quotes.
  ///
  /// A quote opens after any of them, since none is known to be the one yet.
  static func counts(
    in record: some Collection<UInt8>
  ) -> [(delimiter: CSVDelimiter, count: Int)] {
    var counts: [CSVDelimiter: Int] = [:]
    var quotes = CSVQuotes()
    for byte in record where !quotes.covers(byte) {
      if let delimiter = Self(rawValue: byte) { counts[delimiter, default: 0] += 1 }
    }
    return [.comma, .semicolon, .tab].map { ($0, counts[$0] ?? 0) }
  }
}

/// Which bytes of a record stand in quotes, while the delimiter is not known.
struct CSVQuotes {
  private var isQuoted = false
  /// Whether a quote may open before the next byte.
  private var mayOpen = true

  /// Whether a byte stands in quotes or is one; a doubled quote closes, and opens again.
  mutating func covers(_ byte: UInt8) -> Bool {
    let isQuote = byte == UInt8(ascii: "\"")
    if isQuoted {
      isQuoted = !isQuote
      mayOpen = isQuote
      return true
    }
    if isQuote, mayOpen {
      isQuoted = true
      return true
    }
    mayOpen = CSVDelimiter(rawValue: byte) != nil || byte.isLineBreak
    return false
  }
}
