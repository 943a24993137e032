import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules
import TestSupport
import Testing

/// What only the subject may see is never shown: not as a value, a key, a limit or an excerpt.
@Suite struct PersonalTests {
  static let secrets = [
    "987654", "1975308", "77", "78", "SECRET1", "SECRET2", "SECRET3", "1980-02-03", "31338",
    "１３９", "Zhang",
  ]

  @Test(arguments: ReportFormat.supported, Language.allCases)
  func `no personal value stands in any report`(
    _ format: ReportFormat, _ language: Language
  ) throws {
    var options = ReportOptions(language: language, shown: Set(Outcome.allCases))
    options.hasRepairs = true
    let text = try write(format, options)
    // Digests and the like may hold any digits.
    let lines = text.replacing(/[0-9a-f-]{12,64}/, with: "…").split(whereSeparator: \.isNewline)
    for secret in Self.secrets {
      let shown = lines.filter { $0.contains(secret) }
      #expect(shown.isEmpty, "\(secret)")
    }
  }

  @Test func `programs get no personal value either`() throws {
    let options = ReportOptions(shown: Set(Outcome.allCases))
    let bytes = Array(try write(.json, options).utf8)
    let nodes = try DocumentReader.read(bytes, name: "r.json", format: .json)[0].root.all
    let personal = nodes.filter { $0["status"]?.text == "personal" }
    #expect(personal.count > 8)
    #expect(personal.allSatisfy { $0.compact == #"{"status":"personal"}"# })
    let operands = nodes.flatMap { $0["operands"]?.items ?? [] }
    for name in ["salary", "doubled", "band.size"] {
      let named = operands.filter { $0["name"]?.text == name }
      #expect(!named.isEmpty)
      #expect(named.allSatisfy { $0.compact == #"{"name":"\#(name)"}"# })
    }
  }

  private func write(_ format: ReportFormat, _ options: ReportOptions) throws -> String {
    let folder = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let pack = try Pack.load(folder + "/Fixtures/personal")
    let yaml = """
      filing: {period: {to: 2025-12-31}}
      facts:
        salary: 987654
        limit: 3
        name: Zhang
        born: 1980-02-03
        people: [{id: SECRET1, age: 77}, {id: SECRET2, age: 78}, {id: SECRET2, age: １３９x}]
        trips: [{driver: SECRET1}, {driver: SECRET1}, {driver: SECRET3}]
      """
    let document = try #require(
      try DocumentReader.read(Array(yaml.utf8), name: "f.yaml", format: .yaml).first)
    var assessor = Assessor(pack, explaining: Set(Outcome.allCases))
    assessor.repairLimits = RepairLimits()
    let assessment = assessor.assess(FactReader(pack.dictionary).filing(from: document))
    #expect(assessment.count(.fail) > 8)
    return try format.text(
      of: format.write(
        [.init(source: "f.yaml", result: .assessed(assessment))],
        of: Report(version: "0", pack: pack, asOf: nil, time: format.timeIfNeeded), options))
  }
}
