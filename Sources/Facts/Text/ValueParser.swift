public import Documents

/// Reads values, by two doors: the strict spellings of rules, and what people write in filings.
public struct ValueParser: Sendable {
  /// What stands where a value is expected.
  public enum Reading: Sendable, Hashable {
    /// A value, and the power of ten of a number's last written digit, in the base unit.
    case value(Value, lastDigit: Int?)
    /// No value, and why.
    case missing(MissingReason)
    /// Something that is no value of the fact.
    case invalid(ValueMismatch)
  }

  /// A value as it was read, with the power of ten of a number's last written digit.
  typealias Parsed = (value: Value, lastDigit: Int?)

  /// The words that stand for values and for the lack of one.
  public let vocabulary: Vocabulary
  /// The zone of times without an offset.
  public let zone: ZoneOffset

  /// Makes a parser.
  public init(vocabulary: Vocabulary = .standard, zone: ZoneOffset = .china) {
    self.vocabulary = vocabulary
    self.zone = zone
  }

  /// The most scalars that a value other than a text may have.
  static let longest = 200

  /// Reads what a filing says about a fact.
  ///
  /// A list is no scalar: only the words for none and for a lack of a value are read.
  ///
  /// - Parameter format: where the scalar comes from; JSON's numbers have lost how they were written.
  public func read(
    _ scalar: Scalar, as fact: Fact, in format: DocumentFormat = .yaml
  ) -> Reading {
    if scalar.kind == .null { return .missing(.null) }
    let text = scalar.text.withoutOuterBlanks
    if text.isEmpty { return .missing(.blank) }
    if let mismatch = Self.mismatch(of: scalar, as: fact.type) { return .invalid(mismatch) }
    let isShort =
      text.utf8.count <= Self.longest
      || text.unicodeScalars.prefix(Self.longest + 1).count <= Self.longest
    let folded = isShort ? text.folded : nil
    if let folded, let position = Self.memberPosition(folded, of: fact.type) {
      return Reading(position)
    }
    if let folded, let answer = vocabulary.answer(folded) {
      switch answer {
      case .elsewhere: return .invalid(.elsewhere)
      case .missing(let reason): return .missing(reason)
      case .none: return Self.nothing(as: fact.type)
      case .yes, .no: break
      }
    }
    if vocabulary.isMasked(text) { return .invalid(.masked) }
    do throws(ValueMismatch) {
      return try Reading(parse(scalar, text, folded, as: fact, in: format))
    } catch {
      return .invalid(error)
    }
  }

  /// - Parameter folded: the text as words are compared, unless it is too long for a word.
  private func parse(
    _ scalar: Scalar, _ text: String, _ folded: String?, as fact: Fact, in format: DocumentFormat
  ) throws(ValueMismatch) -> Parsed {
    if case .text(let textFormat) = fact.type {
      try Self.checkDigitsAreKept(scalar, textFormat, in: format)
      return try Self.text(text, textFormat)
    }
    if case .reference = fact.type {
      try Self.checkDigitsAreKept(scalar, nil, in: format)
      return try Self.text(text, nil)
    }
    guard let folded else { throw .tooLong }
    switch fact.type {
    case .boolean: return try boolean(scalar, folded)
    case .integer: return try integer(scalar, folded, bareUnit: fact.bareUnit)
    case .decimal: return try decimal(scalar, folded, bareUnit: fact.bareUnit)
    case .percent: return try percent(folded, bareUnit: fact.bareUnit)
    case .money(let currency): return try money(folded, currency, bareUnit: fact.bareUnit)
    case .duration: return try duration(folded, bareUnit: fact.bareUnit)
    case .period: return try period(folded, bareUnit: fact.bareUnit)
    case .date: return (.day(try day(folded)), nil)
    case .datetime: return (.instant(try instant(folded)), nil)
    case .choice(let list): return try Self.choice(folded, of: list)
    case .set(let list): return try set(folded, of: list)
    case .text, .reference, .list: throw .notAList
    }
  }

  /// What a word for none answers: zero where things are counted, no, nothing of several; where none
  /// is no value, it is missing for that reason.
  private static func nothing(as type: FactType) -> Reading {
    switch type {
    case .boolean: .value(.boolean(false), lastDigit: nil)
    case .integer, .decimal, .money: .value(.number(.zero), lastDigit: 0)
    case .set: .value(.members([]), lastDigit: nil)
    case .list: .value(.records([]), lastDigit: nil)
    case .percent, .duration, .period, .date, .datetime, .text, .choice, .reference:
      .missing(.none)
    }
  }
}

extension ValueParser.Reading {
  init(_ parsed: ValueParser.Parsed) {
    self = .value(parsed.value, lastDigit: parsed.lastDigit)
  }
}
