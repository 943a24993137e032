/// A formula as its author wrote it, before names and types are known.
struct FormulaSyntax {
  indirect enum Content {
    /// A number, perhaps with a unit: `95%`, `8 h`.
    case literal(String)
    case name(String)
    case negated(FormulaSyntax)
    case binary(Formula.Operator, FormulaSyntax, FormulaSyntax)
    case call(String, [FormulaSyntax])
  }

  let content: Content
  /// Where it stands, by UTF-8 offsets in the formula.
  let range: Range<Int>
}

/// What is wrong with a formula, and where in it.
struct FormulaError: Error {
  enum Reason {
    case unexpected(String)
    case ends
    case tooDeep
    case tooLong
  }

  let reason: Reason
  let range: Range<Int>
}

/// A piece of a formula.
struct FormulaToken {
  enum Kind { case number, word, symbol }

  let kind: Kind
  let text: String
  let range: Range<Int>

  /// Divides a formula into numbers with their unit, words and symbols.
  static func tokens(of formula: String) throws(FormulaError) -> [FormulaToken] {
    let bytes = Array(formula.utf8)
    var tokens: [FormulaToken] = []
    var index = 0
    func take(while accepts: (UInt8) -> Bool) -> Range<Int> {
      let start = index
      while index < bytes.count, accepts(bytes[index]) { index += 1 }
      return start..<index
    }
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"): index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var range = take { isDigit($0) || $0 == UInt8(ascii: ".") }
        if index < bytes.count, bytes[index] == UInt8(ascii: "%") {
          index += 1
          range = range.lowerBound..<index
        }
        tokens.append(FormulaToken(kind: .number, text: text(bytes, range), range: range))
      case _ where isLetter(byte):
        let range = take { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: ".") }
        let word = FormulaToken(kind: .word, text: text(bytes, range), range: range)
        if let last = tokens.last, last.kind == .number, !last.text.hasSuffix("%") {
          tokens.removeLast()
          tokens.append(
            FormulaToken(
              kind: .number, text: last.text + " " + word.text,
              range: last.range.lowerBound..<range.upperBound))
        } else {
          tokens.append(word)
        }
      case _ where "+-*/(),".utf8.contains(byte):
        tokens.append(
          FormulaToken(
            kind: .symbol, text: text(bytes, index..<(index + 1)), range: index..<(index + 1)))
        index += 1
      default:
        let range = take { $0 > 0x20 && !isDigit($0) && !isLetter($0) }
        let bad = range.isEmpty ? index..<(index + 1) : range
        throw FormulaError(reason: .unexpected(text(bytes, bad)), range: bad)
      }
    }
    return tokens
  }

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }
}
