import Diagnostics
import Documents
import TestSupport
import Testing

@Suite(.enabled(if: Workbook.isSupported, "needs the trait Spreadsheets"))
struct DirtyWorkbookTests {
  private func outline(_ path: String) throws -> [String] {
    let workbook = try Workbook(bytes: Fixture.bytes("dirty/\(path)"), name: "filing.xlsx")
    return try workbook.sheets.indices.flatMap { try rows(workbook, sheet: $0) }
  }

  @Test func `codes that a spreadsheet made into numbers stay as it stored them`() throws {
    #expect(
      try outline("03-codes-as-numbers/codes.xlsx") == [
        "1: A1 text 统一社会信用代码, B1 text 投诉举报电话, C1 text 投诉编号",
        "2: A2 number 9.1430000000000046E+17, B2 number 4000000000, C2 number 2019063000001",
        "3: A3 number 914300000000000400, B3 number 73100000000, C3 text 0019063000002",
        "4: A4 text 914300000000000438, B4 text 0731-00000000, C4 number 2.0190630000029998E+18",
      ])
  }

  @Test func `only the format tells a percentage from a number`() throws {
    #expect(
      try outline("05-percent/share.xlsx") == [
        "1: A1 text 接通率", "2: A2 percent 95.3%", "3: A3 text 95.3%", "4: A4 text 95.3％",
        "5: A5 text ９５.３％", "6: A6 percent 95.3%", "7: A7 number 0.953", "8: A8 number 95.3",
        "9: A9 number 1", "10: A10 percent 9530%", "11: A11 text >95%", "12: A12 text 95.3",
        "13: A13 text 百分之95.3",
      ])
  }

  @Test func `what is hidden is read and reported`() throws {
    let workbook = try Workbook(
      bytes: Fixture.bytes("dirty/09-hidden/hidden.xlsx"), name: "hidden.xlsx")
    #expect(workbook.sheets.map(\.name) == ["旧台账", "投诉台账", "草稿"])
    #expect(workbook.sheets.map(\.visibility) == [.veryHidden, .visible, .hidden])
    let reader = try workbook.reader(of: workbook.sheets[1])
    var found: [String] = []
    while let row = try reader.next() {
      found.append(row.cells.map(\.scalar.text).joined(separator: " "))
    }
    #expect(found.count == 4)
    #expect(found[2] == "2 赖着不办 2019-06-21 10:00")
    #expect(reader.hiddenRows.count == 1)
    #expect(reader.hiddenRows.first == 3)
    #expect(reader.hiddenColumns == [2...2])
  }

  @Test func `shared texts say what people see`() throws {
    #expect(
      try outline("25-shared-strings/shared.xlsx") == [
        "1: A1 text 注册地址", "2: A2 text 湘江大道", "3: A3 text 是（已公示）", "4: A4 text 第一行\r\n第二行",
        "5: A5 text _x0041_", "6: A6 text   前后  ", "7: A7 text", "8: A8 text",
      ])
  }

  @Test(arguments: [
    ("19-zip-bombs/bomb.xlsx", "xlsx/too-large at filing.xlsx, xl/worksheets/sheet1.xml"),
    (
      "19-zip-bombs/lying.xlsx",
      "xlsx/longer-than-declared at filing.xlsx, xl/worksheets/sheet1.xml"
    ),
    ("19-zip-bombs/doctype.xlsx", "xlsx/doctype at filing.xlsx, xl/worksheets/sheet1.xml"),
    ("19-zip-bombs/external.xlsx", "xlsx/doctype at filing.xlsx, xl/worksheets/sheet1.xml"),
    ("19-zip-bombs/twice.xlsx", "xlsx/duplicate-entry at filing.xlsx, xl/worksheets/sheet1.xml"),
    ("19-zip-bombs/traversal.xlsx", "xlsx/entry-outside at filing.xlsx, ../../escape.xml"),
    ("19-zip-bombs/locked.xlsx", "xlsx/locked at filing.xlsx"),
    ("19-zip-bombs/truncated.xlsx", "xlsx/cut-short at filing.xlsx"),
    ("19-zip-bombs/renamed.xlsx", "xlsx/not-a-workbook at filing.xlsx"),
    ("25-shared-strings/bad-index.xlsx", "xlsx/no-shared-string at filing.xlsx, 表!A9"),
  ])
  func `what cannot be read is refused`(_ path: String, _ expected: String) throws {
    #expect(try problems(Fixture.bytes("dirty/\(path)")).map(\.outline) == [expected])
  }

  @Test func `an honest part may be packed more than a hundred times`() throws {
    #expect(try outline("19-zip-bombs/dense.xlsx") == ["1: A1 text 投诉编号", "2: A2 text 1"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `a bomb is stopped while it is unpacked`() throws {
    var limits = ReaderLimits.filing
    (limits.entryBytes, limits.unpackedBytes) = (1 << 30, 2 << 30)
    let found = try problems(Fixture.bytes("dirty/19-zip-bombs/bomb.xlsx"), limits: limits)
    #expect(
      found.map(\.outline) == ["xlsx/expands-too-much at filing.xlsx, xl/worksheets/sheet1.xml"])
  }
}
