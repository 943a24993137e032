import Diagnostics
import Documents
import Engine
import Facts
import Rules
import TestSupport
import Testing

@testable import plumbline

/// A draft is a filing like any other: it can be read, and what was mended passes.
@Suite struct DraftTests {
  static let samples = ["compliant-shop", "messy", "ride-hailing-faults"].map {
    "Samples/\($0)/filing.yaml"
  }

  /// What a draft takes over as it is, since no value tells what is right.
  private static let kept: Set<String> = ["facts/duplicate-record", "facts/unknown-reference"]

  @Test(arguments: samples + ["Samples/half-filled/filing.json"], ["en", "zh"])
  func `a sample's draft passes what it mends`(_ path: String, _ language: String) throws {
    Project.enter()
    try check(
      path, Pack.load("Rules/hunan-platform-economy"), "Rules/hunan-platform-economy", language)
  }

  @Test(.enabled(if: Workbook.isSupported, "workbooks need the trait Spreadsheets"))
  func `so does a workbook's`() throws {
    Project.enter()
    try check(
      "Samples/workbook/filing.xlsx", Pack.load("Rules/hunan-platform-economy"),
      "Rules/hunan-platform-economy", "zh")
  }

  @Test(arguments: 0..<8)
  func `so does that of a filing as people write them`(_ seed: Int) throws {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", FilingTable.rules)
    let pack = try Pack.load(folder.path + "/pack")
    for (number, line) in FilingTable(seed: UInt64(seed)).ndjson.split(separator: "\n").enumerated()
    {
      let path = folder.write("\(number).json", String(line))
      try check(path, pack, folder.path + "/pack", number % 2 == 0 ? "en" : "zh")
    }
  }

  private func check(_ path: String, _ pack: Pack, _ folder: String, _ language: String) throws {
    let drafts = TemporaryFolder()
    let draft = drafts.path + "/draft.yaml"
    _ = Transcript("check", "--lang", language, "--pack", folder, "--repair", draft, path)
    let before = try #require(filings(path, pack).first, "\(path)")
    let after = try #require(filings(draft, pack).first, "\(path)")
    let problems = after.problems.map(\.diagnostic.message.code)
    #expect(problems.filter { !Self.kept.contains($0) }.isEmpty, "\(path): \(problems)")
    var assessor = Assessor(pack)
    let result = assessor.mended(before)
    let mended = try #require(result)
    #expect(after.record == mended.filing.record.read(pack.dictionary.root), "\(path)")
    let findings = assessor.assess(after).findings
    let passing = Set(findings.filter { $0.outcome == .pass }.map(\.rule.id))
    #expect(mended.mended.allSatisfy { passing.contains($0.id) }, "\(path)")
    let failing = findings.filter { $0.outcome == .fail }.map(\.rule.id)
    #expect(Set(failing) == Set(mended.rest.map(\.rule.id)), "\(path)")
  }

  private func filings(_ path: String, _ pack: Pack) -> [Filing] {
    var stream = FilingStream(
      InputFile(path: path), by: FactReader(pack.dictionary), FilingStream.Options())
    var found: [Filing] = []
    while let event = stream.next() {
      if case .filing(_, let filing) = event { found.append(filing) }
    }
    return found
  }
}

extension Record {
  /// The record as a draft has it: what was left empty or could not be read is `null`.
  fileprivate func read(_ schema: Schema) -> Record {
    var copy = self
    for (slot, fact) in schema.facts.enumerated() {
      switch slots[slot] {
      case .missing(.blank), .missing(.invalid):
        copy.slots[slot] = fact.absentMeans.map { .assumed($0) } ?? .missing(.null)
      case .reported(.records(let list)):
        guard case .list(let inner) = fact.type else { break }
        copy.slots[slot] = .reported(.records(list.map { $0.read(inner) }))
      case .reported, .assumed, .missing: break
      }
    }
    return copy
  }
}
