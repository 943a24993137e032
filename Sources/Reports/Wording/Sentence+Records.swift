import Diagnostics
import Engine
import Rules

extension Sentence {
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

  /// What a quantifier or a comparison of records says, and of how many records.
  static func heading(_ evidence: Evidence) -> LocalizedText {
    let list = evidence.label ?? LocalizedText(verbatim: evidence.fact ?? "")
    let duty = evidence.kind.duty(list, fields: evidence.expected)
    if case .missing? = evidence.actual, let actual = evidence.actual.map({ Words.text(of: $0) }) {
      return LocalizedText("\(duty.en): \(actual.en)", zh: "\(duty.zh)：\(actual.zh)")
    }
    guard let count = evidence.count, evidence.truth != .true else { return duty }
    let open = evidence.open ?? 0
    let note = deciding(count, evidence, open: open)
    guard open > 0 else {
      return LocalizedText("\(duty.en): \(note.en)", zh: "\(duty.zh)：\(note.zh)")
    }
    let rest = count == 0 ? records(open) : LocalizedText("\(open) more", zh: "另有\(open)条")
    return LocalizedText(
      "\(duty.en): \(note.en), and it cannot be told for \(rest.en)",
      zh: "\(duty.zh)：\(note.zh)，\(rest.zh)无法判断")
  }

  /// Of how many records it is known, or where nothing is known, that they decide.
  private static func deciding(
    _ count: Int, _ evidence: Evidence, open: Int
  ) -> LocalizedText {
    if count == 0 {
      if case .quantified(.atLeast) = evidence.kind {
        return LocalizedText("there are too few", zh: "这样的记录不足")
      }
      return open == 0
        ? LocalizedText("there are none", zh: "没有这样的记录")
        : LocalizedText("there are none for certain", zh: "没有可以确定的记录")
    }
    let records = records(count)
    if evidence.truth == .unknown {
      return LocalizedText("it cannot be told for \(records.en)", zh: "\(records.zh)无法判断")
    }
    return evidence.kind.isAboutFailingRecords
      ? LocalizedText("not so for \(records.en)", zh: "\(records.zh)不符")
      : LocalizedText("so for \(records.en)", zh: "\(records.zh)如此")
  }

  private static func records(_ count: Int) -> LocalizedText {
    LocalizedText(count == 1 ? "1 record" : "\(count) records", zh: "\(count)条记录")
  }
}

extension Evidence.Kind {
  /// Whether the records that decide are those that break the duty rather than those that have what
  /// it counts.
  fileprivate var isAboutFailingRecords: Bool {
    switch self {
    case .quantified(.none), .quantified(.atMost), .quantified(.exactly): false
    case .quantified(.every), .quantified(.some), .quantified(.atLeast), .unique, .consistent,
      .when, .require, .otherwise, .all, .any, .not, .test, .record, .input:
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
