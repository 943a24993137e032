import Diagnostics
import Documents
import Engine
import Facts
import Rules
import Testing

@testable import Reports

/// The table of findings as a reader of CSV takes it.
@Suite struct CSVReportTests {
  @Test(arguments: [
    "=1+1", "+1", "@SUM(A1)", "-1+1", "-", "-cmd|' /C calc'!A0", "--5", "-5-", " =1+1",
    "\u{3000}=1",
    "\u{FEFF}=1", "＝1+1", "＋1", "－1", "＠x", "-１",
  ])
  func `what begins as a formula does becomes a text`(_ text: String) {
    #expect(CSVText.inert(text) == "'" + text)
  }

  @Test(arguments: ["", "-5", "-5.25", "-1,200.5", "-3%", "5", "a=b", "长沙", "'=1", "1-2"])
  func `other texts and negative numbers stay as they are`(_ text: String) {
    #expect(CSVText.inert(text) == text)
  }

  @Test(arguments: [("\t=1", "␉=1"), ("\r=1", "␍=1"), ("\n=1", "␊=1"), ("\0=1", "␀=1")])
  func `control characters become their pictures`(_ text: String, _ shown: String) {
    #expect(CSVText.inert(text) == shown)
  }

  @Test func `a long text is cut to what a cell holds, with a mark`() {
    let long = CSVText.inert(String(repeating: "长", count: 40_000))
    #expect(long.utf16.count == 32_766 && long.hasSuffix("长…"))
    let emoji = CSVText.inert("=" + String(repeating: "🚕", count: 20_000))
    #expect(emoji.utf16.count <= 32_767 && emoji.hasPrefix("'=🚕") && emoji.hasSuffix("🚕…"))
    let exact = String(repeating: "a", count: 32_766)
    #expect(CSVText.inert(exact) == exact)
  }

  @Test(arguments: Language.allCases)
  func `each row has a cell for each column, whatever stands in it`(_ language: Language) throws {
    let entries = try HostileEntries.entries()
    let bytes = ReportFormat.csv.write(
      entries, of: try HostileEntries.report(), ReportOptions(language: language, limit: 3))
    var reader = try CSVReader(InputFile(bytes: bytes, name: "r.csv"))
    #expect(reader.encoding == .utf8 && bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    var rows: [[String]] = []
    while let event = try reader.next() {
      guard case .row(let row) = event else {
        Issue.record("a row cannot be read")
        continue
      }
      var cells = [String](repeating: "", count: 28)
      for cell in row.cells { cells[cell.column] = cell.scalar.text }
      rows.append(cells)
    }
    #expect(rows.map { $0[0] } == HostileEntries.kinds)
    let faults = rows.joined().filter { cell in
      cell.utf16.count > 32_767 || cell.first.map { "=+-@＝＋－＠".contains($0) } ?? false
    }
    #expect(faults.isEmpty)
    #expect(rows.joined().contains("'" + HostileEntries.formula))
  }
}
