import Diagnostics
import Facts

/// Where a phrase stands.
enum PhrasePosition {
  /// At the right of a condition's line.
  case condition
  /// In a cell of a decision table.
  case cell
}

extension Checker {
  /// The test that a phrase states about a subject; `nil`, with problems reported, if none.
  func test(
    _ source: SourceNode, of subject: Reference, in scope: Scope,
    _ position: PhrasePosition = .condition
  ) -> UnaryTest? {
    guard let text = source.text else {
      problems.error(.expected(.phrase, found: source.shape), at: source.place)
      return nil
    }
    do throws(PhraseError) {
      let syntax = try PhraseParser.parse(text)
      guard isClear(syntax, text, subject.type, position, at: source.place) else { return nil }
      let context = PhraseContext(
        source: source, subject: subject, scope: scope, position: position)
      return check(syntax, context)
    } catch {
      problems.error(.badPhrase(error.reason, subject.type), at: source.place(part: error.range))
      return nil
    }
  }

  /// Whether a word is not for tables only, nor a member's name as well.
  private func isClear(
    _ syntax: PhraseSyntax, _ text: String, _ type: FactType, _ position: PhrasePosition,
    at place: Place
  ) -> Bool {
    guard let word = syntax.keyword else { return true }
    if case .choice(let list) = type, list.position(ofKey: word) != nil {
      problems.error(.memberOrKeyword(word), at: place)
      return false
    }
    if position == .condition, word == "any" || word == "missing" {
      problems.error(.onlyInTables(word), at: place)
      return false
    }
    return true
  }

  private func check(_ syntax: PhraseSyntax, _ context: PhraseContext) -> UnaryTest? {
    let type = context.subject.type
    switch syntax {
    case .any: return .any
    case .present: return presence(.present, "present", context)
    case .absent(let word): return presence(.absent, word, context)
    case .reason(let reason): return presence(.reason(reason), reason.rawValue, context)
    case .oneOf(let operands):
      return fits(type.isSingle, context) ? alternatives(operands, context).map { .oneOf($0) } : nil
    case .noneOf(let operands):
      return fits(type.isSingle, context)
        ? alternatives(operands, context).map { .noneOf($0) } : nil
    case .compare(let comparison, let operand):
      guard fits(type.isOrdered, context) else { return nil }
      return self.operand(operand, context).map { .compare(comparison, $0) }
    case .between(let lower, let upper):
      guard fits(type.isOrdered, context) else { return nil }
      return between(lower, upper, context)
    case .inColumn(let operand):
      return fits(type.isSingle, context) ? column(operand, context).map { .inColumn($0) } : nil
    case .agrees(let operand):
      guard fits(type.isNumeric, context) else { return nil }
      return self.operand(operand, context).map { .agrees($0) }
    case .matches(let operand):
      return fits(type.comparisonClass == .text, context)
        ? matcher(operand, context).map { .matches($0) } : nil
    case .contains(let operands, let all): return contains(operands, all: all, context)
    case .startsWith(let operand):
      guard fits(type.comparisonClass == .text, context) else { return nil }
      return self.operand(operand, context).map { .startsWith($0) }
    case .endsWith(let operand):
      guard fits(type.comparisonClass == .text, context) else { return nil }
      return self.operand(operand, context).map { .endsWith($0) }
    case .longerThan(let count):
      return fits(type.comparisonClass == .text, context) ? .longerThan(count) : nil
    case .shorterThan(let count):
      return fits(type.comparisonClass == .text, context) ? .shorterThan(count) : nil
    case .within(let term, let direction, let operand):
      return within(term, direction, operand, context)
    case .near(let margin, let operand):
      guard fits(type.isNumeric, context), let margin = self.operand(margin, context) else {
        return nil
      }
      return self.operand(operand, context).map { .near(margin: margin, of: $0) }
    case .decimals(let places):
      return fits(type.isNumeric, context) ? .decimals(places) : nil
    case .orAbsent(let inner):
      guard let test = check(inner, context) else { return nil }
      return presence(.orAbsent(test), "or absent", context)
    }
  }

  /// Whether the phrase fits the subject's type; reports it if not.
  private func fits(_ isFitting: Bool, _ context: PhraseContext) -> Bool {
    if !isFitting {
      problems.error(.phraseDoesNotFit(context.subject.type), at: context.source.place)
    }
    return isFitting
  }

  /// Tests about the lack of a value say nothing about what is computed, except in a table.
  private func presence(
    _ test: UnaryTest, _ phrase: String, _ context: PhraseContext
  ) -> UnaryTest? {
    if context.subject.source.isReported { return test }
    if context.position == .cell, phrase == "missing" { return test }
    problems.error(.presenceOfComputed(phrase, context.subject.path), at: context.source.place)
    return nil
  }

  private func alternatives(
    _ operands: [OperandSyntax], _ context: PhraseContext
  ) -> [Operand]? {
    let checked = operands.compactMap { operand($0, context) }
    return checked.count == operands.count ? checked : nil
  }

  private func between(
    _ lower: OperandSyntax, _ upper: OperandSyntax, _ context: PhraseContext
  ) -> UnaryTest? {
    guard let from = operand(lower, context), let to = operand(upper, context) else { return nil }
    if case (.literal(let least), .literal(let greatest)) = (from, to),
      Value.isAscending(greatest, least) == true, least != greatest
    {
      problems.error(
        .emptyRange(lower.text, upper.text),
        at: context.place(lower.range.lowerBound..<upper.range.upperBound))
      return nil
    }
    return .between(from, to)
  }

  private func contains(
    _ operands: [OperandSyntax], all: Bool, _ context: PhraseContext
  ) -> UnaryTest? {
    let checked: [Operand]
    switch context.subject.type {
    case .set(let list):
      checked = operands.compactMap { operand($0, as: .choice(list), context) }
    case .text, .reference: checked = operands.compactMap { operand($0, as: .text(nil), context) }
    case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .date, .datetime,
      .choice, .list:
      _ = fits(false, context)
      return nil
    }
    return checked.count == operands.count ? .contains(checked, all: all) : nil
  }

  private func within(
    _ term: TermSyntax, _ direction: Direction, _ operand: OperandSyntax, _ context: PhraseContext
  ) -> UnaryTest? {
    guard fits(context.subject.type.comparisonClass == .calendar, context) else { return nil }
    let checkedTerm: Term?
    switch term {
    case .workingDays(let days):
      checkedTerm = workingDays(days, context).map { .workingDays($0) }
      if calendar == nil {
        problems.error(.noCalendar(), at: context.source.place)
        return nil
      }
    case .span(let span):
      checkedTerm = self.span(span, context)
    }
    guard let checkedTerm, let other = self.operand(operand, context) else { return nil }
    return .within(checkedTerm, direction, other)
  }

  /// A number of working days, written or a parameter of whole numbers.
  private func workingDays(_ syntax: OperandSyntax, _ context: PhraseContext) -> Operand? {
    let place = context.place(syntax.range)
    switch syntax.content {
    case .literal(let text):
      if let count = Int(text), count >= 0 { return .literal(.number(Rational(count))) }
    case .name(let name):
      guard let reference = resolve(name, in: context.scope, at: place) else { return nil }
      if case (.integer, .parameter) = (reference.type, reference.source) {
        return .reference(reference)
      }
    }
    problems.error(.notACountOfDays(syntax.written), at: place)
    return nil
  }

  /// A duration or a period.
  private func span(_ syntax: OperandSyntax, _ context: PhraseContext) -> Term? {
    let place = context.place(syntax.range)
    switch syntax.content {
    case .literal(let text):
      if let length = try? ValueParser.literal(text, as: .duration, zone: zone) {
        return .duration(.literal(length.value))
      }
      if let length = try? ValueParser.literal(text, as: .period, zone: zone) {
        return .period(.literal(length.value))
      }
      problems.error(.notASpan(text), at: place)
    case .name(let name):
      guard let reference = resolve(name, in: context.scope, at: place) else { return nil }
      let kind = reference.type.comparisonClass
      if kind == .duration { return .duration(.reference(reference)) }
      if kind == .period { return .period(.reference(reference)) }
      problems.error(.notASpan("$" + name), at: place)
    }
    return nil
  }
}

/// What a phrase is checked against.
struct PhraseContext {
  let source: SourceNode
  let subject: Reference
  let scope: Scope
  let position: PhrasePosition

  /// The place of a part of the phrase.
  func place(_ part: Range<Int>) -> Place { source.place(part: part) }
}

extension FactType {
  /// Whether a value is one thing that another can be equal to.
  fileprivate var isSingle: Bool {
    switch comparisonClass {
    case .boolean, .number, .percent, .duration, .period, .calendar, .text, .money, .choice: true
    case .set, .records: false
    }
  }
}

extension Reference.Source {
  /// Whether it is something that a filing says, this one or one before.
  fileprivate var isReported: Bool {
    switch self {
    case .fact: true
    case .previous(let named): named.source.isReported
    case .parameter, .derived, .output: false
    }
  }
}
