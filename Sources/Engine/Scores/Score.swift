public import Facts
public import Rules

/// A subject's findings summed up by the pack's model.
///
/// Undetermined rules cost nothing and are told apart: ``worst`` is what the score would be if all of
/// them failed. Waived failures, and rules that are not enforced yet, cost nothing either.
public struct Score: Sendable {
  /// A finding and the points that it costs, or would.
  public struct Loss: Sendable {
    /// The finding.
    public let finding: Finding
    /// The points.
    public let points: Rational
  }

  /// The score, in points.
  public let points: Rational
  /// The score if all rules that are open failed, in points.
  public let worst: Rational
  /// The failures, the dearest first.
  public let lost: [Loss]
  /// The rules that are open, the dearest first.
  public let open: [Loss]
  /// The range that the score is in.
  public let band: ScoringModel.Band?

  /// Sums an assessment up.
  public init(of assessment: Assessment, by model: ScoringModel) {
    lost = Self.losses(assessment.failures, model)
    open = Self.losses(
      assessment.findings(.undetermined).filter { $0.isEnforced(on: assessment.asOf) }, model)
    points = Self.left(of: model, after: lost)
    worst = Self.left(of: model, after: lost + open)
    band = model.band(of: points)
  }

  /// What each finding costs; the dearest first, and in the order of the pack within one price.
  private static func losses(_ findings: [Finding], _ model: ScoringModel) -> [Loss] {
    let losses = findings.map { finding in
      Loss(finding: finding, points: model.lost[finding.rule.severity] ?? .zero)
    }
    return losses.enumerated().sorted { a, b in
      a.element.points == b.element.points
        ? a.offset < b.offset : b.element.points < a.element.points
    }.map(\.element)
  }

  private static func left(of model: ScoringModel, after losses: [Loss]) -> Rational {
    var points = model.start
    for loss in losses {
      // A sum that no longer fits is far below the least.
      guard let rest = points.subtracting(loss.points), model.least < rest else {
        return model.least
      }
      points = rest
    }
    return points
  }
}

extension Finding {
  /// Whether a failure would count on a day.
  fileprivate func isEnforced(on day: Day?) -> Bool {
    guard let day, let enforced = rule.inForce.enforced else { return true }
    return enforced <= day
  }
}
