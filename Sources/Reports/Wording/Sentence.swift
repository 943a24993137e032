public import Diagnostics
public import Engine
import Rules

/// Tells evidence as one sentence, made from its structure.
public enum Sentence {
  /// The sentence of a finding: why the outcome is what it is.
  public static func of(_ finding: Finding) -> LocalizedText {
    let start = Words.reason(finding.reason)
    let parts = finding.evidence.filter { $0.kind != .when || $0.truth == .unknown }
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
    case .quantified, .unique, .consistent:
      LocalizedText(heading(evidence).en, zh: heading(evidence).zh)
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
    return LocalizedText(
      "\(label.en): \(actual.en), expected \(expected.en)",
      zh: "\(label.zh)：\(actual.zh)，应为\(expected.zh)")
  }

  /// What a quantifier or a comparison of records says, and of how many records.
  static func heading(_ evidence: Evidence) -> LocalizedText {
    let list = evidence.label ?? LocalizedText(verbatim: evidence.fact ?? "")
    let duty = evidence.kind.duty(list, fields: evidence.expected)
    guard let count = evidence.count, count > 0, evidence.truth != .true else { return duty }
    let records = count == 1 ? "record" : "records"
    let note =
      if evidence.truth == .unknown {
        LocalizedText("it cannot be told for \(count) \(records)", zh: "\(count)条记录无法判断")
      } else if evidence.kind.isAboutFailingRecords {
        LocalizedText("not so for \(count) \(records)", zh: "\(count)条记录不符")
      } else {
        LocalizedText("so for \(count) \(records)", zh: "\(count)条记录如此")
      }
    return LocalizedText("\(duty.en): \(note.en)", zh: "\(duty.zh)：\(note.zh)")
  }
}

extension Evidence.Kind {
  /// Whether the records that decide are those that break the duty rather than those that have what
  /// it counts.
  fileprivate var isAboutFailingRecords: Bool {
    switch self {
    case .quantified(.none), .quantified(.atMost), .quantified(.exactly): false
    case .quantified(.every), .quantified(.some), .quantified(.atLeast), .unique, .consistent,
      .when,
      .require, .otherwise, .all, .any, .not, .test, .record, .input:
      true
    }
  }

  /// The duty that the part states, apart from its children.
  fileprivate func duty(_ list: LocalizedText, fields: LocalizedText?) -> LocalizedText {
    switch self {
    case .quantified(let quantifier): quantifier.phrase(list)
    case .unique:
      LocalizedText(
        "no two of \(list.en) with the same \(fields?.en ?? "")",
        zh: "\(list.zh)的\(fields?.zh ?? "")不得重复")
    case .consistent:
      LocalizedText(
        "\(list.en) that belong together agree in \(fields?.en ?? "")",
        zh: "\(list.zh)中同一对象的记录应当一致：\(fields?.zh ?? "")")
    case .all: LocalizedText("all of these", zh: "以下各项")
    case .any: LocalizedText("one of these", zh: "以下任一项")
    case .not: LocalizedText("not this", zh: "并非以下情形")
    case .when: LocalizedText("applies when", zh: "适用条件")
    case .require: LocalizedText("what must hold", zh: "要求")
    case .otherwise: LocalizedText("what must hold otherwise", zh: "不适用时的要求")
    case .test, .record, .input: list
    }
  }
}

extension Quantifier {
  /// `every one of Complaint tickets`.
  func phrase(_ list: LocalizedText) -> LocalizedText {
    switch self {
    case .every: LocalizedText("every one of \(list.en)", zh: "每一条\(list.zh)")
    case .some: LocalizedText("at least one of \(list.en)", zh: "至少一条\(list.zh)")
    case .none: LocalizedText("none of \(list.en)", zh: "没有一条\(list.zh)")
    case .atLeast(let count):
      LocalizedText("at least \(count) of \(list.en)", zh: "至少\(count)条\(list.zh)")
    case .atMost(let count):
      LocalizedText("at most \(count) of \(list.en)", zh: "至多\(count)条\(list.zh)")
    case .exactly(let count):
      LocalizedText("exactly \(count) of \(list.en)", zh: "恰好\(count)条\(list.zh)")
    }
  }
}
