import Facts
import Rules

extension Assessment {
  /// Excuses the failures that count and that a waiver covers; no other outcome changes.
  mutating func waive(by waivers: Waivers, _ plan: Plan) {
    let evaluator = Evaluator(plan, filing)
    let subject = filing.text(.subjectID)
    let concerned = waivers.all.filter { $0.names(subject: subject) }
    guard !concerned.isEmpty else { return }
    let judged = concerned.map { waiver in
      (waiver, evaluator.reasonToRefuse(waiver, on: waivers.today))
    }
    for position in findings.indices {
      let finding = findings[position]
      guard finding.outcome == .fail, !finding.isUpcoming else { continue }
      for (waiver, reason) in judged where waiver.names(rule: finding.rule.id) {
        if let reason {
          findings[position].refusedWaivers.append(RefusedWaiver(waiver: waiver, reason: reason))
        } else {
          findings[position].waivers.append(waiver)
        }
      }
      if !findings[position].waivers.isEmpty { findings[position].outcome = .waived }
    }
  }
}

extension Evaluator {
  /// Why a waiver does not hold for the filing; `nil` if it does.
  fileprivate func reasonToRefuse(_ waiver: Waiver, on today: Day) -> RefusedWaiver.Reason? {
    switch waiver.standing(on: today) {
    case .notBegun: return .notBegun
    case .expired: return .expired
    case .valid: break
    }
    let (id, name) = (filing.text(.subjectID), filing.text(.subjectName))
    if waiver.isSelfGranted(by: id, name: name) { return .selfGranted }
    guard let condition = waiver.condition else { return nil }
    switch truth(of: condition) {
    case .true: return nil
    case .false: return .conditionBroken
    case .unknown: return .conditionOpen
    }
  }
}
