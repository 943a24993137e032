import Diagnostics
import Testing

@testable import Documents

/// Files as they arrive, below `Fixtures/dirty`: what the readers make of them.
struct DirtyInputTests {
  private func log(_ file: String) throws -> [String] {
    let bytes = try Fixture.bytes("dirty/\(file)")
    switch InputFormat(fileName: file) {
    case .csv: return StreamLog.csv(bytes)
    case .ndjson: return StreamLog.ndjson(bytes)
    case .yaml: return problems(bytes, .yaml)
    case .json: return problems(bytes, .json)
    case .xlsx, nil: return []
    }
  }

  private func problems(_ bytes: [UInt8], _ format: DocumentFormat) -> [String] {
    DocumentReader.readEach(bytes, name: "t", format: format).problems.map(StreamLog.show)
  }

  /// Where each cell of the record of a number stands.
  private func places(_ file: String, row number: Int) throws -> [String] {
    var reader = try CSVReader(InputFile(path: "\(Fixture.folder)/dirty/\(file)"))
    while let event = try reader.next() {
      guard case .row(let row) = event, row.number == number else { continue }
      return row.cells.map { cell in
        let start = row.source.position(at: cell.range.lowerBound)
        return "\(start.line):\(start.column) \(cell.scalar.text)"
      }
    }
    return []
  }

  @Test func `D01 a table in GB18030`() throws {
    let cells = ["2:1 誠信湘网𠮷", "2:7 91430000MA0000015E", "2:26 0731-00000000", "2:40 无"]
    #expect(try places("01-csv-gb18030/utf8.csv", row: 2) == cells)
    #expect(try places("01-csv-gb18030/gb18030.csv", row: 2) == cells)
    #expect(try log("01-csv-gb18030/gb18030.csv").first == "input/gb18030 file")
    #expect(try log("01-csv-gb18030/utf8.csv").count == 2)
    #expect(try log("01-csv-gb18030/both.csv") == ["1 1 [平台名称|备注]", "2 2 [湘网|无误]"])
  }

  @Test func `D01 a table in two encodings`() throws {
    #expect(try log("01-csv-gb18030/mixed.csv") == ["ends: input/not-utf8 2:1"])
    let input = InputFile(path: "\(Fixture.folder)/dirty/01-csv-gb18030/mixed.csv")
    let error = #expect(throws: DiagnosticError.self) { try CSVReader(input) }
    #expect(error?.diagnostics.first?.message.text.en.contains("at offset 65") == true)
  }

  @Test func `D03 codes that a spreadsheet changed are still told apart`() throws {
    #expect(
      try places("03-codes-as-numbers/codes.csv", row: 2) == ["2:1 9.143E+17", "2:11 7.31E+10"])
  }

  @Test func `D07 headers and fields`() throws {
    #expect(
      try places("07-headers-and-spaces/duplicate.csv", row: 1) == [
        "1:1 平台名称", "1:6 受理量", "1:10 受理量",
      ])
    #expect(try places("07-headers-and-spaces/almost.csv", row: 1).last == "1:10 受理量\u{3000}")
    #expect(
      try places("07-headers-and-spaces/invisible.csv", row: 2) == [
        "2:1 湘网\u{3000}", "2:5 １２０４", "2:10  1187\u{A0}", "2:17 电话\u{3000}",
      ])
    #expect(
      try log("07-headers-and-spaces/ragged.csv") == [
        "1 1 [平台名称|受理量|办结量]", "csv/ragged-row 2:8", "csv/ragged-row 3:14",
      ])
    #expect(
      try log("07-headers-and-spaces/broken-quote.csv") == [
        "1 1 [平台名称|备注]", "csv/open-quote 2:4", "3 3 [湘网二|无]",
      ])
  }

  @Test(arguments: [
    ("plain.yaml", "yaml/duplicate-key 4:3 note 2:3"),
    ("quoted.yaml", "yaml/duplicate-key 2:1 note 1:1"),
    ("merge.yaml", "yaml/merge-key 4:3"),
    ("escaped.json", "json/duplicate-key 1:36 note 1:2"),
    ("canonical.json", "json/duplicate-key 1:12 note 1:2"),
    ("same-value.json", "json/duplicate-key 1:20 note 1:2"),
  ])
  func `D13 duplicate keys`(_ file: String, _ problem: String) throws {
    #expect(try log("13-duplicate-keys/\(file)") == [problem])
  }

  @Test func `D15 numbers keep their digits`() throws {
    let bytes = try Fixture.bytes("dirty/15-exact-numbers/numbers.json")
    let document = try DocumentReader.read(bytes, name: "t", format: .json)[0]
    guard case .mapping(let entries) = document.root.content else { return #expect(Bool(false)) }
    let values = entries.map { entry in
      let start = document.place(of: entry.value).start
      return "\(start?.line ?? 0):\(start?.column ?? 0) \(entry.value.scalar?.text ?? "")"
    }
    #expect(
      values.dropLast() == [
        "2:11 9007199254740993", "3:12 18446744073709551617", "4:14 123456789012345678.91",
        "5:9 0.1", "6:12 1187.0", "7:14 1187.5", "8:11 1e400", "9:10 1e-400", "10:19 -0",
        "11:10 914300000000000438",
      ])
    #expect(values.last == "12:12 " + String(repeating: "1", count: 5000))
  }

  @Test(arguments: [
    ("trailing-object", "json/trailing-comma 1:18"), ("trailing-array", "json/trailing-comma 1:6"),
    ("nan", "json/unexpected 1:20"), ("infinity", "json/unexpected 1:20"),
    ("comment", "json/unexpected 1:19"), ("single", "json/unexpected 1:2"),
    ("two", "json/trailing-text 2:1"), ("zeros", "json/bad-number 1:14"),
    ("plus", "json/bad-number 1:14"), ("fullwidth", "json/unexpected 1:12"),
    ("curly", "json/unexpected 1:2"), ("control", "json/control-character 1:12"),
    ("escape", "json/bad-escape 1:12"), ("cut", "json/unexpected 1:18 note 1:1"),
    ("case", "json/unexpected 1:15"), ("utf16", "input/utf16-json file"),
  ])
  func `D21 what is not quite JSON`(_ file: String, _ problem: String) throws {
    #expect(try log("21-not-quite-json/\(file).json") == [problem])
  }

  @Test func `D21 a byte order mark counts for no column`() throws {
    let bytes = try Fixture.bytes("dirty/21-not-quite-json/bom.json")
    let document = try DocumentReader.read(bytes, name: "t", format: .json)[0]
    let node = try #require(document.nodes.first { $0.scalar?.text == "1204" })
    #expect(document.place(of: node).start == TextPosition(line: 1, column: 28))
  }

  @Test func `D23 lines of JSON of which some are broken`() throws {
    #expect(
      try log("23-ndjson/tickets.ndjson") == [
        "1 {\"ticket_id\": \"1\", \"outcome\": \"退款\"}", "ndjson/line-ends 3:31 note 3:1",
        "4 [\"3\", \"退款\"]", "ndjson/text-after-record 5:37",
        "6 {\"ticket_id\": \"6\", \"outcome\": \"退\u{2028}款\"}",
        "7 {\"ticket_id\": \"7\", \"outcome\": \"退款\"}",
        "8 {\"ticket_id\": \"1\", \"outcome\": \"退款\"}", "ndjson/line-ends 9:26 note 9:20",
        "lines 9, blank 1",
      ])
  }
}
