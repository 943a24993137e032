public import Documents
import Engine
public import Facts
public import Rules

/// Collects filings, and makes a plan of them.
///
/// The order in which filings are added changes nothing.
public struct InspectionPlanner {
  private let pack: Pack
  private let scheme: InspectionScheme
  private let terms: PlanTerms
  private let plan: Plan
  private var filings = SubjectFilings<SubjectReading>()
  private var unidentified: [UnidentifiedFiling] = []

  /// Begins.
  ///
  /// Tables are those that hold on the first day of the window.
  public init(_ pack: Pack, _ scheme: InspectionScheme, _ terms: PlanTerms) {
    (self.pack, self.scheme, self.terms) = (pack, scheme, terms)
    plan = Plan(pack, asOf: terms.window.from)
  }

  /// Adds a filing.
  ///
  /// - Parameters:
  ///   - source: the name of the filing.
  ///   - file: the file that it stands in, if it is known.
  public mutating func add(_ filing: Filing, source: String, file: FileDigest?) {
    if let reading = SubjectReading(filing, source: source, file: file, scheme, plan) {
      filings.add(reading)
    } else {
      unidentified.append(
        UnidentifiedFiling(source: source, name: filing.text(.subjectName)))
    }
  }

  /// The plan.
  public var result: InspectionPlan {
    let choices = filings.choices
    let states = choices.map { DueState($0, in: terms.window) }
    let strata = zip(choices, states).map { choice, state in
      state.isDue || !choice.rivals.isEmpty ? nil : Stratum(choice.reading)
    }
    let lottery = terms.seed.map { Lottery(seed: $0, beacon: terms.beacon ?? "") }
    let draw = lottery.map { lottery in
      Draw(
        of: zip(choices, strata).compactMap { choice, stratum in
          stratum.map { (choice.reading, $0) }
        }, by: lottery)
    }
    let drawn = Set(draw?.parts.flatMap(\.drawn) ?? [])
    let subjects = choices.indices.map { number in
      let choice = choices[number]
      return PlannedSubject(
        reading: choice.reading, otherFilings: choice.others, due: states[number],
        stratum: strata[number], isDrawn: drawn.contains(choice.reading.id),
        outcome: .notDue)
    }
    let days = VisitDays(terms.window, pack.calendar)
    let order = RiskOrder(scheme, zone: pack.dictionary.zone)
    var schedule = Schedule(subjects, days, order, lottery)
    schedule.plan(capacity: terms.capacity)
    if let lottery, let list = terms.inspectors {
      schedule.assign(list.inspectors, by: lottery)
    }
    return InspectionPlan(
      pack: pack, scheme: scheme, terms: terms, subjects: schedule.subjects,
      unidentified: unidentified.sorted { $0.source.precedes($1.source) }, draw: draw,
      notes: notes(days, schedule.subjects))
  }

  private func notes(_ days: VisitDays, _ subjects: [PlannedSubject]) -> [PlanNote] {
    var notes = days.notes
    if terms.seed == nil { notes.append(.noDraw) }
    if terms.seed != nil, terms.beacon == nil { notes.append(.noBeacon) }
    let short = subjects.count { $0.inspectors?.isShort ?? false }
    if short > 0 { notes.append(.tooFewInspectors(short)) }
    return notes
  }
}
