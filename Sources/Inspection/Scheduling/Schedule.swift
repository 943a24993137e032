import Facts

/// Gives inspections their days.
struct Schedule {
  private(set) var subjects: [PlannedSubject]
  private let days: VisitDays
  private let order: RiskOrder
  /// The place of each subject in the draw, by which those that are alike otherwise are ordered.
  private let places: [String: [UInt8]]

  init(
    _ subjects: [PlannedSubject], _ days: VisitDays, _ order: RiskOrder, _ lottery: Lottery?
  ) {
    (self.subjects, self.days, self.order) = (subjects, days, order)
    places = Dictionary(
      uniqueKeysWithValues: subjects.map { subject in
        let id = subject.reading.id
        return (id, lottery?.place(ofSubject: id) ?? Array(id.utf8))
      })
  }

  /// Plans what is due or was drawn; beyond the capacity, the subjects of least risk are left over.
  mutating func plan(capacity: Int?) {
    let chosen = subjects.filter { $0.due.isDue || $0.isDrawn }
    let rest = subjects.filter { !$0.due.isDue && !$0.isDrawn }
    let byRisk = chosen.sorted(by: isRiskier)
    let room = min(capacity ?? chosen.count, chosen.count)
    let planned = byRisk.prefix(room).sorted(by: isEarlier)
    let positions = positions(of: planned, capacity: capacity)
    subjects =
      zip(planned, positions).map { $0.with(.planned(days.days[$1])) }
      + byRisk.dropFirst(room).map { $0.with(.leftOver) }
      + rest.filter { $0.due.isUntold }.map { $0.with(.untold) }
      + rest.filter { !$0.due.isUntold }.sorted(by: isEarlier)
  }

  /// Draws who inspects, for each inspection that is planned.
  mutating func assign(_ inspectors: [Inspector], by lottery: Lottery) {
    for number in subjects.indices where subjects[number].outcome.kind == .planned {
      subjects[number].inspectors = InspectorPair(
        for: subjects[number].reading, among: inspectors, by: lottery)
    }
  }

  /// The positions of the days of inspections that are in the order in which they are due.
  ///
  /// What is overdue comes as fast as the capacity allows, at once where it has no limit; the others
  /// are spread over the window, none behind the day by which it is due.
  private func positions(of planned: [PlannedSubject], capacity: Int?) -> [Int] {
    let count = days.days.count
    return planned.enumerated().map { number, subject in
      switch subject.due {
      case .never, .overdue: capacity.map { number * count / max($0, 1) } ?? 0
      case .due(let day):
        min(number * count / planned.count, days.lastPosition(by: day) ?? 0)
      case .later, .untold: number * count / planned.count
      }
    }
  }

  private func isRiskier(_ a: PlannedSubject, _ b: PlannedSubject) -> Bool {
    order.isWorse(a.reading, than: b.reading) ?? isEarlier(a, b)
  }

  /// First what is due at once, then by the day by which it is due, then what was drawn; the riskier
  /// first of those that are alike.
  private func isEarlier(_ a: PlannedSubject, _ b: PlannedSubject) -> Bool {
    let (one, other) = (a.urgency, b.urgency)
    if one != other { return one < other }
    if let isWorse = order.isWorse(a.reading, than: b.reading) { return isWorse }
    return (places[a.reading.id] ?? []).lexicographicallyPrecedes(places[b.reading.id] ?? [])
  }
}

extension PlannedSubject {
  fileprivate func with(_ outcome: Outcome) -> PlannedSubject {
    var subject = self
    subject.outcome = outcome
    return subject
  }

  /// A number that is less for what is due earlier.
  fileprivate var urgency: Int {
    switch due {
    case .never, .overdue: .min
    case .due(let day): day.number
    case .later(let day): isDrawn ? .max : day.number
    case .untold: .max
    }
  }
}

extension DueState {
  /// Whether it cannot be told.
  var isUntold: Bool { if case .untold = self { true } else { false } }
}
