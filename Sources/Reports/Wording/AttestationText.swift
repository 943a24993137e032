import Diagnostics
import Engine
import Facts
import Rules

/// What persons answered to a rule, or that nobody has.
enum AttestationText {
  /// The answer that a finding rests on, or why there is none that counts; `nil` where the finding does
  /// not depend on one.
  ///
  /// `Li Hua (head of compliance) answered yes on 2026-01-20: Was a drill held? (valid to 2026-12-31)`.
  static func of(_ finding: Finding) -> LocalizedText? {
    guard let question = finding.rule.question else { return nil }
    let attestation = finding.attestations.first
    let name = attestation.map(person) ?? LocalizedText("a person", zh: "有人")
    let last = (attestation?.lastDay).map { "\($0)" } ?? ""
    let from = (attestation?.from).map { "\($0)" } ?? ""
    switch finding.reason {
    case .attested: return answer(finding, question, name)
    case .notAttested:
      return LocalizedText("nobody has answered: \(question.en)", zh: "尚无人作答：\(question.zh)")
    case .attestationExpired:
      return LocalizedText(
        "the answer of \(name.en) held only to \(last): \(question.en)",
        zh: "\(name.zh)的答复有效期至\(last)，已到期：\(question.zh)")
    case .attestationNotBegun:
      return LocalizedText(
        "the answer of \(name.en) holds only from \(from): \(question.en)",
        zh: "\(name.zh)的答复自\(from)起方有效：\(question.zh)")
    case .attestationChanged:
      return LocalizedText(
        "the evidence for the answer of \(name.en) is not what it was: \(question.en)",
        zh: "\(name.zh)的答复所附证据已非当时的内容：\(question.zh)")
    case .attestationsDisagree:
      return LocalizedText(
        "it was answered with yes and with no: \(question.en)", zh: "既有答是又有答否：\(question.zh)")
    case .holds, .broken, .missing, .noValue, .missingFails, .doesNotApply, .notYetInForce,
      .noLongerInForce, .noDate:
      return nil
    }
  }

  private static func answer(
    _ finding: Finding, _ question: LocalizedText, _ name: LocalizedText
  ) -> LocalizedText {
    let isYes = finding.outcome == .pass
    let word = LocalizedText(isYes ? "yes" : "no", zh: isYes ? "是" : "否")
    guard let attestation = finding.attestations.first else {
      return LocalizedText(
        "answered with \(word.en): \(question.en)", zh: "答“\(word.zh)”：\(question.zh)")
    }
    let (day, last) = (attestation.on, attestation.lastDay)
    return LocalizedText(
      "\(name.en) answered \(word.en) on \(day): \(question.en) (valid to \(last))",
      zh: "\(name.zh)于\(day)答“\(word.zh)”：\(question.zh)（有效期至\(last)）")
  }

  private static func person(_ attestation: Attestation) -> LocalizedText {
    let (name, role) = (attestation.by.name, attestation.by.role)
    return LocalizedText(
      name + (role.map { " (\($0))" } ?? ""), zh: name + (role.map { "（\($0)）" } ?? ""))
  }
}
