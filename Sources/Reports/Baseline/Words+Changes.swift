import Diagnostics
import Facts

extension Words {
  /// How a finding compares with an earlier run: `unchanged since 2025-12-31 (20 days)`.
  static func text(of change: FindingChange) -> LocalizedText {
    let name = name(of: change.state)
    guard change.state != .new, let day = change.firstSeen else { return name }
    guard let days = change.days, days > 0 else {
      return LocalizedText("\(name.en), first seen \(day)", zh: "\(name.zh)，首见于\(day)")
    }
    return LocalizedText(
      "\(name.en), first seen \(day), \(days == 1 ? "1 day" : "\(days) days") ago",
      zh: "\(name.zh)，首见于\(day)（\(days)天前）")
  }

  /// The name of what became of a finding that is there no more.
  static let gone = LocalizedText("gone", zh: "消失")

  /// The name of what became of a finding.
  static func name(of state: FindingChange.State) -> LocalizedText {
    switch state {
    case .new: LocalizedText("new", zh: "新增")
    case .unchanged: LocalizedText("unchanged", zh: "未变")
    case .changed: LocalizedText("on other values than before", zh: "依据有变")
    }
  }
}

extension Verdicts {
  /// `compared with the baseline: 2 new, 1 changed, 5 unchanged, 3 gone`.
  static func overview(of comparison: ReportTotals.Comparison) -> LocalizedText {
    let count = { (state: FindingChange.State) in comparison.counts[state] ?? 0 }
    let gone = comparison.gone.count
    return LocalizedText(
      """
      compared with the baseline: \(count(.new)) new, \(count(.changed)) changed, \
      \(count(.unchanged)) unchanged, \(gone) gone
      """,
      zh: """
        与基准报告对比：新增\(count(.new))项，依据有变\(count(.changed))项，\
        未变\(count(.unchanged))项，消失\(gone)项
        """)
  }

  /// A finding that is there no more.
  static func text(of gone: GoneFinding) -> LocalizedText {
    let owner = gone.subject ?? gone.source
    return LocalizedText(
      "\(Words.gone.en): \(gone.rule) of \(owner)"
        + (gone.firstSeen.map { ", first seen \($0)" } ?? ""),
      zh: "\(Words.gone.zh)：\(owner)的\(gone.rule)" + (gone.firstSeen.map { "，首见于\($0)" } ?? ""))
  }
}
