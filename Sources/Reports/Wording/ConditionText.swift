import Diagnostics
import Facts
import Rules

/// Tells a condition in plain words, as indented lines.
struct ConditionText {
  let operands: OperandText

  /// The lines of a condition, each with its depth.
  func lines(of condition: Condition, depth: Int = 0) -> [(depth: Int, text: LocalizedText)] {
    switch condition {
    case .all(let parts):
      if depth == 0 { return parts.flatMap { lines(of: $0, depth: depth) } }
      return group(LocalizedText("all of these hold:", zh: "以下各项均成立："), parts, depth)
    case .any(let parts):
      return group(LocalizedText("one of these holds:", zh: "以下至少一项成立："), parts, depth)
    case .not(let part):
      return group(LocalizedText("this does not hold:", zh: "以下情形不成立："), [part], depth)
    case .test(let test): return [(depth, line(test))]
    case .quantified(let quantified): return lines(of: quantified, depth)
    case .unique(let unique):
      let fields = names(unique.fields)
      let text = LocalizedText(
        "no two of \(unique.list.label.en) have the same \(fields.en)",
        zh: "\(unique.list.label.zh)中不得有\(fields.zh)相同的两条记录")
      return [(depth, text)] + filter(unique.filter, depth)
    case .consistent(let consistent):
      let (fields, dependents) = (names(consistent.fields), names(consistent.dependents))
      let text = LocalizedText(
        "\(consistent.list.label.en) with the same \(fields.en) have the same \(dependents.en)",
        zh: "\(consistent.list.label.zh)中\(fields.zh)相同的记录，其\(dependents.zh)也相同")
      return [(depth, text)] + filter(consistent.filter, depth)
    }
  }

  private func group(
    _ heading: LocalizedText, _ parts: [Condition], _ depth: Int
  ) -> [(depth: Int, text: LocalizedText)] {
    [(depth, heading)] + parts.flatMap { lines(of: $0, depth: depth + 1) }
  }

  private func lines(
    of quantified: Quantified, _ depth: Int
  ) -> [(depth: Int, text: LocalizedText)] {
    let phrase = quantified.quantifier.phrase(quantified.list.label)
    let colon = LocalizedText("\(phrase.en):", zh: "\(phrase.zh)：")
    return [(depth, colon)] + filter(quantified.filter, depth)
      + (quantified.body.map { lines(of: $0, depth: depth + 1) } ?? [])
  }

  private func filter(
    _ condition: Condition?, _ depth: Int
  ) -> [(depth: Int, text: LocalizedText)] {
    guard let condition else { return [] }
    return [(depth + 1, LocalizedText("of those where", zh: "仅限符合下列条件者"))]
      + lines(of: condition, depth: depth + 2)
  }

  private func line(_ condition: TestCondition) -> LocalizedText {
    let phrase = operands.text(of: condition.test, condition.subject.type)
    let label = condition.subject.label
    return LocalizedText("\(label.en): \(phrase.en)", zh: "\(label.zh)：\(phrase.zh)")
  }

  private func names(_ references: [Reference]) -> LocalizedText {
    LocalizedText(
      references.map(\.label.en).joined(separator: " and "),
      zh: references.map(\.label.zh).joined(separator: "、"))
  }
}
