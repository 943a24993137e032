#if Spreadsheets
  import Diagnostics
  import Documents
  import Facts
  import Rules
  import Testing

  @testable import Reports

  /// The workbook of a report as our own reader takes it; `Scripts/validate-reports` has others read it.
  @Suite struct XLSXReportTests {
    private func write(
      _ entries: [ReportEntry], _ options: ReportOptions = ReportOptions(), rowLimit: Int? = nil
    ) throws -> [UInt8] {
      var report = XLSXReport(
        try HostileEntries.report(), options, rowLimit: rowLimit ?? SheetSeries.mostRows)
      #expect(report.begin().bytes.isEmpty)
      var totals = ReportTotals()
      for entry in entries {
        totals.add(entry)
        #expect(report.write(entry).bytes.isEmpty)
      }
      return report.end(totals).bytes
    }

    @Test func `the same input gives the same bytes`() throws {
      let entries = try HostileEntries.entries()
      let first = try write(entries)
      #expect(first.starts(with: Array("PK".utf8)))
      #expect(try write(entries) == first)
    }

    @Test func `a hostile text is a text, cut where a cell ends`() throws {
      let sheets = try ReadSheet.all(of: try write(try HostileEntries.entries()))
      let cells = sheets.flatMap { $0.rows.flatMap { $0.cells.map(\.1) } }
      #expect(sheets[1].column("B").allSatisfy { $0 == HostileEntries.formula })
      #expect(cells.allSatisfy { $0.utf16.count <= 32_767 })
      #expect(cells.contains { $0.utf16.count == 32_767 && $0.hasSuffix("长…") })
      #expect(cells.contains { $0.contains("␛[31m␇␍␊␉_x0041_") && $0.contains("<b>&amp;") })
      #expect(!cells.contains { $0.contains("\u{1B}") || $0.contains("\u{202E}") })
    }

    @Test func `no cell of a hostile report is a formula`() throws {
      let bytes = try write(try HostileEntries.entries())
      let workbook = try Workbook(bytes: bytes, name: "r.xlsx")
      for sheet in workbook.sheets {
        let reader = try workbook.reader(of: sheet)
        while let row = try reader.next() {
          #expect(row.cells.allSatisfy { $0.scalar.cell == .text || $0.scalar.cell == .number })
        }
      }
    }

    @Test func `a sheet that is full goes on in another, with a note`() throws {
      let entries = try HostileEntries.entries()
      let options = ReportOptions(shown: Set(Outcome.allCases))
      let whole = try ReadSheet.all(of: try write(entries + entries, options))
      let split = try ReadSheet.all(of: try write(entries + entries, options, rowLimit: 30))
      #expect(
        whole.map(\.name) == [
          "Summary", "Findings", "Filings", "Clauses", "Missing facts", "Problems",
        ])
      #expect(split.map(\.name) == whole.map(\.name) + ["Findings 2"])
      #expect(split[1].rows.count == 30 && split[1].rows.first?.cells.count == 16)
      #expect(split[6].rows.first?.cells.map(\.1) == split[1].rows.first?.cells.map(\.1))
      #expect(split[1].column("O") + split[6].column("O") == whole[1].column("O"))
      let note = "a sheet has no more rows; 'Findings' goes on in Findings 2"
      #expect(split[0].column("B").last == note && !whole[0].column("B").contains(note))
    }

    @Test func `counts do not depend on how many findings are listed`() throws {
      let entries = try HostileEntries.entries()
      let all = try ReadSheet.all(of: try write(entries))
      let few = try ReadSheet.all(of: try write(entries, ReportOptions(limit: 2)))
      #expect(few[1].rows.count == 3 && all[1].rows.count > 3)
      for column in ["H", "I", "J", "K", "L", "M"] {
        #expect(few[2].column(column) == all[2].column(column))
      }
      #expect(few[2].column("N").first == "\(all[1].rows.count - 3)")
      #expect(few[3].rows.map { $0.cells.map(\.1) } == all[3].rows.map { $0.cells.map(\.1) })
    }

    @Test func `what cannot be written is said by the system's number`() throws {
      var options = ReportOptions()
      options.temporaryFolder = "/nowhere"
      var report = XLSXReport(try HostileEntries.report(), options)
      guard case .failure(2) = report.begin() else {
        Issue.record("a folder that is not there was written to")
        return
      }
      #expect(report.end(ReportTotals()).bytes.isEmpty)
    }
  }
#endif
