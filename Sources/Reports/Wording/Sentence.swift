public import Diagnostics
public import Engine
import Rules

/// Tells evidence as one sentence, made from its structure.
public enum Sentence {
  /// The sentence of a finding: why the outcome is what it is.
  public static func of(_ finding: Finding) -> LocalizedText {
    let start = Words.reason(finding.reason)
    let parts = finding.evidence.filter { $0.kind != .when || $0.truth != .true }
      .flatMap(\.children).map(clause)
    guard !parts.isEmpty else { return start }
    return LocalizedText(
      start.en + ": " + parts.map(\.en).joined(separator: "; "),
      zh: start.zh + "：" + parts.map(\.zh).joined(separator: "；"))
  }

  private static func clause(_ evidence: Evidence) -> LocalizedText {
    switch evidence.kind {
    case .test: leaf(evidence)
    case .all, .when, .require, .otherwise, .record: joined(evidence, "and", zh: "，且")
    case .any: joined(evidence, "or", zh: "，或")
    case .not: prefixed(evidence, "it is not so that ", zh: "并非：")
    case .quantified, .unique, .consistent: heading(evidence)
    case .input: leaf(evidence)
    }
  }

  private static func joined(
    _ evidence: Evidence, _ joiner: String, zh: String
  ) -> LocalizedText {
    let parts = evidence.children.map(clause)
    return LocalizedText(
      parts.map(\.en).joined(separator: " \(joiner) "), zh: parts.map(\.zh).joined(separator: zh))
  }

  private static func prefixed(_ evidence: Evidence, _ prefix: String, zh: String) -> LocalizedText
  {
    let inner = joined(evidence, "and", zh: "，且")
    return LocalizedText(prefix + inner.en, zh: zh + inner.zh)
  }

  /// `answered share is 91%, expected at least 95%`.
  static func leaf(_ evidence: Evidence) -> LocalizedText {
    let label = evidence.label ?? LocalizedText(verbatim: evidence.fact ?? "")
    let actual = evidence.actual.map { Words.text(of: $0) } ?? LocalizedText("?", zh: "？")
    guard let expected = evidence.expected else {
      return LocalizedText("\(label.en): \(actual.en)", zh: "\(label.zh)：\(actual.zh)")
    }
    if evidence.truth == .true {
      return LocalizedText(
        "\(label.en): \(actual.en), which is \(expected.en)",
        zh: "\(label.zh)：\(actual.zh)，符合“\(expected.zh)”")
    }
    return LocalizedText(
      "\(label.en): \(actual.en), expected \(expected.en)",
      zh: "\(label.zh)：\(actual.zh)，应为\(expected.zh)")
  }
}

extension Quantifier {
  /// `every one of Complaint tickets`.
  func phrase(_ list: LocalizedText) -> LocalizedText {
    switch self {
    case .every: LocalizedText("every one of \(list.en)", zh: "\(list.zh)的每一条")
    case .some: LocalizedText("at least one of \(list.en)", zh: "\(list.zh)中至少一条")
    case .none: LocalizedText("none of \(list.en)", zh: "\(list.zh)中没有一条")
    case .atLeast(let count):
      LocalizedText("at least \(count) of \(list.en)", zh: "\(list.zh)中至少\(count)条")
    case .atMost(let count):
      LocalizedText("at most \(count) of \(list.en)", zh: "\(list.zh)中至多\(count)条")
    case .exactly(let count):
      LocalizedText("exactly \(count) of \(list.en)", zh: "\(list.zh)中恰好\(count)条")
    }
  }
}
