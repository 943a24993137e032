import Diagnostics
import Testing

struct PlaceTests {
  private let source = SourceText(name: "a.yaml", "键: 值\nb: é\n")

  @Test(arguments: [(0, 1, 1), (3, 1, 2), (5, 1, 4), (9, 2, 1), (12, 2, 4), (14, 2, 5), (15, 3, 1)])
  func `columns count Unicode scalars from one`(_ offset: Int, _ line: Int, _ column: Int) {
    #expect(source.position(at: offset) == TextPosition(line: line, column: column))
  }

  @Test func `a place ends behind its last character`() {
    #expect(Place.text(source, 12..<14).end == TextPosition(line: 2, column: 5))
    #expect(Place.file("b.yaml").end == nil)
  }

  @Test func `a place beyond the text is its end`() {
    #expect(source.position(at: 99) == TextPosition(line: 3, column: 1))
    #expect(source[90..<99].isEmpty)
  }

  @Test func `a place is written as tools expect it`() {
    #expect(Place.text(source, 12..<14).description == "a.yaml:2:4")
    #expect(Place.file("b.yaml").description == "b.yaml")
  }

  @Test func `a piece of a file counts lines as the file does`() {
    let piece = SourceText(name: "a.ndjson", utf8: Array("a\nb".utf8), firstLine: 7)
    #expect(Place.text(piece, 0..<1).description == "a.ndjson:7:1")
    #expect(Place.text(piece, 2..<3).description == "a.ndjson:8:1")
  }

  @Test func `a place in a text file's table names line, column and header`() {
    let row = SourceRow(
      sheet: nil,
      cells: [.init(offset: 0, row: 2, column: 0), .init(offset: 7, row: 2, column: 1)])
    let source = SourceText(name: "a.csv", utf8: Array("湘网,9%".utf8), firstLine: 3, rows: [row])
      .naming(columns: ["平台名称", "接听率"])
    #expect(Place.text(source, 7..<9).description == "a.csv:3:4, 接听率")
    #expect(Place.text(source, 0..<6).cell?.reference == "A2")
  }

  @Test func `a place in a workbook is a cell`() {
    let a = sheetRow("填报", row: 2), b = sheetRow("投诉工单", row: 1234)
    #expect(Place.text(b, 3..<4).description == "a.xlsx, 投诉工单!AB1234")
    let joined = SourceText.joining([a, b])
    #expect(joined?.offsets == [0, 5])
    #expect(joined.map { Place.text($0.source, 0..<1).description } == "a.xlsx, 填报!A2")
    #expect(joined.map { Place.text($0.source, 8..<9).description } == "a.xlsx, 投诉工单!AB1234")
    #expect(joined.map { $0.source[5..<9] } == "x  y")
  }

  private func sheetRow(_ sheet: String, row: Int) -> SourceText {
    SourceText(
      name: "a.xlsx", utf8: Array("x  y".utf8),
      rows: [
        SourceRow(
          sheet: sheet,
          cells: [.init(offset: 0, row: row, column: 0), .init(offset: 3, row: row, column: 27)])
      ])
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func `columns are lettered`(_ column: Int, _ letters: String) {
    #expect(CellPosition.letters(of: column) == letters)
    #expect(CellPosition.column(lettered: letters) == column)
  }

  @Test(arguments: ["", "a", "A1", "é", "AAAA"])
  func `what letters no column is refused`(_ letters: String) {
    #expect(CellPosition.column(lettered: letters) == nil)
  }

  @Test(arguments: [
    ([], "", ""), (["a"], "a", "a"), (["a", "b"], "a or b", "a或b"),
    (["a", "b", "c"], "a, b or c", "a、b或c"),
    (["a", "b", "c", "d", "e", "f"], "a, b, c, d, e, …", "a、b、c、d、e……"),
  ])
  func `lists are joined as a sentence does`(_ items: [String], _ en: String, _ zh: String) {
    #expect(LocalizedText.list(items) == LocalizedText(en, zh: zh))
  }
}
