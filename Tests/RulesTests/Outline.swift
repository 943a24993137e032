import Diagnostics
import Facts

@testable import Rules

/// Checked conditions, tests and formulas as short texts, to compare them.
extension Operand {
  func outline(_ type: FactType) -> String {
    switch self {
    case .literal(let value): value.text(as: type).en
    case .reference(let reference): reference.outline
    }
  }
}

extension Reference {
  /// The path, with the level of its record where that is not the filing, and references stepped
  /// through.
  var outline: String {
    switch source {
    case .previous(let named): "previous \(named.outline)"
    case .fact(let source):
      path + (source.level == 0 ? "" : "@\(source.level)")
        + (source.steps.isEmpty ? "" : " by \(source.steps.count)")
    case .parameter: "parameter \(path)"
    case .derived(_, let levels): "derived \(path)" + (levels.isEmpty ? "" : "@\(levels)")
    case .output: "output \(path)"
    }
  }
}

extension UnaryTest {
  func outline(_ type: FactType) -> String {
    switch self {
    case .any: "any"
    case .present: "present"
    case .absent: "absent"
    case .reason(let reason): "reason \(reason.rawValue)"
    case .oneOf(let operands): "oneOf \(list(operands, type))"
    case .noneOf(let operands): "noneOf \(list(operands, type))"
    case .compare(let comparison, let operand): "\(comparison) \(operand.outline(type))"
    case .between(let from, let to): "between \(from.outline(type)), \(to.outline(type))"
    case .inColumn(let column): "inColumn \(column.path)"
    case .agrees(let operand): "agrees \(operand.outline(type))"
    case .matches(.format(let format)): "matches format \(format.rawValue)"
    case .matches(.pattern(_, let name, _)): "matches pattern \(name)"
    case .contains(let operands, let all):
      "contains \(all ? "all" : "any") \(list(operands, type.member))"
    case .startsWith(let operand): "startsWith \(operand.outline(type))"
    case .endsWith(let operand): "endsWith \(operand.outline(type))"
    case .longerThan(let count): "longerThan \(count)"
    case .shorterThan(let count): "shorterThan \(count)"
    case .within(.duration(let span), let direction, let other):
      "within \(span.outline(.duration)) \(direction) \(other.outline(type))"
    case .within(.period(let span), let direction, let other):
      "within \(span.outline(.period)) \(direction) \(other.outline(type))"
    case .within(.workingDays(let days), let direction, let other):
      "within \(days.outline(.integer)) workingDays \(direction) \(other.outline(type))"
    case .near(let margin, let other): "near \(other.outline(type)) by \(margin.outline(type))"
    case .decimals(let places): "decimals \(places)"
    case .orAbsent(let test): "\(test.outline(type)) orAbsent"
    }
  }

  private func list(_ operands: [Operand], _ type: FactType) -> String {
    operands.map { $0.outline(type) }.joined(separator: ", ")
  }
}

extension FactType {
  fileprivate var member: FactType { if case .set(let list) = self { .choice(list) } else { self } }
}

extension Condition {
  var outline: String {
    switch self {
    case .all(let parts): "all(\(parts.map(\.outline).joined(separator: "; ")))"
    case .any(let parts): "any(\(parts.map(\.outline).joined(separator: "; ")))"
    case .not(let part): "not(\(part.outline))"
    case .test(let test): "\(test.subject.outline): \(test.test.outline(test.subject.type))"
    case .quantified(let part):
      "\(part.quantifier) \(part.list.outline)\(Self.filter(part.filter)) "
        + "{\(part.body?.outline ?? "")}"
    case .unique(let part):
      "unique \(part.list.outline) by \(Self.paths(part.fields))\(Self.filter(part.filter))"
    case .consistent(let part):
      "consistent \(part.list.outline) by \(Self.paths(part.fields)) in "
        + "\(Self.paths(part.dependents))\(Self.filter(part.filter))"
    }
  }

  private static func filter(_ filter: Condition?) -> String {
    filter.map { " where (\($0.outline))" } ?? ""
  }

  private static func paths(_ fields: [Reference]) -> String {
    fields.map(\.outline).joined(separator: ", ")
  }
}

extension Formula {
  /// The formula with all its brackets.
  func outline(_ type: FactType) -> String {
    switch self {
    case .literal(let value): value.number?.description ?? "\(value)"
    case .reference(let reference): reference.outline
    case .negated(let inner): "-\(inner.outline(type))"
    case .binary(let sign, let left, let right):
      "(\(left.outline(type)) \(sign.rawValue) \(right.outline(type)))"
    case .moved(let date, let isBackwards, let span, let unit):
      "(\(date.outline(type)) \(isBackwards ? "back" : "on") \(span.outline(type)) \(unit))"
    case .call(let function, let arguments):
      "\(function)(\(arguments.map { $0.outline(type) }.joined(separator: ", ")))"
    }
  }
}
