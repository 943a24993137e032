import Facts

/// What was taken from one filing of a subject.
protocol FilingOfSubject {
  /// The subject's identifier, a credit code in its one spelling.
  var id: String { get }
  /// The end of the period that the filing is for.
  var periodEnd: Day? { get }
  /// The day it was filed on.
  var filedOn: Day? { get }
  /// The name of the filing.
  var source: String { get }
  /// All that was taken, as one text: filings with the same text may stand for each other.
  var content: String { get }
}

/// The filings of each subject.
struct SubjectFilings<Reading: FilingOfSubject> {
  /// The filing of a subject that counts, and the others.
  struct Choice {
    let reading: Reading
    /// The names of the filings that do not count.
    let others: [String]
    /// The names of those of which none is later than the others although they say different things;
    /// empty where it is clear which one counts.
    let rivals: [String]
  }

  private var readings: [String: [Reading]] = [:]

  mutating func add(_ reading: Reading) { readings[reading.id, default: []].append(reading) }

  /// One choice for each subject, in the order of their identifiers.
  var choices: [Choice] {
    readings.sorted { $0.key.precedes($1.key) }.compactMap { Self.choice($0.value) }
  }

  /// The latest counts: by the end of its period, then by the day it was filed on.
  private static func choice(_ readings: [Reading]) -> Choice? {
    var candidates = latest(readings, by: \.periodEnd)
    if candidates.count > 1 { candidates = latest(candidates, by: \.filedOn) }
    // By what they say before their names, so that it does not matter what files are called.
    let ranked = candidates.map { (reading: $0, content: $0.content) }.sorted { a, b in
      a.content == b.content
        ? a.reading.source.precedes(b.reading.source) : a.content.precedes(b.content)
    }
    guard let (chosen, content) = ranked.first else { return nil }
    let isSure = ranked.allSatisfy { $0.content == content }
    var others = readings.map(\.source)
    if let position = others.firstIndex(of: chosen.source) { others.remove(at: position) }
    return Choice(
      reading: chosen, others: others.sorted { $0.precedes($1) },
      rivals: isSure ? [] : candidates.map(\.source).sorted { $0.precedes($1) })
  }

  /// Those with the latest day; all of them, if one has none.
  private static func latest(
    _ readings: [Reading], by day: (Reading) -> Day?
  ) -> [Reading] {
    let days = readings.compactMap(day)
    guard days.count == readings.count, let last = days.max() else { return readings }
    return readings.filter { day($0) == last }
  }
}
