public import Facts
public import Rules

/// Who is inspected when, by whom and why.
public struct InspectionPlan: Sendable {
  /// The pack whose tables decided.
  public let pack: Pack
  /// The scheme of the pack.
  public let scheme: InspectionScheme
  /// What was asked for.
  public let terms: PlanTerms
  /// All subjects: those that are planned by their days, then those that are left over by their risk,
  /// then those of whom it cannot be told, then the others by when they are due.
  public let subjects: [PlannedSubject]
  /// The filings that do not say whose they are, in the order of their names.
  public let unidentified: [UnidentifiedFiling]
  /// What was drawn; `nil` where there was no seed.
  public let draw: Draw?
  /// What to know of the plan as a whole.
  public let notes: [PlanNote]

  /// The subjects that became of something.
  public func subjects(_ outcome: PlannedSubject.Outcome.Kind) -> [PlannedSubject] {
    subjects.filter { $0.outcome.kind == outcome }
  }

  /// The subjects of whom it cannot be told when they are due, drawn or not.
  public var untold: [PlannedSubject] {
    subjects.filter(\.due.isUntold)
  }

  /// Whether everything could be told.
  public var isComplete: Bool { untold.isEmpty && unidentified.isEmpty }
}

/// What a plan is asked for.
public struct PlanTerms: Sendable {
  /// The days in which inspections are planned.
  public var window: PlanWindow
  /// How many inspections can be made in the window; `nil` for any number.
  public var capacity: Int?
  /// The seed of the draw; `nil` for no draw.
  public var seed: Seed?
  /// A public value that nobody knew when the seed was committed.
  public var beacon: String?
  /// Those who may be drawn to inspect; `nil` for nobody.
  public var inspectors: InspectorList?

  /// Asks for a plan without a draw.
  public init(_ window: PlanWindow) {
    self.window = window
  }
}

/// What becomes of a subject.
public struct PlannedSubject: Sendable {
  /// What becomes of it.
  public enum Outcome: Sendable, Hashable {
    /// It is inspected on a day.
    case planned(Day)
    /// It should be inspected, and there is no capacity for it.
    case leftOver
    /// It cannot be told whether it should be inspected.
    case untold
    /// It is not due in the window.
    case notDue

    /// What becomes of it, without the day.
    public enum Kind: String, Sendable, CaseIterable {
      /// It is inspected.
      case planned
      /// There is no capacity for it.
      case leftOver = "left_over"
      /// It cannot be told.
      case untold = "undetermined"
      /// It is not due.
      case notDue = "not_due"
    }

    /// What becomes of it, without the day.
    public var kind: Kind {
      switch self {
      case .planned: .planned
      case .leftOver: .leftOver
      case .untold: .untold
      case .notDue: .notDue
      }
    }
  }

  /// What its filing says.
  public let reading: SubjectReading
  /// The names of its filings that do not count.
  public let otherFilings: [String]
  /// When it is due by its interval.
  public let due: DueState
  /// The stratum in which it could be drawn; `nil` where it could not.
  public let stratum: Stratum?
  /// Whether it was drawn.
  public let isDrawn: Bool
  /// What becomes of it.
  public internal(set) var outcome: Outcome
  /// Who inspects it; `nil` where nobody is drawn to.
  public internal(set) var inspectors: InspectorPair?
}

/// A filing that does not say whose it is.
public struct UnidentifiedFiling: Sendable {
  /// The name of the filing.
  public let source: String
  /// The subject's name, which tells nobody from another of that name.
  public let name: String?
}

/// What to know of a plan as a whole.
public enum PlanNote: Sendable, Hashable {
  /// The pack names no calendar, so that every day counts as one of work.
  case noCalendar
  /// The holidays of these years are not known.
  case yearsWithoutNotice([Int])
  /// No day of the window is worked.
  case noWorkingDay
  /// There was no seed, so that nobody was drawn.
  case noDraw
  /// Nothing public was mixed in: who made the seed could have tried several.
  case noBeacon
  /// There are fewer inspectors without a conflict than inspect together, for so many inspections.
  case tooFewInspectors(Int)
}
