import Documents
import Facts
import Inspection
import Rules
import Testing

/// What a subject files; what is `nil` is not in the filing.
struct Reported {
  var id: String?
  var name: String?
  var tier: String? = "A"
  var events: String? = "0"
  var listed: String? = "false"
  var score: String? = "90%"
  /// The days of inspections, as YAML writes a list of them.
  var visits: String? = "[{day: 2025-12-01}]"
  var period: String? = "2025-12-31"
  var filedOn: String?

  init(_ id: String?) { self.id = id }

  /// A copy with some answers changed.
  func with(_ change: (inout Reported) -> Void) -> Reported {
    var copy = self
    change(&copy)
    return copy
  }

  var yaml: String {
    let quoted = { (text: String) in
      let scalars = text.unicodeScalars.map {
        "\\U" + String(Int($0.value) + 0x1_0000_0000, radix: 16).dropFirst()
      }
      return "\"" + scalars.joined() + "\""
    }
    let subject = [id.map { "id: \(quoted($0))" }, name.map { "name: \(quoted($0))" }]
    let header = [
      "subject: {\(subject.compactMap(\.self).joined(separator: ", "))}",
      period.map { "period: {to: \($0)}" }, filedOn.map { "filed_on: \($0)" },
    ]
    let facts = [
      tier.map { "tier: \($0)" }, events.map { "events: \($0)" }, listed.map { "listed: \($0)" },
      score.map { "score: \($0)" }, visits.map { "visits: \($0)" },
    ]
    let line = { (parts: [String?]) in parts.compactMap(\.self).joined(separator: ", ") }
    return "filing: {\(line(header))}\nfacts: {\(line(facts))}\n"
  }
}

/// Plans of filings that a test gives.
struct Planned {
  let pack: Pack
  var terms: PlanTerms

  /// Plans for the first quarter of 2026 unless it is told otherwise.
  init(
    _ from: String = "2026-01-01", _ to: String = "2026-03-31", pack: Pack? = nil,
    capacity: Int? = nil, seed: Seed? = nil, beacon: String? = nil,
    inspectors: InspectorList? = nil
  ) throws {
    self.pack = try pack ?? InspectionPack.load()
    let first = try #require(Day(iso: from))
    let last = try #require(Day(iso: to))
    terms = PlanTerms(try #require(PlanWindow(from: first, to: last)))
    (terms.capacity, terms.seed, terms.beacon) = (capacity, seed, beacon)
    terms.inspectors = inspectors
  }

  /// The plan of these filings, which are named `1.yaml` and so on unless they have names.
  func plan(_ filings: [Reported], named names: [String]? = nil) throws -> InspectionPlan {
    let scheme = try #require(pack.inspections.first)
    var planner = InspectionPlanner(pack, scheme, terms)
    let reader = FactReader(pack.dictionary)
    for (number, filing) in filings.enumerated() {
      let name = names?[number] ?? "\(number + 1).yaml"
      let documents = try DocumentReader.read(
        Array(filing.yaml.utf8), name: name, format: .yaml)
      planner.add(
        reader.filing(from: try #require(documents.first)), source: name,
        file: FileDigest(name: name, sha256: "00"))
    }
    return planner.result
  }

  /// What becomes of the only subject.
  func subject(_ filings: Reported...) throws -> PlannedSubject {
    let plan = try plan(filings)
    #expect(plan.subjects.count == 1)
    return try #require(plan.subjects.first)
  }
}

extension Seed {
  /// The seed of a number, for tests that need many.
  static func number(_ number: Int) -> Seed {
    Seed((0..<Seed.size).map { UInt8(truncatingIfNeeded: number >> (8 * min($0, 7))) })
  }
}
