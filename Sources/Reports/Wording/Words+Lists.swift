import Diagnostics
import Engine

/// What several reports say of lists.
extension Words {
  /// That more records decide than are shown.
  static func moreRecords(_ count: Int) -> LocalizedText {
    LocalizedText("… and \(count) more", zh: "……另有\(count)条")
  }

  /// That rules are open together.
  static func cannotBeJudged(_ count: Int) -> LocalizedText {
    LocalizedText(
      count == 1 ? "1 rule cannot be judged" : "\(count) rules cannot be judged",
      zh: "\(count)条规则无法判断")
  }

  /// Why a fact is missing, and in how many records: `left blank, in 3 records`.
  static func reason(of fact: DecidingFact) -> LocalizedText {
    let reason = reason(fact.reason)
    guard fact.count > 1 else { return reason }
    if fact.hasOtherReasons {
      return LocalizedText(
        "missing in \(fact.count) records, not all for the same reason",
        zh: "共\(fact.count)条记录缺失，原因不一")
    }
    return LocalizedText(
      "\(reason.en), in \(fact.count) records", zh: "\(reason.zh)，共\(fact.count)条记录")
  }
}
