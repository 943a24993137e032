import Diagnostics

/// A cell as a sheet stores it.
struct RawCell {
  /// What its value is (ECMA-376-1, 18.18.11).
  enum Kind {
    case number, shared, text, inline, boolean, error, date, unknown

    init(_ type: XMLBytes?) {
      guard let type else {
        self = .number
        return
      }
      if type.equals("s") {
        self = .shared
      } else if type.equals("n") {
        self = .number
      } else if type.equals("str") {
        self = .text
      } else if type.equals("inlineStr") {
        self = .inline
      } else if type.equals("b") {
        self = .boolean
      } else if type.equals("e") {
        self = .error
      } else {
        self = type.equals("d") ? .date : .unknown
      }
    }
  }

  var kind = Kind.number
  var column = 0
  var style = 0
  /// What stands in `<v>`.
  var value: [UInt8] = []
  var formula: [UInt8] = []
  var hasFormula = false
  var hasText = false
  var hasValue = false

  /// Forgets the cell, but not the memory.
  mutating func begin(_ kind: Kind, column: Int, style: Int) {
    self.kind = kind
    self.column = column
    self.style = style
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    (hasFormula, hasText, hasValue) = (false, false, false)
  }
}

extension RawCell {
  /// What a cell turns out to be.
  enum Content {
    case nothing
    case scalar(Scalar)
    /// Something wrong, and what is shown in its place.
    indirect case problem(Diagnostic.Message, shown: String)
  }

  /// What the cell holds.
  ///
  /// - Parameter inline: The text that stands in the cell itself.
  func content(_ context: SheetContext, inline: [UInt8]) -> Content {
    if hasText, kind == .inline || value.isEmpty { return .scalar(text(inline)) }
    let stored = trimmedValue
    if stored.isEmpty {
      if kind == .text, hasValue { return .scalar(text([])) }
      guard hasFormula else { return .nothing }
      return .scalar(
        Scalar("=" + String(decoding: EscapedText.decode(formula), as: UTF8.self), cell: .formula))
    }
    switch kind {
    case .number: return number(stored, context)
    case .shared: return shared(context)
    case .text, .inline: return .scalar(text(EscapedText.decode(value)))
    case .boolean: return boolean
    case .error: return .scalar(Scalar(shown, cell: .error))
    case .date: return .scalar(ISODate.scalar(shown))
    case .unknown: return .problem(.badValue(shown), shown: shown)
    }
  }

  private var shown: String { String(decoding: value, as: UTF8.self) }

  private func text(_ bytes: [UInt8]) -> Scalar {
    Scalar(String(decoding: bytes, as: UTF8.self), cell: .text)
  }

  private func shared(_ context: SheetContext) -> Content {
    guard let index = Self.index(value), let text = context.strings[index] else {
      return .problem(.noSharedString(shown, count: context.strings.count), shown: shown)
    }
    return .scalar(Scalar(text, cell: .text))
  }

  private static func index(_ value: [UInt8]) -> Int? {
    guard (1...9).contains(value.count), value.allSatisfy(\.isDigit) else { return nil }
    return value.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  private var boolean: Content {
    switch shown {
    case "1", "true": .scalar(Scalar("TRUE", cell: .boolean))
    case "0", "false": .scalar(Scalar("FALSE", cell: .boolean))
    default: .problem(.badValue(shown), shown: shown)
    }
  }

  /// The value without blanks around it, which only texts may have.
  private var trimmedValue: [UInt8] {
    guard kind != .text, kind != .inline, let first = value.first, let last = value.last,
      first <= 0x20 || last <= 0x20
    else { return value }
    return Array(value.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed())
  }

  private func number(_ value: [UInt8], _ context: SheetContext) -> Content {
    let format = context.formats.indices.contains(style) ? context.formats[style] : .number
    if format == .percent, let text = DecimalText.percent(value) {
      return .scalar(Scalar(text, cell: .percent))
    }
    guard let text = DecimalText.number(value) else {
      return .problem(.badValue(shown), shown: shown)
    }
    if case .suffixed(let words) = format { return .scalar(Scalar(text + words, cell: .text)) }
    if format != .number, format != .percent,
      let number = Double(String(decoding: value, as: UTF8.self)),
      let date = SerialDate(number)?.text(format, epoch: context.epoch)
    {
      return .scalar(Scalar(date, cell: .date))
    }
    return .scalar(Scalar(text, cell: .number))
  }
}
