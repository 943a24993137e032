import Diagnostics
import Documents
import Facts
import Inspection
import Reports
import Rules
import TestSupport
import Testing

/// One plan in each form and language.
struct PlanFormatTests {
  /// Somebody who is due at once, overdue, due, drawn, left over, not due, and of whom it cannot be told.
  static let filings: [Reported] = [
    Reported("never").with { ($0.name, $0.visits, $0.tier) = ("长沙某某有限公司", "[]", "B") },
    Reported("overdue").with { ($0.name, $0.visits) = ("Overdue Ltd.", "[{day: 2023-06-01}]") },
    Reported("due").with { ($0.visits, $0.score) = ("[{day: 2024-03-15}]", nil) },
    Reported("left").with { ($0.visits, $0.events) = ("[{day: 2024-03-15}]", "1") },
    Reported("drawn-c").with { ($0.tier, $0.listed, $0.visits) = ("C", "true", "不详") },
    Reported("drawn-b").with { ($0.tier, $0.visits) = ("B", "[{day: 2025-11-01}]") },
    Reported("later"),
    Reported("silent").with { ($0.tier, $0.visits) = (nil, nil) },
    Reported("older").with { ($0.period, $0.visits) = ("2024-12-31", "[]") },
    Reported("older").with { $0.name = "Older & Sons" },
    Reported("rival"), Reported("rival").with { $0.tier = "B" },
    Reported(nil).with { $0.name = "没有编号的公司" },
  ]

  static let inspectors = """
    inspectors:
      - {id: 执法1, name: 王某}
      - {id: 执法2, name: 李某, conflicts: [{subject: never, reason: 亲属}, {subject: drawn-b, reason: 亲属}]}
      - {id: 执法3, name: 张某, conflicts: [{subject: drawn-b, reason: 亲属}]}

    """

  static func plan() throws -> InspectionPlan {
    try Planned(
      capacity: 5, seed: .number(1), beacon: "lottery 7",
      inspectors: InspectorTests.list(inspectors)
    ).plan(filings)
  }

  static func options(_ language: Language) -> PlanOptions {
    var options = PlanOptions(language: language, version: "VERSION")
    options.time = Instant(seconds: 1_767_225_600)
    return options
  }

  private static func isStable(_ format: PlanFormat) -> Bool { !format.isSpreadsheet }

  @Test(arguments: PlanFormat.allCases.filter(Self.isStable), Language.allCases)
  func `a plan reads as recorded`(_ format: PlanFormat, _ language: Language) throws {
    let part = try format.write(Self.plan(), Self.options(language))
    let text = String(decoding: part.bytes, as: UTF8.self)
    let pack = try Self.plan().pack.digest
    expectSnapshot(
      text.replacing(pack, with: "DIGEST").replacing(pack.prefix(12), with: "DIGEST")
        .replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "[BOM]"),
      named: "plan-\(language.rawValue).\(format == .text ? "txt" : format.rawValue)")
  }

  @Test(arguments: [true, false])
  func `a record keeps to its schema`(_ revealsSeed: Bool) throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let schema = try JSONSchema(file: "/" + root + "/Schemas/plan.schema.json")
    var options = Self.options(.zh)
    options.revealsSeed = revealsSeed
    for plan in [try Self.plan(), try Planned().plan([Reported("later")])] {
      let text = String(decoding: PlanFormat.json.write(plan, options).bytes, as: UTF8.self)
      #expect(try schema.problems(of: text) == [])
    }
  }

  @Test func `a plan without a draw says so`() throws {
    let plan = try Planned().plan([Reported("later")])
    let text = PlanFormat.text.write(plan, Self.options(.en)).bytes
    expectSnapshot(
      String(decoding: text, as: UTF8.self).replacing(plan.pack.digest.prefix(12), with: "DIGEST"),
      named: "plan-without-draw.txt")
  }

  #if Spreadsheets
    @Test(arguments: Language.allCases)
    func `a workbook holds all of a plan`(_ language: Language) throws {
      let part = try PlanFormat.xlsx.write(Self.plan(), Self.options(language))
      let workbook = try Workbook(bytes: part.bytes, name: "plan.xlsx", limits: ReaderLimits())
      let texts = try workbook.sheets.map { sheet in
        "# \(sheet.name)\n" + (try Self.rows(of: sheet, in: workbook)).joined(separator: "\n")
      }
      expectSnapshot(
        texts.joined(separator: "\n\n") + "\n", named: "plan-\(language.rawValue).xlsx.txt")
    }

    @Test func `the same plan gives the same bytes`() throws {
      let plan = try Self.plan()
      #expect(
        PlanFormat.xlsx.write(plan, Self.options(.zh)).bytes
          == PlanFormat.xlsx.write(plan, Self.options(.zh)).bytes)
    }

    /// The rows as a reader sees them, cells divided by bars.
    static func rows(of sheet: Sheet, in workbook: Workbook) throws -> [String] {
      var table = try SheetTable(sheet, of: workbook)
      var rows: [String] = []
      while let event = table.next() {
        guard case .row(let row) = event else { continue }
        rows.append(row.cells.map(\.scalar.text).joined(separator: " | "))
      }
      return rows
    }
  #else
    @Test func `a build without workbooks refuses them`() {
      #expect(!PlanFormat.xlsx.isSupported)
    }
  #endif

  static let names: [(name: String, format: PlanFormat?)] = [
    ("plan.txt", .text), ("PLAN.JSON", .json), ("plan.csv", .csv), ("plan.xlsx", .xlsx),
    ("检查.ics", .ics), ("plan.pdf", nil), ("ics", nil),
  ]

  @Test(arguments: Self.names.indices)
  func `the name of a file says its form`(_ row: Int) {
    #expect(PlanFormat(fileName: Self.names[row].name) == Self.names[row].format)
  }

  @Test func `only a calendar has to have a time`() {
    #expect(PlanFormat.allCases.filter(\.needsTime) == [.ics])
  }
}
