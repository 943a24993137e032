import Diagnostics
import Documents
import TestSupport
import Testing

@Suite(.enabled(if: Workbook.isSupported, "needs the trait Spreadsheets"))
struct SheetReaderTests {
  private func reader(_ workbook: TestWorkbook) throws -> SheetReader {
    let workbook = try Workbook(bytes: workbook.bytes, name: "filing.xlsx")
    return try workbook.reader(of: workbook.sheets[0])
  }

  @Test func `rows and cells without a reference count on`() throws {
    let found = try rows(
      TestWorkbook(
        """
        <row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row>\
        <row r="7"><c/><c><v>4</v></c></row><row><c><v>5</v></c></row>
        """))
    #expect(
      found == ["1: A1 number 1, D1 number 2, E1 number 3", "7: B7 number 4", "8: A8 number 5"])
  }

  @Test func `a row that holds nothing is left out`() throws {
    let found = try rows(
      TestWorkbook(
        "<row r=\"1\"/><row r=\"2\"><c s=\"1\"/></row><row r=\"3\"><c><v>1</v></c></row>"))
    #expect(found == ["3: A3 number 1"])
    #expect(try rows(TestWorkbook("")) == [])
  }

  @Test func `a row is laid out for people and knows its cells`() throws {
    let long = String(repeating: "长", count: 100)
    let reader = try reader(
      TestWorkbook(
        """
        <row r="7"><c r="A7" t="inlineStr"><is><t>第一行\n第二行\t完</t></is></c>\
        <c r="C7"><v>0.5</v></c><c r="D7" t="inlineStr"><is><t>\(long)</t></is></c></row>
        """))
    let row = try #require(try reader.next())
    let shown = "第一行 第二行 完 | 0.5 | \(long.prefix(80))…"
    #expect(row.source[0..<1_000] == shown)
    #expect(
      row.cells.map { row.source[$0.range] } == shown.split(separator: " | ").map(String.init))
    let places = row.cells.map { Place.text(row.source, $0.range).description }
    #expect(places == ["filing.xlsx, 表!A7", "filing.xlsx, 表!C7", "filing.xlsx, 表!D7"])
    #expect(row.cells[0].scalar.text == "第一行\n第二行\t完")
    #expect(row.cells[2].scalar.text == long)
  }

  @Test func `each cell of a merged range holds the value of the first, and stands there`() throws {
    let found = try rows(
      TestWorkbook(
        """
        <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c><c r="D1"><v>2</v></c></row>\
        <row r="2"><c r="A2" s="1"/><c r="C2"><v>3</v></c></row><row r="3"/>\
        <row r="4"><c r="C4"><v>4</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>
        """,
        after: """
          <mergeCells count="3"><mergeCell ref="A2:B5"/><mergeCell ref="A1:B1"/>\
          <mergeCell ref="C2:C3"/></mergeCells>
          """))
    #expect(
      found == [
        "1: A1 number 1, B1 (A1) number 1, D1 number 2", "2: C2 number 3", "3: C3 (C2) number 3",
        "4: C4 number 4", "5: A5 number 5",
      ])
  }

  @Test func `a merged range is known before the first row`() throws {
    let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 9_000)
    let reader = try reader(
      TestWorkbook(rows, after: "<mergeCells><mergeCell ref=\"B2:C3\"/></mergeCells>"))
    #expect(reader.mergedRanges == [CellRange(rows: 2...3, columns: 1...2)])
  }

  @Test func `only an element makes a merged range`() throws {
    let reader = try reader(
      TestWorkbook(
        "<row><c t=\"str\"><v>mergeCell ref=A1:B2</v></c></row><!-- <mergeCell ref=\"A1:B2\"/> -->")
    )
    #expect(reader.mergedRanges == [])
  }

  @Test func `hidden rows and columns are read, and reported`() throws {
    let reader = try reader(
      TestWorkbook(
        """
        <row r="1"><c><v>1</v></c></row><row r="3" hidden="1"><c><v>3</v></c></row>\
        <row r="4" hidden="true"><c><v>4</v></c></row><row r="5" hidden="0"><c><v>5</v></c></row>
        """,
        before: """
          <cols><col min="1" max="1"/><col min="3" max="3" hidden="1"/>\
          <col min="4" max="5" hidden="true"/><col min="9" max="16384" hidden="1"/></cols>
          """))
    #expect(reader.hiddenColumns == [2...4, 8...16_383])
    #expect(try reader.next()?.number == 1)
    #expect(reader.hiddenRows.count == 0)
    #expect(reader.hiddenRows.first == nil)
    #expect(try reader.next()?.number == 3)
    #expect(try reader.next()?.number == 4)
    #expect(try reader.next()?.number == 5)
    #expect(try reader.next()?.number == nil)
    #expect(reader.hiddenRows.count == 2)
    #expect(reader.hiddenRows.first == 3)
  }

  @Test func `a problem of a cell does not keep the next row from being read`() throws {
    let reader = try reader(
      TestWorkbook(
        """
        <row><c t="s"><v>99</v></c><c t="b"><v>2</v></c><c><v>1</v></c></row>\
        <row><c><v>2</v></c></row>
        """, strings: "<si><t>a</t></si>"))
    let error = #expect(throws: DiagnosticError.self) { try reader.next() }
    #expect(
      error?.diagnostics.map(\.outline) == [
        "xlsx/no-shared-string at filing.xlsx, 表!A1", "xlsx/bad-value at filing.xlsx, 表!B1",
      ])
    #expect(try reader.next()?.outline == "2: A2 number 2")
    #expect(try reader.next()?.outline == nil)
  }

  @Test func `rows before a fault are read`() throws {
    let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 3)
    let reader = try reader(TestWorkbook(rows + "<row></c>"))
    for number in 1...3 { #expect(try reader.next()?.number == number) }
    let error = #expect(throws: DiagnosticError.self) { try reader.next() }
    #expect(
      error?.diagnostics.map(\.outline) == [
        "xlsx/bad-xml at filing.xlsx, xl/worksheets/sheet1.xml"
      ])
    #expect(try reader.next()?.number == nil)
  }

  @Test(arguments: [
    (
      "<row r=\"5\"><c><v>5</v></c></row><row r=\"2\"><c><v>2</v></c></row>",
      ["5: A5 number 5", "2: A2 number 2"], "A2"
    ),
    (
      "<row r=\"5\"><c><v>5</v></c></row><row r=\"5\"><c><v>6</v></c></row>",
      ["5: A5 number 5", "5: A5 number 6"], "A5"
    ),
  ])
  func `rows out of order lose nothing, and are reported`(
    _ sheet: String, _ expected: [String], _ place: String
  ) throws {
    let reader = try reader(TestWorkbook(sheet))
    var found: [String] = []
    while let row = try reader.next() { found.append(row.outline) }
    #expect(found == expected)
    #expect(reader.warnings.map(\.outline) == ["xlsx/row-order at filing.xlsx, 表!\(place)"])
  }

  @Test func `cells out of order are put in order`() throws {
    let found = try rows(
      TestWorkbook(
        "<row><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"))
    #expect(found == ["1: A1 number 1, B1 number 2, C1 number 3"])
  }

  @Test func `a cell that occurs twice is a problem`() {
    let bytes = TestWorkbook("<row><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>").bytes
    #expect(problems(bytes).map(\.outline) == ["xlsx/repeated-cell at filing.xlsx, 表!B1"])
  }

  @Test(arguments: [
    "1A", "A0", "A", "1", "XFE1", "AAAA1", "A1048577", "A2", "$A$1", "", "A1:B2", "é1",
  ])
  func `a reference to no cell of the row is a problem`(_ reference: String) {
    let bytes = TestWorkbook("<row r=\"1\"><c r=\"\(reference)\"><v>1</v></c></row>").bytes
    #expect(
      problems(bytes).map(\.outline) == [
        "xlsx/bad-reference at filing.xlsx, xl/worksheets/sheet1.xml"
      ])
  }

  @Test(arguments: ["0", "1048577", "-1", "x", "99999999999999999999"])
  func `a row that no sheet has ends reading`(_ number: String) {
    let bytes = TestWorkbook("<row r=\"\(number)\"><c><v>1</v></c></row>").bytes
    #expect(
      problems(bytes).map(\.outline) == [
        "xlsx/bad-reference at filing.xlsx, xl/worksheets/sheet1.xml"
      ])
  }

  @Test func `the last cell of a sheet is read`() throws {
    let workbook = TestWorkbook("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
    #expect(try rows(workbook) == ["1048576: XFD1048576 number 1"])
    let beyond = TestWorkbook("<row r=\"1048576\"><c><v>1</v></c></row><row><c><v>1</v></c></row>")
    #expect(problems(beyond.bytes).map(\.message.code) == ["xlsx/bad-reference"])
    let wide = TestWorkbook("<row><c r=\"XFD1\"><v>1</v></c><c><v>1</v></c></row>")
    #expect(problems(wide.bytes).map(\.message.code) == ["xlsx/bad-reference"])
  }

  @Test func `problems are looked for only until there are fifty`() {
    let rows = String(repeating: "<row><c><v>x</v></c></row>", count: 1_000)
    #expect(problems(TestWorkbook(rows).bytes).count == 50)
  }
}
