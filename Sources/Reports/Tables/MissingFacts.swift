import Diagnostics
import Engine
import Facts
import Rules

/// The facts that are missing in filings, with how much waits for each.
struct MissingFacts {
  /// A fact that is missing for one reason.
  struct Entry {
    let path: String
    let label: LocalizedText
    let reason: MissingReason
    fileprivate(set) var rules: Set<String> = []
    fileprivate(set) var filings = 0
    /// Where it is missing first.
    fileprivate(set) var places: [String] = []
    fileprivate var lastFiling = 0
  }

  private var entries: [String: Entry] = [:]
  private var filings = 0

  /// How many places are kept.
  private static let mostPlaces = 3

  /// Counts the open rules of a filing.
  mutating func add(_ assessment: Assessment) {
    filings += 1
    for finding in assessment.findings where finding.outcome == .undetermined {
      for fact in finding.decidingFacts { add(fact, finding.rule.id) }
    }
  }

  private mutating func add(_ fact: DecidingFact, _ rule: String) {
    let key = "\(fact.path) \(fact.reason.rawValue)"
    var entry = entries[key] ?? Entry(path: fact.path, label: fact.label, reason: fact.reason)
    entry.rules.insert(rule)
    if entry.lastFiling != filings { entry.filings += 1 }
    entry.lastFiling = filings
    if let place = fact.place?.description, entry.places.count < Self.mostPlaces,
      !entry.places.contains(place)
    {
      entry.places.append(place)
    }
    entries[key] = entry
  }

  /// Those for which most rules and filings wait first.
  var sorted: [Entry] {
    entries.sorted { one, other in
      (other.value.filings, other.value.rules.count, one.key)
        < (one.value.filings, one.value.rules.count, other.key)
    }.map(\.value)
  }
}
