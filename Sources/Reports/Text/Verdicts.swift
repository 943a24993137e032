import Diagnostics
import Engine
import Facts
import Rules

/// The lines that say what came of a filing as a whole.
enum Verdicts {
  /// `fails: 2 critical, 1 major; 3 undetermined; 20 pass, 4 not applicable`.
  static func text(of assessment: Assessment) -> LocalizedText {
    let failures = assessment.failures
    let open = assessment.count(.undetermined)
    var parts: [LocalizedText] = []
    for severity in Rule.Severity.allCases {
      let count = failures.count { $0.rule.severity == severity }
      if count > 0 {
        let name = Words.name(of: severity)
        parts.append(LocalizedText("\(count) \(name.en)", zh: "\(name.zh)\(count)项"))
      }
    }
    var text =
      failures.isEmpty
      ? assessment.filing.isPartlyUnreadable
        ? LocalizedText("undetermined: a part cannot be read", zh: "无法判定：部分内容无法读取")
        : LocalizedText("passes", zh: "符合")
      : LocalizedText(
        "fails: " + parts.map(\.en).joined(separator: ", "),
        zh: "不符合：" + parts.map(\.zh).joined(separator: "，"))
    if open > 0 {
      text =
        failures.isEmpty
        ? LocalizedText("undetermined: \(open)", zh: "无法判定：\(open)项")
        : LocalizedText("\(text.en); \(open) undetermined", zh: "\(text.zh)；无法判定\(open)项")
    }
    let upcoming = assessment.findings.count(where: \.isUpcoming)
    let rest: [(Int, LocalizedText)] = [
      (upcoming, LocalizedText("upcoming", zh: "尚未强制")),
      (assessment.count(.waived), Words.name(of: .waived)),
      (assessment.count(.pass), Words.name(of: .pass)),
      (assessment.count(.notApplicable), Words.name(of: .notApplicable)),
    ]
    let shown = rest.filter { $0.0 > 0 }
    let problems = assessment.filing.problems.count
    var tail = LocalizedText(
      shown.map { "\($0.0) \($0.1.en)" }.joined(separator: ", "),
      zh: shown.map { "\($0.1.zh)\($0.0)项" }.joined(separator: "，"))
    if problems > 0 {
      let joint = shown.isEmpty ? ("", "") : ("; ", "；")
      tail = LocalizedText(
        "\(tail.en)\(joint.0)\(problems) \(problems == 1 ? "problem" : "problems") of the filing",
        zh: "\(tail.zh)\(joint.1)填报问题\(problems)个")
    }
    if tail.en.isEmpty { return text }
    let gap = text.en == "passes" ? (": ", "：") : ("; ", "；")
    return LocalizedText(text.en + gap.0 + tail.en, zh: text.zh + gap.1 + tail.zh)
  }

  /// Who, which period, and as of when.
  static func subject(of assessment: Assessment) -> LocalizedText {
    let filing = assessment.filing
    var parts: [LocalizedText] = []
    if let name = filing.text(.subjectName) { parts.append(LocalizedText(verbatim: name)) }
    if let id = filing.text(.subjectID) { parts.append(LocalizedText(verbatim: id)) }
    if let from = filing.day(.periodFrom), let to = filing.day(.periodTo) {
      parts.append(LocalizedText("\(from) to \(to)", zh: "\(from)至\(to)"))
    }
    if let day = assessment.asOf {
      parts.append(LocalizedText("as of \(day)", zh: "评判日期\(day)"))
    }
    return LocalizedText(
      parts.map(\.en).joined(separator: ", "), zh: parts.map(\.zh).joined(separator: "，"))
  }

  /// `3 filings: 1 fail, 0 undetermined, 2 pass`.
  static func overview(of totals: ReportTotals) -> LocalizedText {
    let waived = totals.count(.waived)
    return LocalizedText(
      "\(totals.filings) \(totals.filings == 1 ? "filing" : "filings"): \(totals.failing) fail, \(totals.open) undetermined, "
        + "\(totals.passing) pass"
        + (totals.unreadable > 0 ? ", \(totals.unreadable) cannot be read" : "")
        + (waived > 0 ? "; \(waived) \(waived == 1 ? "failure" : "failures") waived" : ""),
      zh: "共\(totals.filings)份填报：\(totals.failing)份不符合，\(totals.open)份无法判定，"
        + "\(totals.passing)份符合"
        + (totals.unreadable > 0 ? "，\(totals.unreadable)份无法读取" : "")
        + (waived > 0 ? "；已豁免\(waived)项" : ""))
  }
}
