#if Spreadsheets
  import Diagnostics
  import Documents
  import Testing

  @testable import plumbline

  /// The ledger as a workbook, read back by our own reader.
  @Suite struct ClauseWorkbookTests {
    /// The texts of each sheet by row and column.
    private static func sheets(_ language: String) throws -> [(name: String, rows: [[String]])] {
      let folder = LedgerPacks.folder()
      let transcript = Transcript(
        LedgerPacks.line(folder, "--lang", language, "--output", folder.path + "/c.xlsx"))
      #expect(transcript.status == .clean && transcript.errors.isEmpty)
      let workbook = try Workbook(bytes: folder.bytes("c.xlsx"), name: "c.xlsx")
      return try workbook.sheets.map { sheet in
        let reader = try workbook.reader(of: sheet)
        var rows: [[String]] = []
        while let row = try reader.next() {
          var cells: [String] = []
          for (column, scalar) in row.cells.map({ ($0.column, $0.scalar) }) {
            while cells.count < column { cells.append("") }
            cells.append(scalar.text)
          }
          rows.append(cells)
        }
        return (sheet.name, rows)
      }
    }

    @Test func `a clause is a row, and so is each rule of a clause`() throws {
      let sheets = try Self.sheets("en")
      #expect(sheets.map(\.name) == ["Clauses", "Rules"])
      let clauses = try #require(sheets.first?.rows)
      #expect(
        clauses[0] == [
          "instrument", "clause", "summary", "owners", "due", "check", "why", "checked in", "rules",
          "facts", "asks",
        ])
      #expect(clauses.dropFirst().map { $0[1] } == ["task 1", "task 2", "task 3", "task 4"])
      #expect(
        clauses[1] == [
          "Division of tasks", "task 1", "Registration is simple.", "市甲局", "年底前 (2019-12-31)",
          "automated", "", "city", "No licence [licence-missing] (critical, national)",
          "Licence [licence]",
        ])
      #expect(clauses[3].last == "Was a drill held? [drill-not-held]")
      let rules = try #require(sheets.last?.rows)
      #expect(
        rules.dropFirst().map { $0[1] + " " + $0[2] } == [
          "task 1 licence-missing", "task 3 calls-unanswered", "task 3 drill-not-held",
          "task 3 drills-unreported",
        ])
      #expect(
        rules[2] == [
          "Division of tasks", "task 3", "calls-unanswered", "Calls are not answered", "major",
          "city", "Number [calls.number]; Answered [calls.answered]; Hotline [hotline]",
        ])
    }

    @Test func `the workbook is in Chinese where that is asked for`() throws {
      let sheets = try Self.sheets("zh")
      #expect(sheets.map(\.name) == ["条款", "规则"])
      #expect(sheets.first?.rows[2].prefix(2) == ["责任分工", "第2项"])
      #expect(sheets.last?.rows.last?.dropFirst().first == "第3项")
    }

    @Test func `the same ledger gives the same bytes`() {
      let folder = LedgerPacks.folder()
      for name in ["a.xlsx", "b.xlsx"] {
        _ = Transcript(LedgerPacks.line(folder, "--output", folder.path + "/" + name))
      }
      #expect(!folder.bytes("a.xlsx").isEmpty)
      #expect(folder.bytes("a.xlsx") == folder.bytes("b.xlsx"))
    }
  }
#endif
