package import Facts
import Rules

extension Assessment {
  /// Lets persons' answers decide the rules that persons answer; no other rule changes.
  mutating func answer(by attestations: Attestations, _ plan: Plan) {
    let filed = attestations.all.filter { $0.isAbout(filing) }
    for position in findings.indices where findings[position].reason == .notAttested {
      let rule = findings[position].rule.id
      findings[position].take(
        filed.filter { $0.rule == rule }, on: attestations.today, asOf: plan.asOf)
    }
  }
}

extension Attestation {
  /// Whether it is about whom and what a filing is about.
  fileprivate func isAbout(_ filing: Filing) -> Bool {
    guard subject == filing.text(.subjectID) else { return false }
    guard let period else { return true }
    return period.from == filing.day(.periodFrom) && period.to == filing.day(.periodTo)
  }
}

extension Finding {
  /// Takes the answers to its question: those that hold decide, if they agree; of others the one that
  /// came closest is named.
  fileprivate mutating func take(_ answers: [Attestation], on today: Day, asOf: Day) {
    let sound = answers.filter(\.isSound)
    let valid = sound.filter { $0.standing(on: today) == .valid }
    if let last = valid.max(by: { ($0.on, $0.number) < ($1.on, $1.number) }) {
      attestations = [last] + valid.filter { $0.number != last.number }
      guard valid.allSatisfy({ $0.answer == last.answer }) else {
        reason = .attestationsDisagree
        return
      }
      answer(last.answer, asOf: asOf)
    } else if let changed = answers.last(where: { !$0.isSound }) {
      (attestations, reason) = ([changed], .attestationChanged)
    } else if let ahead = sound.filter({ today < $0.from }).min(by: { $0.from < $1.from }) {
      (attestations, reason) = ([ahead], .attestationNotBegun)
    } else if let expired = sound.max(by: { ($0.until, $0.number) < ($1.until, $1.number) }) {
      (attestations, reason) = ([expired], .attestationExpired)
    }
  }

  /// What comes of an answer.
  package mutating func answer(_ isYes: Bool, asOf: Day) {
    (outcome, reason) = (isYes ? .pass : .fail, .attested)
    isUpcoming = !isYes && rule.inForce.enforced.map { asOf < $0 } ?? false
  }
}
