import Diagnostics
import Documents
import Engine
import Facts
import Rules
import TestSupport
import Testing

/// The same filings in every format and encoding: the same findings, each at the cell it rests on.
struct SameFindingsTests {
  /// A way to write filings, and how a name for it reads.
  struct Form: CustomTestStringConvertible, Sendable {
    let name: String
    let write: @Sendable (FilingTable) -> [UInt8]
    var testDescription: String { name }
  }

  static let forms: [Form] =
    [
      Form(name: "a.yaml") { Array($0.yaml.utf8) },
      Form(name: "a.ndjson") { Array($0.ndjson.utf8) },
    ]
    + TextEncoding.allCases.flatMap { encoding in
      [(",", "\r\n"), (";", "\n"), ("\t", "\r")].map { delimiter, end in
        Form(name: "a-\(encoding.rawValue)-\(delimiter == "\t" ? "tab" : delimiter).csv") {
          encoding.encode($0.csv(delimiter, end), mark: encoding != .gb18030)
        }
      }
    }
    + (Workbook.isSupported ? [Form(name: "a.xlsx") { $0.workbook.bytes }] : [])

  @Test(arguments: forms)
  func `each format gives the findings of the same filings`(_ form: Form) throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let table = FilingTable(seed: seed)
      let expected = try Self.findings(InputFile(bytes: Array(table.yaml.utf8), name: "a.yaml"))
      let file = InputFile(bytes: form.write(table), name: form.name)
      #expect(try Self.findings(file) == expected, "seed \(seed)")
    }
  }

  @Test(arguments: forms.filter { !$0.name.hasSuffix("yaml") && !$0.name.hasSuffix("json") })
  func `each place in a table holds what was reported`(_ form: Form) throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let table = FilingTable(seed: seed)
      var stream = FilingStream(
        InputFile(bytes: form.write(table), name: form.name), by: FactReader(FilingTable.dictionary)
      )
      var number = 0
      while let event = stream.next() {
        guard case .filing(_, let filing) = event else { continue }
        number += 1
        for (slot, origin) in filing.record.origins.enumerated() {
          guard let origin, let cell = filing.place(origin.range).cell else { continue }
          let path = FilingTable.dictionary.root.facts[slot].path
          #expect(cell.row == number + 1)
          #expect(FilingTable.columns[cell.column] == path)
          #expect(table.rows[number - 1][cell.column] == origin.written)
        }
      }
      #expect(number == table.rows.count)
    }
  }

  /// The findings of each filing of a file: rule, outcome, what decides, what was read.
  private static func findings(_ file: InputFile) throws -> [[String]] {
    let folder = TemporaryFolder()
    folder.write("pack.yaml", TinyPack.manifest)
    folder.write("rules.yaml", FilingTable.rules)
    let pack = try Pack.load(folder.path)
    var (assessor, all) = (Assessor(pack), [[String]]())
    var stream = FilingStream(file, by: FactReader(pack.dictionary))
    while let event = stream.next() {
      guard case .filing(_, let filing) = event else { continue }
      let codes = filing.problems.map { "\($0.diagnostic.message.code) \($0.fact ?? "")" }
      all.append(
        assessor.assess(filing).findings.map { finding in
          let deciding = finding.decidingFacts.map { "\($0.path) \($0.reason)" }
          return "\(finding.rule.id) \(finding.outcome) \(deciding) \(finding.fingerprint)"
        } + codes.sorted())
    }
    return all
  }
}
