import Diagnostics
import Documents
import Facts
import Inspection
import Reports
import TestSupport
import Testing

/// Names that mean harm to what reads a plan.
struct HostileTests {
  private static let names = [
    "=HYPERLINK(\"http://evil\",\"x\")", "+1+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "＝1+1",
    "a\"b,c;d\\e", "two\nlines\r\nEND:VEVENT", "\u{202E}gnp.exe",
    "=\u{301}1", "a;\u{301}b,\u{301}c\"\u{301}d\\\u{301}e", String(repeating: "长", count: 400), "👨‍👩‍👧‍👦",
    "<script>alert(1)</script>",
  ]

  private static func plan() throws -> InspectionPlan {
    let filings = names.enumerated().map { number, name in
      Reported("id\(number)\n\(name)").with { ($0.name, $0.visits) = (name, "[]") }
    }
    let unnamed = names.map { name in Reported(nil).with { $0.name = name } }
    return try Planned(seed: .number(1), beacon: "\u{1B}[31m=1+1;,\"\\").plan(filings + unnamed)
  }

  private static func text(_ format: PlanFormat) throws -> String {
    let part = try format.write(plan(), PlanFormatTests.options(.zh))
    return String(decoding: part.bytes, as: UTF8.self)
  }

  @Test func `no line of a calendar is longer than 75 octets, and each can be read again`() throws {
    let text = try Self.text(.ics)
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.last == "")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(text.replacing("\r\n", with: "").allSatisfy { !$0.isNewline })
    let unfolded = text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
    #expect(unfolded.count { $0 == "END:VEVENT" } == Self.names.count)
    let summaries = unfolded.filter { $0.hasPrefix("SUMMARY:") }.map {
      Self.unescaped($0.dropFirst(8))
    }
    #expect(Set(summaries) == Set(Self.names.map { "检查：\($0.printable)" }))
    let identifiers = unfolded.filter { $0.hasPrefix("UID:") }
    #expect(Set(identifiers).count == Self.names.count)
  }

  /// A text of a calendar as its reader sees it.
  private static func unescaped(_ text: Substring) -> String {
    var (result, isEscaped) = (String.UnicodeScalarView(), false)
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  @Test func `no cell of a table is a formula, and each row is one`() throws {
    let bytes = Array(try Self.text(.csv).utf8)
    var reader = try CSVReader(InputFile(bytes: bytes, name: "plan.csv"))
    var rows: [[String]] = []
    while let event = try reader.next() {
      guard case .row(let row) = event else { continue }
      rows.append(row.cells.map(\.scalar.text))
    }
    #expect(rows.count == 1 + 2 * Self.names.count)
    #expect(Set(rows.map(\.count)) == [rows[0].count])
    let cells = rows.flatMap(\.self)
    #expect(!cells.contains { "=+-@＝".unicodeScalars.contains($0.unicodeScalars.first ?? " ") })
    #expect(cells.contains("'=HYPERLINK(\"http://evil\",\"x\")"))
  }

  @Test(arguments: [PlanFormat.text, .csv, .ics])
  func `nothing steers a terminal`(_ format: PlanFormat) throws {
    let steering: Set<Unicode.Scalar> = ["\u{1B}", "\u{202E}"]
    #expect(try !Self.text(format).unicodeScalars.contains(where: steering.contains))
  }

  @Test func `what is recorded of harmful names is the same when it is made again`() throws {
    let recorded = try RecordedPlan(
      InputFile(bytes: Array(try Self.text(.json).utf8), name: "plan.json"))
    #expect(recorded.differences(from: try Self.plan(), PlanFormatTests.options(.en)).isEmpty)
  }

  @Test func `identifiers that differ by a line break are two lines of the list`() throws {
    let two = try Planned(seed: .number(1)).plan([Reported("a\nA 0.1 b"), Reported("c")])
    let three = try Planned(seed: .number(1)).plan([Reported("a"), Reported("b"), Reported("c")])
    #expect(two.draw?.populationDigest != three.draw?.populationDigest)
  }

  #if Spreadsheets
    @Test func `a workbook keeps harmful names as texts`() throws {
      let part = try PlanFormat.xlsx.write(Self.plan(), PlanFormatTests.options(.en))
      let workbook = try Workbook(bytes: part.bytes, name: "plan.xlsx", limits: ReaderLimits())
      var kinds: Set<Scalar.Cell> = []
      var texts: Set<String> = []
      for sheet in workbook.sheets {
        var table = try SheetTable(sheet, of: workbook)
        while let event = table.next() {
          guard case .row(let row) = event else { continue }
          kinds.formUnion(row.cells.compactMap(\.scalar.cell))
          texts.formUnion(row.cells.map(\.scalar.text))
        }
      }
      #expect(kinds == [.text])
      #expect(texts.isSuperset(of: Self.names.map(\.printable)))
    }
  #endif
}
