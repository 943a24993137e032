public import Diagnostics
public import Engine
import Rules

/// Tells findings and evidence as plain sentences, made from their structure.
public enum Sentence {
  /// The sentence of a finding: what is required, what was reported, and where.
  ///
  /// It is complete, stands on one line, and holds no control character, no personal value and no
  /// text of a filing longer than forty characters; so it can stand wherever a report has but one
  /// line for a finding.
  public static func of(_ finding: Finding) -> LocalizedText {
    var text = reason(of: finding)
    if let waiver = finding.waivers.first {
      let (standing, grant) = (WaiverText.standing, WaiverText.grant(waiver))
      text = LocalizedText(
        "\(standing.en): \(text.en); \(grant.en)", zh: "\(standing.zh)：\(text.zh)；\(grant.zh)")
    }
    for refused in finding.refusedWaivers where finding.outcome == .fail {
      let note = WaiverText.refusal(refused)
      text = LocalizedText("\(text.en); \(note.en)", zh: "\(text.zh)；\(note.zh)")
    }
    if finding.isUpcoming, let day = finding.rule.inForce.enforced {
      text = LocalizedText("\(text.en); enforced only from \(day)", zh: "\(text.zh)；自\(day)起强制")
    }
    if let coming = finding.coming {
      let future = future(coming)
      text = LocalizedText("\(text.en); \(future.en)", zh: "\(text.zh)；\(future.zh)")
    }
    if let last = finding.changesInPeriod.last {
      text = LocalizedText(
        "\(text.en); the law changed within the period, on \(last.day)",
        zh: "\(text.zh)；报告期内规定于\(last.day)有变更")
    }
    if let profiles = Words.names(of: finding.profiles) {
      text = LocalizedText(
        "\(text.en); as set by the \(profiles.en)", zh: "\(text.zh)；依\(profiles.zh)")
    }
    return LocalizedText(text.en.printable, zh: text.zh.printable)
  }

  /// When and why a finding comes to fail by itself: what is reported stays as it is, and the law changes.
  ///
  /// `fails from 2022-01-01: 'Share answered' must be at least 95%, but 91% is reported`.
  static func future(_ coming: ComingFailure) -> LocalizedText {
    let parts = coming.evidence.filter { $0.kind != .when && $0.truth == .false }
    let why = Clauses(form: .duty).text(of: parts)
    return LocalizedText(
      "fails from \(coming.day)" + (why.map { ": \($0.en)" } ?? ""),
      zh: "自\(coming.day)起将不符合" + (why.map { "：\($0.zh)" } ?? ""))
  }

  private static func reason(of finding: Finding) -> LocalizedText {
    switch finding.reason {
    case .broken: return clauses(of: finding, .false) ?? Words.reason(finding.reason)
    case .holds: return clauses(of: finding, .true) ?? Words.reason(finding.reason)
    case .doesNotApply:
      let parts = finding.evidence.filter { $0.kind == .when }
      guard let why = Clauses(form: .condition).text(of: parts) else {
        return Words.reason(finding.reason)
      }
      return LocalizedText("the rule applies only where \(why.en)", zh: "该规则的适用条件是\(why.zh)")
    case .missing, .missingFails, .noValue: return Open(finding).text
    case .notYetInForce, .noLongerInForce, .noDate: return Words.reason(finding.reason)
    case .attested, .notAttested, .attestationExpired, .attestationNotBegun, .attestationChanged,
      .attestationsDisagree:
      return AttestationText.of(finding) ?? Words.reason(finding.reason)
    }
  }

  /// What must hold and does, or does not; `nil` without evidence.
  private static func clauses(of finding: Finding, _ truth: Truth) -> LocalizedText? {
    let parts = finding.evidence.filter { $0.kind != .when && $0.truth == truth }
    return Clauses(form: .duty).text(of: parts)
  }
}
