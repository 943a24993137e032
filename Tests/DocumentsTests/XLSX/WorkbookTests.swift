import Diagnostics
import Documents
import TestSupport
import Testing

@Suite(.enabled(if: Workbook.isSupported, "needs the trait Spreadsheets"))
struct WorkbookTests {
  private static let one = TestWorkbook("<row><c><v>1</v></c></row>")

  private func sheets(_ workbook: TestWorkbook) throws -> [String] {
    try Workbook(bytes: workbook.bytes, name: "filing.xlsx").sheets
      .map { "\($0.name) \($0.visibility)" }
  }

  @Test func `sheets are listed in order, with who sees them`() throws {
    let workbook = Self.one.with(
      "xl/workbook.xml",
      TestWorkbook.workbook(
        """
        <sheets><sheet name="旧台账" sheetId="7" state="veryHidden" r:id="s1"/>\
        <sheet name="投诉台账" sheetId="1" r:id="s1"/>\
        <sheet name="草稿" sheetId="2" state="hidden" r:id="s1"/>\
        <sheet name="图" sheetId="3" r:id="chart"/>\
        <sheet name="../../a_x002F_b&amp;c" sheetId="4" state="visible" r:id="s1"/></sheets>
        """))
    let expected = [
      "旧台账 veryHidden", "投诉台账 visible", "草稿 hidden", "../../a/b&c visible",
    ]
    #expect(try sheets(workbook) == expected)
    let opened = try Workbook(bytes: workbook.bytes, name: "filing.xlsx")
    let row = try #require(try opened.reader(of: opened.sheets[3]).next())
    let place = Place.text(row.source, row.cells[0].range)
    #expect("\(place)" == "filing.xlsx, ../../a/b&c!A1")
  }

  @Test func `sheets of charts and macros are left out`() throws {
    let workbook = Self.one
      .with(
        "xl/workbook.xml",
        TestWorkbook.workbook(
          "<sheets><sheet name=\"图\" r:id=\"c\"/><sheet name=\"表\" r:id=\"s1\"/></sheets>")
      )
      .with(
        "xl/_rels/workbook.xml.rels",
        TestWorkbook.relationships([
          ("c", "chartsheet", "chartsheets/sheet1.xml"),
          ("s1", "worksheet", "worksheets/sheet1.xml"),
        ]))
    #expect(try sheets(workbook) == ["表 visible"])
  }

  @Test(arguments: [
    ("worksheets/s7.xml", "xl/worksheets/s7.xml"), ("/xl/a/b.xml", "xl/a/b.xml"),
    ("../other/x.xml", "other/x.xml"), ("./Worksheets/Sheet.XML", "XL/worksheets/sheet.xml"),
    ("../../../x.xml", "x.xml"), ("worksheets/s.xml", "xl\\worksheets\\s.xml"),
  ])
  func `parts are found through relationships, whatever they are called`(
    _ target: String, _ entry: String
  ) throws {
    let workbook = Self.one
      .with(
        "xl/_rels/workbook.xml.rels",
        TestWorkbook.relationships([("s1", "worksheet", target)])
      )
      .with("xl/worksheets/sheet1.xml", nil)
      .with(entry, Self.one.parts[3].xml)
    #expect(try rows(workbook) == ["1: A1 number 1"])
  }

  @Test func `the main part may be anywhere`() throws {
    let workbook = Self.one
      .with("_rels/.rels", TestWorkbook.relationships([("r", "officeDocument", "/book/main.xml")]))
      .with("book/main.xml", Self.one.parts[1].xml).with("xl/workbook.xml", nil)
      .with(
        "book/_rels/main.xml.rels",
        TestWorkbook.relationships([("s1", "worksheet", "/xl/worksheets/sheet1.xml")]))
    #expect(try rows(workbook) == ["1: A1 number 1"])
    #expect(
      try rows(Self.one.with("_rels/.rels", nil).with("[Content_Types].xml", "<x/>")) == [
        "1: A1 number 1"
      ])
  }

  @Test func `elements may have prefixes`() throws {
    let sheet = """
      <x:worksheet xmlns:x="\(TestWorkbook.main)" xmlns:y="urn:other"><x:sheetData><x:row>\
      <x:c><y:v>7</y:v><x:v>1</x:v></x:c><y:c><x:v>8</x:v></y:c></x:row></x:sheetData>\
      <x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>
      """
    let found = try rows(Self.one.with("xl/worksheets/sheet1.xml", sheet))
    #expect(found == ["1: A1 number 1, B1 (A1) number 1"])
  }

  @Test func `the strict variant is the same`() throws {
    var workbook = TestWorkbook(
      "<row><c t=\"s\" s=\"1\"><v>0</v></c></row>", strings: "<si><t>湘</t></si>", formats: ["14"])
    for part in workbook.parts {
      let xml = part.xml
        .split(separator: TestWorkbook.main, omittingEmptySubsequences: false)
        .joined(separator: "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .split(separator: TestWorkbook.office, omittingEmptySubsequences: false)
        .joined(separator: "http://purl.oclc.org/ooxml/officeDocument/relationships")
      workbook = workbook.with(part.name, xml)
    }
    #expect(try rows(workbook) == ["1: A1 text 湘"])
  }

  @Test func `a part may be UTF-16`() throws {
    var archive = Self.one.archive
    let xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Self.one.parts[3].xml
    archive.entries[3].bytes =
      [0xFF, 0xFE] + xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try rows(Workbook(bytes: archive.bytes, name: "filing.xlsx")) == ["1: A1 number 1"])
  }

  @Test func `sheets may be read side by side and again`() throws {
    let workbook = try Workbook(bytes: Self.one.bytes, name: "filing.xlsx")
    let (first, second) = (
      try workbook.reader(of: workbook.sheets[0]), try workbook.reader(of: workbook.sheets[0])
    )
    #expect(try first.next()?.outline == "1: A1 number 1")
    #expect(try second.next()?.outline == "1: A1 number 1")
    #expect(try rows(workbook) == ["1: A1 number 1"])
  }

  @Test func `a sheet that cannot be read leaves the others`() throws {
    let workbook = Self.one
      .with(
        "xl/workbook.xml",
        TestWorkbook.workbook(
          "<sheets><sheet name=\"a\" r:id=\"s2\"/><sheet name=\"表\" r:id=\"s1\"/></sheets>")
      )
      .with(
        "xl/_rels/workbook.xml.rels",
        TestWorkbook.relationships([
          ("s1", "worksheet", "worksheets/sheet1.xml"), ("s2", "worksheet", "worksheets/no.xml"),
        ]))
    let opened = try Workbook(bytes: workbook.bytes, name: "filing.xlsx")
    #expect(
      problems(workbook.bytes).map(\.outline) == [
        "xlsx/missing-part at filing.xlsx, xl/worksheets/no.xml"
      ])
    #expect(try rows(opened, sheet: 1) == ["1: A1 number 1"])
  }
}
