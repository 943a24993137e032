package import Rules

/// What came of a rule, as a number.
package enum FlatOutcome: UInt8, CaseIterable, BitwiseCopyable {
  case pass, fail, undetermined, notApplicable

  /// The outcome of an assessment; one that no rule has by itself is none.
  package init?(_ outcome: Outcome) {
    switch outcome {
    case .pass: self = .pass
    case .fail: self = .fail
    case .undetermined: self = .undetermined
    case .notApplicable: self = .notApplicable
    case .waived: return nil
    }
  }

  /// The outcome of an assessment.
  package var outcome: Outcome {
    switch self {
    case .pass: .pass
    case .fail: .fail
    case .undetermined: .undetermined
    case .notApplicable: .notApplicable
    }
  }
}
