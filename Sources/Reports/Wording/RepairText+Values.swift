import Diagnostics
import Engine
import Facts

extension RepairText {
  /// What is done to a value: a number is raised or lowered, a date is moved.
  static func verb(for replacement: Replacement) -> LocalizedText {
    switch replacement {
    case .atLeast(let limit), .moreThan(let limit):
      limit.isDate ? moved : LocalizedText("raise", zh: "提高到")
    case .atMost(let limit), .lessThan(let limit):
      limit.isDate ? moved : LocalizedText("lower", zh: "降低到")
    case .between(let limit, _), .exactly(let limit):
      limit.isDate ? moved : LocalizedText("change", zh: "改为")
    case .anyOf, .otherThan, .distinct, .inForm, .any, .missing, .personal:
      LocalizedText("change", zh: "改为")
    }
  }

  private static let moved = LocalizedText("move", zh: "改为")

  /// Which values may stand there; `nil` where they are not shown.
  static func value(_ replacement: Replacement) -> LocalizedText? {
    switch replacement {
    case .exactly(let value): value.text
    case .atLeast(let limit):
      limit.isDate
        ? LocalizedText("\(limit.text.en) or later", zh: "\(limit.text.zh)或以后")
        : LocalizedText("at least \(limit.text.en)", zh: "至少\(limit.text.zh)")
    case .atMost(let limit):
      limit.isDate
        ? LocalizedText("\(limit.text.en) or earlier", zh: "\(limit.text.zh)或以前")
        : LocalizedText("at most \(limit.text.en)", zh: "至多\(limit.text.zh)")
    case .moreThan(let limit):
      limit.isDate
        ? LocalizedText("a date after \(limit.text.en)", zh: "\(limit.text.zh)之后")
        : LocalizedText("more than \(limit.text.en)", zh: "高于\(limit.text.zh)的值")
    case .lessThan(let limit):
      limit.isDate
        ? LocalizedText("a date before \(limit.text.en)", zh: "\(limit.text.zh)之前")
        : LocalizedText("less than \(limit.text.en)", zh: "低于\(limit.text.zh)的值")
    case .between(let lower, let upper):
      LocalizedText(
        "\(lower.isDate ? "a date" : "a value") from \(lower.text.en) to \(upper.text.en)",
        zh: "\(lower.text.zh)至\(upper.text.zh)之间（含）")
    case .anyOf(let values): alternatives(values)
    case .otherThan(let values):
      LocalizedText(
        "something other than \(alternatives(values).en)", zh: "\(alternatives(values).zh)以外的值")
    case .distinct: LocalizedText("one that no other record has", zh: "与其他记录不同的值")
    case .inForm(_, let words): words
    case .any: LocalizedText("any value", zh: "任意值")
    case .missing, .personal: nil
    }
  }

  private static func alternatives(_ values: [ShownValue]) -> LocalizedText {
    LocalizedText(
      values.map(\.text.en).joined(separator: " or "),
      zh: values.map(\.text.zh).joined(separator: "或"))
  }
}

extension ShownValue {
  /// Whether it is a date or a time.
  fileprivate var isDate: Bool {
    switch type {
    case .date, .datetime: true
    case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .text, .choice, .set,
      .list, .reference:
      false
    }
  }
}
