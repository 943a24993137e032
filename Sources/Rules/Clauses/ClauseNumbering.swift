import Diagnostics

/// How the clauses of an instrument are numbered in its official text.
struct ClauseNumbering {
  /// What stands before and behind the number at the start of a clause, without white space: `第`, `条`.
  private let forms: [(prefix: String, suffix: String)]

  /// Takes the forms in both languages, `{}` for the number.
  init(_ numbering: LocalizedText) {
    forms = [numbering.zh, numbering.en].compactMap { form in
      let compact = String(form.unicodeScalars.filter { !$0.isClauseBlank }.map(Character.init))
      guard let range = compact.firstRange(of: "{}") else { return nil }
      return (String(compact[..<range.lowerBound]), String(compact[range.upperBound...]))
    }
  }

  /// The number that a line begins a clause with, and what follows it there.
  ///
  /// - Parameter line: without marks of converters.
  func start(of line: String) -> (number: Int, rest: Substring)? {
    let text = line.drop { $0.unicodeScalars.allSatisfy(\.isClauseBlank) }
    let (number, rest) = Self.number(in: text)
    if let number, text.first.flatMap(Self.digit) != nil, rest.allSatisfy(\.isWhitespace) {
      return (number, "")
    }
    for form in forms where !form.prefix.isEmpty {
      guard let behind = Self.rest(of: text, after: form.prefix) else { continue }
      let (number, rest) = Self.number(in: behind)
      if let number, let rest = Self.rest(of: rest, after: form.suffix) { return (number, rest) }
    }
    return nil
  }

  /// What follows a prefix, whatever white space stands in the text.
  private static func rest(of text: Substring, after prefix: String) -> Substring? {
    var text = text
    for character in prefix {
      text = text.drop(while: \.isWhitespace)
      guard text.first == character else { return nil }
      text.removeFirst()
    }
    return text
  }

  /// A number in digits, also full-width ones, or in Chinese numerals, and what follows it.
  static func number(in text: Substring) -> (number: Int?, rest: Substring) {
    let text = text.drop(while: \.isWhitespace)
    let digits = text.prefix { digit($0) != nil }
    if !digits.isEmpty {
      let value = digits.count > 6 ? nil : digits.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
      return (value, text[digits.endIndex...])
    }
    let numerals = text.prefix(while: isNumeral)
    return (numerals.isEmpty ? nil : value(of: numerals), text[numerals.endIndex...])
  }

  private static func digit(_ character: Character) -> Int? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return nil
    }
    switch scalar.value {
    case 0x30...0x39: return Int(scalar.value) - 0x30
    case 0xFF10...0xFF19: return Int(scalar.value) - 0xFF10
    default: return nil
    }
  }

  /// Whether it is a Chinese numeral.
  static func isNumeral(_ character: Character) -> Bool {
    numeral[character] != nil || place[character] != nil
  }

  private static let numeral: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let place: [Character: Int] = ["十": 10, "百": 100, "千": 1000]

  /// `一百二十三`; `nil` where the numerals make no number.
  private static func value(of numerals: Substring) -> Int? {
    var (sum, pending, last) = (0, Int?.none, Int.max)
    for character in numerals {
      if let place = place[character] {
        guard place < last else { return nil }
        sum += (pending ?? 1) * place
        (pending, last) = (nil, place)
      } else {
        guard pending == nil || pending == 0 else { return nil }
        pending = numeral[character]
      }
    }
    let value = sum + (pending ?? 0)
    return value == 0 ? nil : value
  }
}
