import Diagnostics
import Engine
import Facts
import Reports
import Rules

/// What rankings say.
enum RankingWords {
  static let why = LocalizedText("lost", zh: "扣分")
  static let open = LocalizedText("open", zh: "待定")
  static let unidentified = LocalizedText(
    "these filings do not say whose they are", zh: "以下填报未注明主体")

  /// `Compliance score: from 100, -20 for each critical failure …; policy choice`.
  static func model(_ model: ScoringModel, in pack: Pack) -> LocalizedText {
    let costs = Rule.Severity.allCases.map { severity in
      let (name, points) = (Words.name(of: severity), model.lost[severity] ?? .zero)
      return LocalizedText("\(name.en) -\(points)", zh: "\(name.zh)-\(points)")
    }
    let cites = model.cites.map { ClauseName.of($0, in: pack) }
    let sources = (model.isPolicyChoice ? [LocalizedText("policy choice", zh: "政策选择")] : []) + cites
    let (en, zh) = (
      sources.map(\.en).joined(separator: "; "), sources.map(\.zh).joined(separator: "；")
    )
    return LocalizedText(
      "\(model.label.en): from \(model.start) to \(model.least), for each failure "
        + costs.map(\.en).joined(separator: ", ") + (en.isEmpty ? "" : " (\(en))"),
      zh: "\(model.label.zh)：自\(model.start)分起，最低\(model.least)分，每项不符合："
        + costs.map(\.zh).joined(separator: "，") + (zh.isEmpty ? "" : "（\(zh)）"))
  }

  /// `72 (fair), 60 if all that is open failed`.
  static func score(_ score: Score) -> LocalizedText {
    let band = score.band.map { LocalizedText(" (\($0.label.en))", zh: "（\($0.label.zh)）") }
    let worst =
      score.worst == score.points
      ? nil
      : LocalizedText(
        ", \(score.worst) if all that is open failed", zh: "，待定项如均不符合则为\(score.worst)分")
    return LocalizedText(
      "\(score.points)\(band?.en ?? "")\(worst?.en ?? "")",
      zh: "\(score.points)分\(band?.zh ?? "")\(worst?.zh ?? "")")
  }

  /// `-20  A permit has expired [permit-expired]`.
  static func loss(_ loss: Score.Loss) -> LocalizedText {
    let rule = loss.finding.rule
    return LocalizedText(
      "-\(loss.points)  \(rule.title.en) [\(rule.id)]",
      zh: "-\(loss.points)  \(rule.title.zh) [\(rule.id)]")
  }

  /// The filing that counts, and the others.
  static func filing(_ ranked: RankedSubject) -> LocalizedText {
    let source = ranked.subject.source
    if !ranked.rivals.isEmpty {
      let list = LocalizedText.list(ranked.rivals.map { LocalizedText(verbatim: $0) })
      return LocalizedText(
        "filing \(source); it cannot be told which of these is the latest: \(list.en)",
        zh: "填报 \(source)；无法确定以下哪份最新：\(list.zh)")
    }
    if ranked.otherFilings.isEmpty { return LocalizedText("filing \(source)", zh: "填报 \(source)") }
    let list = LocalizedText.list(ranked.otherFilings.map { LocalizedText(verbatim: $0) })
    return LocalizedText(
      "filing \(source), not \(list.en)", zh: "填报 \(source)，不采用\(list.zh)")
  }

  static func more(_ count: Int) -> LocalizedText {
    LocalizedText("… and \(count) more", zh: "……另有\(count)项")
  }

  static func moreSubjects(_ count: Int) -> LocalizedText {
    LocalizedText("… and \(count) more; --top shows others", zh: "……另有\(count)个主体；可用 --top 调整")
  }
}
