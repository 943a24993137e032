/// A test as its author wrote it, before names and types are known.
indirect enum PhraseSyntax {
  case any
  case present
  case absent(word: String)
  case reason(ReasonTest)
  case oneOf([OperandSyntax])
  case noneOf([OperandSyntax])
  case compare(Comparison, OperandSyntax)
  case between(OperandSyntax, OperandSyntax)
  case inColumn(OperandSyntax)
  case agrees(OperandSyntax)
  case matches(OperandSyntax)
  case contains([OperandSyntax], all: Bool)
  case startsWith(OperandSyntax)
  case endsWith(OperandSyntax)
  case longerThan(Int)
  case shorterThan(Int)
  case within(TermSyntax, Direction, OperandSyntax)
  case near(margin: OperandSyntax, of: OperandSyntax)
  case decimals(Int)
  case orAbsent(PhraseSyntax)
}

extension PhraseSyntax {
  /// The words of the language that are the whole phrase, if they are.
  var keyword: String? {
    switch self {
    case .any: "any"
    case .present: "present"
    case .absent(let word): word
    case .reason(let reason): reason.rawValue
    case .oneOf, .noneOf, .compare, .between, .inColumn, .agrees, .matches, .contains, .startsWith,
      .endsWith, .longerThan, .shorterThan, .within, .near, .decimals, .orAbsent:
      nil
    }
  }
}

/// The length of a term as its author wrote it.
enum TermSyntax {
  case span(OperandSyntax)
  case workingDays(OperandSyntax)
}

/// A value or a name within a phrase.
struct OperandSyntax {
  /// What it is.
  enum Content {
    /// A literal's text.
    case literal(String)
    /// The name behind a `$`.
    case name(String)
  }

  let content: Content
  /// Where it stands, by UTF-8 offsets in the phrase.
  let range: Range<Int>

  /// Its text.
  var text: String {
    switch content {
    case .literal(let text), .name(let text): text
    }
  }

  /// Its text, a name with the sign before it.
  var written: String {
    switch content {
    case .literal(let text): text
    case .name(let name): "$" + name
    }
  }
}

/// A word of a phrase, or a text in double quotes.
struct PhraseWord {
  let text: String
  let isQuoted: Bool
  let range: Range<Int>

  /// Whether it is this keyword.
  func isWord(_ keyword: String) -> Bool { !isQuoted && text == keyword }
}

/// What can be expected at a place in a phrase.
enum PhrasePart {
  case value, end, wholeNumber
  case keywords([String])
}

/// What is wrong with a phrase, and where in it.
struct PhraseError: Error {
  /// What is wrong.
  enum Reason {
    /// There is nothing, or nothing more, where something must stand.
    case ends(expected: PhrasePart)
    /// A word does not fit.
    case unexpected(String, expected: PhrasePart)
    /// Words that are a test stand where a value must.
    case testForValue(String)
    /// A quote is not closed.
    case openQuote
    /// A number of things must be a whole number.
    case count(String)
    /// Several words after `not`.
    case severalAfterNot
  }

  let reason: Reason
  let range: Range<Int>
}

extension PhraseWord {
  /// Divides a phrase into words.
  static func words(of phrase: String) throws(PhraseError) -> [PhraseWord] {
    var words: [PhraseWord] = []
    let bytes = Array(phrase.utf8)
    var index = 0
    while index < bytes.count {
      if isBlank(bytes[index]) {
        index += 1
        continue
      }
      let start = index
      if bytes[index] == UInt8(ascii: "\"") {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
        guard index < bytes.count else {
          throw PhraseError(reason: .openQuote, range: start..<bytes.count)
        }
        let text = String(decoding: bytes[(start + 1)..<index], as: UTF8.self)
        index += 1
        words.append(PhraseWord(text: text, isQuoted: true, range: start..<index))
      } else {
        while index < bytes.count, !isBlank(bytes[index]) { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        words.append(PhraseWord(text: text, isQuoted: false, range: start..<index))
      }
    }
    return words
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}
