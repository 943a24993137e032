public import Engine
public import Facts

/// When a subject must be inspected, as far as its interval says.
public enum DueState: Sendable {
  /// It was never inspected.
  case never
  /// By a day before the window.
  case overdue(Day)
  /// By a day of the window.
  case due(Day)
  /// By a day after the window.
  case later(Day)
  /// That cannot be told.
  case untold(Reason)

  /// Why it cannot be told when a subject is due.
  public enum Reason: Sendable {
    /// Facts are missing.
    case missing([DecidingFact])
    /// The last inspection has no date, though nothing is missing.
    case noLast
    /// No row of the table gives an interval, though nothing is missing.
    case noInterval
    /// The last inspection lies after the first day of the window.
    case inspectedLater(Day)
    /// The day is beyond the calendar.
    case beyondCalendar
    /// Filings that say different things, and none is later than the others.
    case rivals([String])
  }
}

extension DueState {
  /// Counts from the last inspection, by the calendar: where a month has no such day, its last one
  /// (Civil Code, article 202).
  init(_ choice: SubjectFilings<SubjectReading>.Choice, in window: PlanWindow) {
    let reading = choice.reading
    if !choice.rivals.isEmpty {
      self = .untold(.rivals(choice.rivals))
      return
    }
    switch reading.last {
    case .never: self = .never
    case .untold(let facts):
      let missing = facts + reading.interval.missing
      self = .untold(missing.isEmpty ? .noLast : .missing(missing))
    case .on(let day) where window.from < day: self = .untold(.inspectedLater(day))
    case .on(let day):
      guard let months = reading.interval.number else {
        let missing = reading.interval.missing
        self = .untold(missing.isEmpty ? .noInterval : .missing(missing))
        return
      }
      guard let count = Int(exactly: months.numerator), let due = day.adding(months: count) else {
        self = .untold(.beyondCalendar)
        return
      }
      self = due < window.from ? .overdue(due) : due <= window.to ? .due(due) : .later(due)
    }
  }

  /// Whether the interval asks for an inspection in the window.
  var isDue: Bool {
    switch self {
    case .never, .overdue, .due: true
    case .later, .untold: false
    }
  }

  /// The day by which it must be, if that is known.
  public var day: Day? {
    switch self {
    case .overdue(let day), .due(let day), .later(let day): day
    case .never, .untold: nil
    }
  }
}
