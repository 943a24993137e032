public import Diagnostics
public import Facts

/// One checkable duty.
public struct Rule: Sendable {
  /// How bad a failure is, the worst first.
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    /// The platform may not go on like this.
    case critical
    /// A duty is broken.
    case major
    /// A duty is broken in a small way.
    case minor
    /// Worth knowing.
    case advisory

    /// Whether one is worse than the other.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .critical: 0
      case .major: 1
      case .minor: 2
      case .advisory: 3
      }
    }
  }

  /// What must be so.
  public enum Duty: Sendable {
    /// A condition must hold.
    case require(Condition)
    /// A person must answer a question with yes.
    case attest(LocalizedText)
  }

  /// Its name, which says the fault.
  public let id: String
  /// The fault in a few words.
  public let title: LocalizedText
  /// Why the duty exists.
  public internal(set) var rationale: LocalizedText?
  /// What mends a failure.
  public internal(set) var remedy: LocalizedText
  /// What is said of it in few words where it fails or stays open, if the author says so.
  public internal(set) var messages: [Outcome: LocalizedText] = [:]
  /// How bad a failure is.
  public internal(set) var severity: Severity
  /// What it rests on.
  public internal(set) var cites: [Citation]
  /// When it holds.
  public internal(set) var inForce: InForce
  /// To whom it applies; to everybody, if there is none.
  public let when: Condition?
  /// What must be so.
  public let duty: Duty
  /// What must hold where it does not apply.
  public let otherwise: Condition?
  /// Whether it fails, rather than stays open, where something is missing.
  public let failsIfMissing: Bool
  /// Whether what it rests on could be confirmed.
  public let confidence: Confidence
  /// Filings with the outcome that they must have.
  public internal(set) var examples: [Example]
  /// Where the author wrote it.
  public let place: Place
  /// The name of the pack that declares it.
  public internal(set) var pack = ""
  /// Words by which profiles choose it.
  public internal(set) var labels: [String] = []
  /// The profiles that set its severity or the day of its enforcement.
  public internal(set) var profiles: [Profile] = []

  /// What must hold; `nil` where a person answers.
  public var require: Condition? {
    switch duty {
    case .require(let condition): condition
    case .attest: nil
    }
  }

  /// What a person must answer; `nil` where a condition must hold.
  public var question: LocalizedText? {
    switch duty {
    case .require: nil
    case .attest(let question): question
    }
  }
}

/// A filing that shows what a rule does.
public struct Example: Sendable {
  /// What it shows.
  public let name: String
  /// The facts.
  public let filing: Filing
  /// What a person answers; `nil` where nobody does.
  public let attested: Bool?
  /// The date to judge at, if it is not the filing's.
  public let asOf: Day?
  /// The outcome that the rule must have.
  public let outcome: Outcome
  /// Where the author wrote it.
  public let place: Place
}

/// What came of a rule for a filing.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
  /// The duty is fulfilled.
  case pass
  /// The duty is broken.
  case fail
  /// Something is missing that could change the verdict.
  case undetermined
  /// The duty does not concern the filing, or does not hold on the date.
  case notApplicable = "not_applicable"
  /// It would fail, and a waiver covers it.
  case waived
}
