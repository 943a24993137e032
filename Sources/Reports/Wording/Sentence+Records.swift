import Diagnostics
import Engine
import Rules

extension Sentence {
  /// What a quantifier or a comparison of records says, and of how many records.
  static func heading(
    _ evidence: Evidence, _ form: Clauses.Form = .duty, isDenied: Bool = false
  ) -> LocalizedText {
    let duty = evidence.text(form, isDenied)
    if case .missing? = evidence.actual {
      return Clauses.contrasted(duty, with: Found(evidence, .written), false)
    }
    guard let count = evidence.count, evidence.truth != .true else { return duty }
    let open = evidence.open ?? 0
    let note = deciding(count, evidence, open: open)
    guard open > 0 else {
      return LocalizedText("\(duty.en); \(note.en)", zh: "\(duty.zh)；\(note.zh)")
    }
    let rest = count == 0 ? records(open) : LocalizedText("\(open) more", zh: "另有\(open)条")
    return LocalizedText(
      "\(duty.en); \(note.en), and it cannot be told for \(rest.en)",
      zh: "\(duty.zh)；\(note.zh)，\(rest.zh)无法判断")
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
      return LocalizedText("this cannot be told for \(records.en)", zh: "\(records.zh)无法判断")
    }
    if evidence.kind.isAboutFailingRecords {
      return LocalizedText("this is not so for \(records.en)", zh: "\(records.zh)不符")
    }
    return LocalizedText(
      count == 1 ? "there is 1" : "there are \(count)", zh: "这样的记录有\(count)条")
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
}
