import Diagnostics
import Documents
import TestSupport
import Testing

@Suite(.enabled(if: Workbook.isSupported, "needs the trait Spreadsheets"))
struct WorkbookLimitTests {
  private static let one = "<row><c><v>1</v></c></row>"

  private func codes(
    _ workbook: TestWorkbook, _ change: (inout ReaderLimits) -> Void = { _ in }
  ) -> [String] {
    var limits = ReaderLimits.filing
    change(&limits)
    return problems(workbook.bytes, limits: limits).map(\.message.code)
  }

  @Test func `entries are counted before the archive is opened`() {
    var archive = TestWorkbook(Self.one).archive
    archive.entries += (0..<10_000).map { .init("x\($0)", []) }
    #expect(problems(archive.bytes).map(\.message.code) == ["xlsx/too-many"])
    archive.entries.removeLast(4)
    #expect(problems(archive.bytes).isEmpty)
  }

  @Test func `lists of sheets, relationships and formats end`() {
    let workbook = TestWorkbook(Self.one, formats: ["0"])
    let sheets = String(repeating: "<sheet name=\"a\" r:id=\"s1\"/>", count: 10_001)
    #expect(
      codes(workbook.with("xl/workbook.xml", TestWorkbook.workbook(sheets))) == ["xlsx/too-many"])
    let targets = (0...10_000).map { ("r\($0)", "worksheet", "a.xml") }
    #expect(
      codes(workbook.with("_rels/.rels", TestWorkbook.relationships(targets))) == ["xlsx/too-many"])
    #expect(
      codes(TestWorkbook(Self.one, formats: ["0", "1"])) { $0.nodes = 2 } == ["xlsx/too-many"])
  }

  @Test func `shared texts end`() {
    let long = "<si><t>\(String(repeating: "长", count: 400))</t></si>"
    let workbook = TestWorkbook("", strings: String(repeating: long, count: 100))
    #expect(codes(workbook) == [])
    #expect(codes(workbook) { $0.nodes = 99 } == ["xlsx/too-many"])
    let strings = String(
      repeating: "<si><t>\(String(repeating: "x", count: 10))</t></si>", count: 90)
    let small = TestWorkbook("", strings: strings)
    #expect(codes(small) { $0.bytes = small.bytes.count } == [])
  }

  @Test func `a merged range over the whole sheet is refused at once`() {
    let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 200)
    let workbook = TestWorkbook(
      rows, after: "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>")
    #expect(codes(workbook) == ["xlsx/too-many"])
  }

  @Test func `many merged ranges of nothing cost nothing`() {
    let ranges = (1...20_000).map { "<mergeCell ref=\"B\($0):C1048576\"/>" }.joined()
    let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 20_000)
    let workbook = TestWorkbook(rows, after: "<mergeCells>\(ranges)</mergeCells>")
    #expect(codes(workbook) == [])
  }

  @Test(arguments: [
    "<!--\(String(repeating: "x", count: 2_000_000))-->",
    "<row \(String(repeating: " ", count: 2_000_000))/>",
    "<row r=\"\(String(repeating: "1", count: 2_000_000))\"/>",
    "<?x \(String(repeating: "x", count: 2_000_000))?>",
    "<row><c><v>\(String(repeating: "1", count: 2_000_000))</v></c></row>",
    "<row><c t=\"inlineStr\"><is><t>\(String(repeating: "长", count: 400_000))</t></is></c></row>",
  ])
  func `a text, tag or comment of megabytes is refused`(_ rows: String) {
    #expect(codes(TestWorkbook(rows)) == ["xlsx/too-long"])
  }

  @Test func `blanks between rows may be long`() {
    #expect(codes(TestWorkbook(String(repeating: " ", count: 3_000_000) + Self.one)) == [])
  }

  @Test func `100,000 levels of nesting are refused at once`() {
    #expect(codes(TestWorkbook(String(repeating: "<row>", count: 100_000))) == ["xlsx/too-deep"])
    #expect(codes(TestWorkbook(String(repeating: "<row>", count: 197))) == ["xlsx/bad-xml"])
  }

  @Test func `a million empty rows and cells are read in little time`() {
    let empty = String(repeating: "<row/>", count: 100_000)
    #expect(codes(TestWorkbook(empty)) == [])
    let cells = "<row>" + String(repeating: "<c/>", count: 16_384) + "</row>"
    #expect(codes(TestWorkbook(String(repeating: cells, count: 10))) == [])
  }

  @Test func `cells in reverse order are no way to cost much`() {
    let cells = (0..<16_384).reversed().map {
      "<c r=\"\(CellPosition.letters(of: $0))1\"><v>1</v></c>"
    }
    #expect(codes(TestWorkbook("<row r=\"1\">\(cells.joined())</row>")) == [])
  }

  @Test func `entities are neither declared nor known`() {
    let bomb = """
      <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\
      <worksheet xmlns="\(TestWorkbook.main)"><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>
      """
    let workbook = TestWorkbook(Self.one)
    for part in ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "_rels/.rels"] {
      #expect(codes(workbook.with(part, bomb)) == ["xlsx/doctype"])
    }
    #expect(codes(TestWorkbook("<row><c><v>&b;</v></c></row>")) == ["xlsx/bad-xml"])
  }

  @Test(arguments: ["/etc/x.xml", "xl/../../x.xml", "..", "C:/x.xml", "..\\x.xml", "C:\\x.xml"])
  func `names that lead out of the archive are refused`(_ name: String) {
    #expect(codes(TestWorkbook(Self.one).with(name, "<x/>")) == ["xlsx/entry-outside"])
  }

  @Test(arguments: ["xl/a..b.xml", "..x/y.xml", "xl/中文.xml"])
  func `names with two points are not`(_ name: String) {
    #expect(codes(TestWorkbook(Self.one).with(name, "<x/>")) == [])
  }
}
