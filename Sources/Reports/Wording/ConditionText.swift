import Diagnostics
import Facts
import Rules

/// Tells a condition in plain sentences: one where it is short, else indented lines.
struct ConditionText {
  let operands: OperandText
  /// Whether the condition is a duty or what a duty depends on.
  let form: Clauses.Form

  /// The lines of a condition, each with its depth.
  func lines(of condition: Condition) -> [(depth: Int, text: LocalizedText)] {
    lines(of: condition, isDenied: false, depth: 0)
  }

  private func lines(
    of condition: Condition, isDenied: Bool, depth: Int
  ) -> [(depth: Int, text: LocalizedText)] {
    switch condition {
    case .all(let parts): return group(parts, isSum: !isDenied, isDenied, depth)
    case .any(let parts): return group(parts, isSum: isDenied, isDenied, depth)
    case .not(let part): return lines(of: part, isDenied: !isDenied, depth: depth)
    case .quantified(let quantified) where !quantified.isShort && !isDenied:
      return lines(of: quantified, depth)
    case .test, .quantified, .unique, .consistent:
      return [(depth, form.text(of: condition.statement(operands.text), isDenied))]
    }
  }

  private func group(
    _ parts: [Condition], isSum: Bool, _ isDenied: Bool, _ depth: Int
  ) -> [(depth: Int, text: LocalizedText)] {
    if isSum && depth == 0 || parts.count == 1 {
      return parts.flatMap { lines(of: $0, isDenied: isDenied, depth: depth) }
    }
    return [(depth, form.heading(isSum: isSum))]
      + parts.flatMap { lines(of: $0, isDenied: isDenied, depth: depth + 1) }
  }

  /// A heading, then what selects the records, then what they must fulfil.
  private func lines(
    of quantified: Quantified, _ depth: Int
  ) -> [(depth: Int, text: LocalizedText)] {
    let heading = form.text(of: quantified.heading, false)
    let conditions = ConditionText(operands: operands, form: .condition)
    let filter = quantified.filter.map { conditions.part($0, depth + 1) } ?? []
    let start = (depth, LocalizedText("\(heading.en):", zh: "\(heading.zh)："))
    guard quantified.quantifier == .every else {
      return [start] + filter + (quantified.body.map { conditions.part($0, depth + 1) } ?? [])
    }
    let body = quantified.body.map { part($0, depth + 1) } ?? []
    guard !filter.isEmpty else { return [start] + body }
    return [start] + filter + [(depth, form.heading(isSum: true))] + body
  }

  /// A condition below a heading that says how its parts are joined.
  private func part(
    _ condition: Condition, _ depth: Int
  ) -> [(depth: Int, text: LocalizedText)] {
    guard case .all(let parts) = condition else {
      return lines(of: condition, isDenied: false, depth: depth)
    }
    return parts.flatMap { lines(of: $0, isDenied: false, depth: depth) }
  }
}

extension Clauses.Form {
  /// A statement as a duty or a condition.
  func text(of statement: Statement, _ isDenied: Bool) -> LocalizedText {
    switch self {
    case .duty: isDenied ? statement.mustNot : statement.must
    case .condition: isDenied ? statement.doesNot : statement.does
    }
  }
}

extension Quantified {
  /// Whether it fits one sentence.
  fileprivate var isShort: Bool {
    [filter, body].compactMap(\.self).allSatisfy(\.isShort)
  }
}

extension Condition {
  /// Whether it is at most two tests that must both hold.
  fileprivate var isShort: Bool {
    switch self {
    case .test: true
    case .not(let part): part.isTest
    case .all(let parts): parts.count <= 2 && parts.allSatisfy(\.isTest)
    case .any, .quantified, .unique, .consistent: false
    }
  }

  private var isTest: Bool {
    switch self {
    case .test: true
    case .not(let part): part.isTest
    case .all, .any, .quantified, .unique, .consistent: false
    }
  }
}
