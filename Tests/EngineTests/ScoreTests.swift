import Diagnostics
import Documents
import Engine
import Facts
import Rules
import Testing

/// A subject's findings summed up by the pack's weights.
@Suite struct ScoreTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let facts: String
    let points: String
    let worst: String
    let band: String?
    let lost: [String]
    let open: [String]
    var testDescription: String { facts }
  }

  static let cases = [
    Case(
      facts: "{a: true, b: true, c: true, d: true}", points: "10", worst: "10", band: "good",
      lost: [], open: []),
    Case(
      facts: "{a: true, b: false, c: true, d: true}", points: "7.5", worst: "7.5", band: "fair",
      lost: ["b-fails 2.5"], open: []),
    Case(
      facts: "{a: true, b: false, c: false}", points: "6.5", worst: "6.5", band: "fair",
      lost: ["b-fails 2.5", "c-fails 1"], open: ["d-fails 0"]),
    Case(
      facts: "{c: true, d: true}", points: "10", worst: "2.5", band: "good", lost: [],
      open: ["a-fails 5", "b-fails 2.5"]),
    Case(
      facts: "{a: false, b: false, c: false, d: false}", points: "2", worst: "2", band: nil,
      lost: ["a-fails 5", "b-fails 2.5", "c-fails 1", "d-fails 0"], open: []),
  ]

  @Test(arguments: cases)
  func `failures cost what the pack says, and what is open is told apart`(
    _ example: Case
  ) throws {
    let pack = try Fixture.pack("scores")
    let model = try #require(pack.scorings.first)
    let text = "facts: \(example.facts)"
    let document = try #require(
      try DocumentReader.read(Array(text.utf8), name: "filing.yaml", format: .yaml).first)
    var assessor = Assessor(pack, asOf: Day(iso: "2025-12-31"))
    let filing = FactReader(pack.dictionary).filing(from: document)
    let score = Score(of: assessor.assess(filing), by: model)
    #expect(score.points.description == example.points)
    #expect(score.worst.description == example.worst)
    #expect(score.band?.label.en == example.band)
    #expect(score.lost.map { "\($0.finding.rule.id) \($0.points)" } == example.lost)
    #expect(score.open.map { "\($0.finding.rule.id) \($0.points)" } == example.open)
  }
}
