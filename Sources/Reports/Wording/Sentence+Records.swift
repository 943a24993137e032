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
    let told = evidence.isNumbered ? evidence.counted ?? 0 : count
    let rest = told == 0 ? records(open) : LocalizedText("\(open) more", zh: "另有\(open)条")
    return LocalizedText(
      "\(duty.en); \(note.en), and it cannot be told for \(rest.en)",
      zh: "\(duty.zh)；\(note.zh)，\(rest.zh)无法判断")
  }

  /// Of how many records it is known, or where nothing is known, that they decide.
  private static func deciding(
    _ count: Int, _ evidence: Evidence, open: Int
  ) -> LocalizedText {
    if evidence.isNumbered || count == 0 { return Found.number(of: evidence) }
    let records = records(count)
    if evidence.truth == .unknown {
      return LocalizedText("this cannot be told for \(records.en)", zh: "\(records.zh)无法判断")
    }
    return LocalizedText("this is not so for \(records.en)", zh: "\(records.zh)不符")
  }

  private static func records(_ count: Int) -> LocalizedText {
    LocalizedText(count == 1 ? "1 record" : "\(count) records", zh: "\(count)条记录")
  }
}

extension Evidence {
  /// Whether it is broken by how many records there are of those that it counts.
  fileprivate var isNumbered: Bool {
    guard truth == .false else { return false }
    return switch kind {
    case .quantified(.none), .quantified(.atLeast), .quantified(.atMost), .quantified(.exactly):
      true
    case .quantified(.every), .quantified(.some), .unique, .consistent, .when, .require,
      .otherwise, .all, .any, .not, .test, .record, .input:
      false
    }
  }
}
