import Diagnostics
import Documents
import Engine
import Facts
import Rules
import TestSupport
import Testing

@testable import Reports

/// Statements about records, one or all of which lack what is asked for.
@Suite struct RecordSentenceTests {
  /// A field of a record, as it is written or left out.
  private struct Lack {
    let name: String
    let size: String
    let rent: String

    static let all = [
      Lack(name: "given", size: ", size: 50", rent: ", rent: 20"),
      Lack(name: "left out", size: "", rent: ""),
      Lack(name: "blank", size: ", size: ''", rent: ", rent: ''"),
      Lack(name: "null", size: ", size: null", rent: ", rent: null"),
      Lack(name: "unknown", size: ", size: 不详", rent: ", rent: 不详"),
      Lack(name: "invalid", size: ", size: 很大", rent: ", rent: 很高"),
    ]

    func record(_ number: Int) -> String {
      "    - {number: S\(number), city: 长沙\(size)\(rent)}"
    }
  }

  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Fixtures/"

  private let pack: Pack

  init() throws { pack = try Pack.load(Self.folder + "records") }

  private func findings(_ records: [String]) throws -> [Finding] {
    let yaml = """
      filing: {subject: {id: A1}, period: {from: 2025-01-01, to: 2025-12-31}}
      facts:
        shops:
      \(records.joined(separator: "\n"))
      """
    let document = try #require(
      try DocumentReader.read(Array(yaml.utf8), name: "f.yaml", format: .yaml).first)
    var assessor = Assessor(pack, explaining: Set(Outcome.allCases))
    return assessor.assess(FactReader(pack.dictionary).filing(from: document)).findings
  }

  @Test(arguments: Language.allCases)
  func `a record that lacks a field reads as recorded`(_ language: Language) throws {
    let first = "    - {number: S1, city: 长沙, size: 60, rent: 5}"
    let single = try Lack.all.map {
      (name: $0.name, findings: try findings([first, $0.record(2)]))
    }
    let mixed = try findings([first] + Lack.all.enumerated().map { $1.record($0 + 2) })
    var text = ""
    for (number, rule) in pack.rules.enumerated() {
      text += rule.id + "\n"
      for (name, findings) in single {
        let finding = findings[number]
        text += "  \(name): \(finding.outcome): \(Sentence.of(finding)[language])\n"
      }
      text += "  all: \(mixed[number].outcome): \(Sentence.of(mixed[number])[language])\n"
      let lines = EvidenceWriter(language).lines(for: mixed[number])
      text += lines.map { "  " + $0 + "\n" }.joined()
    }
    expectSnapshot(text, named: "records-\(language.rawValue).txt")
  }
}
