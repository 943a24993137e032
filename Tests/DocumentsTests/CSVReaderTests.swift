import Diagnostics
import TestSupport
import Testing

@testable import Documents

struct CSVReaderTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end in LF, CRLF or CR`(_ end: String) {
    let text = ["a,b", "1,2", "", "3,4", ""].joined(separator: end)
    #expect(StreamLog.csv(text) == ["1 1 [a|b]", "2 2 [1|2]", "3 4 [3|4]", "blank 1"])
  }

  @Test func `ends of lines may be mixed, and the last one left out`() {
    #expect(
      StreamLog.csv("a\r\n1\n2\r3\n\r4") == [
        "1 1 [a]", "2 2 [1]", "3 3 [2]", "4 4 [3]", "5 6 [4]", "blank 1",
      ])
  }

  @Test func `quotes hold delimiters, line breaks and doubled quotes`() {
    let text = "a,b\n\"x,\"\"y\"\"\r\nz\",\"\"\n\"\"\"\",2\n"
    #expect(
      StreamLog.csv(text) == ["1 1 [a|b]", "2 2 [x,\"y\"\r\nz|]", "3 4 [\"|2]"])
  }

  @Test func `a quote in the middle of a field is a character like any other`() {
    #expect(StreamLog.csv("a,b\n5\" disk,x\"\"y\n") == ["1 1 [a|b]", "2 2 [5\" disk|x\"\"y]"])
  }

  @Test(arguments: [
    ("a,b;c,d\n", CSVDelimiter.comma), ("a;b;c,d\n", .semicolon), ("a\tb,c\td\n", .tab),
    ("\"a;b;c\",d\n1;2;3\n", .comma), ("\"a\"\",;;\",b\n", .comma),
    ("\n \n\"x\ny;z\";b,\"c,d\"\n", nil),
    ("a\n", .comma), ("", .comma), ("sep=;\na,b\n", .semicolon), ("SEP=\t\r\na,b\n", .tab),
    ("sep=|\na,b\n", .bar), ("说明(甲；乙),b\n", .comma),
  ])
  func `the header tells the delimiter`(_ text: String, _ delimiter: CSVDelimiter?) {
    let reader = try? CSVReader(InputFile(bytes: Array(text.utf8), name: "t.csv"))
    #expect(reader?.delimiter == delimiter)
  }

  @Test func `a delimiter can be forced, and sep= is no record`() {
    #expect(
      StreamLog.csv("a;b,c\n1;2,3\n", delimiter: .semicolon) == ["1 1 [a|b,c]", "2 2 [1|2,3]"])
    #expect(StreamLog.csv("sep=;\na;b\n1;2\n") == ["1 2 [a|b]", "2 3 [1|2]"])
    #expect(StreamLog.csv("sep=;\na,b\n", delimiter: .comma) == ["1 2 [a|b]"])
    #expect(StreamLog.csv("sep=x\na,b\n", delimiter: .comma) == ["1 2 [a|b]"])
  }

  @Test(arguments: [
    (",", CSVDelimiter.comma), ("TAB", .tab), ("\\t", .tab), ("semicolon", .semicolon), ("|", .bar),
    ("，", nil), ("", nil),
  ])
  func `delimiters have names`(_ name: String, _ delimiter: CSVDelimiter?) {
    #expect(CSVDelimiter(name: name) == delimiter)
  }

  @Test func `a broken row is reported, and the others are read`() {
    let text = "a,b\n1\n1,2,3\n\"x\"y,2\n3, \"4\"\n5,6\n"
    #expect(
      StreamLog.csv(text) == [
        "1 1 [a|b]", "csv/ragged-row 2:2", "csv/ragged-row 3:5",
        "csv/text-after-quote 4:4 note 4:1",
        "csv/quote-after-blank 5:4", "6 6 [5|6]",
      ])
  }

  @Test func `a quote that is not closed loses one line`() {
    #expect(
      StreamLog.csv("a,b\n1,\"x\n2,y\n3,z") == [
        "1 1 [a|b]", "csv/open-quote 2:3", "3 3 [2|y]", "4 4 [3|z]",
      ])
    // The next quote seems to close it, and shows that it does not.
    #expect(
      StreamLog.csv("a,b\n1,\"x\n2,y\n3,\"z\"\n") == [
        "1 1 [a|b]", "csv/open-quote 2:3 note 4:3", "3 3 [2|y]", "4 4 [3|z]",
      ])
  }

  @Test func `records have limits`() {
    var limits = ReaderLimits.filing
    (limits.record, limits.recordLines, limits.fields) = (12, 3, 4)
    #expect(
      StreamLog.csv("a,b\n123456,12345\n123456,123456\n1,2\n", limits: limits) == [
        "1 1 [a|b]", "2 2 [123456|12345]", "csv/long-record 3:1", "4 4 [1|2]",
      ])
    #expect(
      StreamLog.csv("a,b\n1,\"\n\n\"\n1,\"\n\n\n\"\n", limits: limits).prefix(3) == [
        "1 1 [a|b]", "2 2 [1|\n\n]", "csv/open-quote 5:3",
      ])
    #expect(
      StreamLog.csv("a,b,c,d\n1,2,3,4,5\n1,2,3,4\n", limits: limits) == [
        "1 1 [a|b|c|d]", "csv/too-many-fields 2:9", "3 3 [1|2|3|4]",
      ])
  }

  @Test func `a header that is broken ends reading`() {
    #expect(StreamLog.csv("a,\"b\n1,2\n") == ["ends: csv/open-quote 1:3"])
    #expect(StreamLog.csv("\"a\"x,b\n1,2\n") == ["ends: csv/text-after-quote 1:4 note 1:1"])
  }

  @Test func `every cell knows its place`() throws {
    let text = MarkedText("名称,b\n1️⃣\"湘\n网\"2️⃣,3️⃣4️⃣\n")
    var reader = try CSVReader(InputFile(bytes: text.bytes, name: "t.csv"))
    _ = try reader.next()
    guard case .row(let row) = try reader.next() else { return #expect(Bool(false)) }
    let start = text[1]
    #expect(row.cells.map(\.range) == [0..<text[2] - start, text[3] - start..<text[4] - start])
    #expect(row.source.position(at: row.cells[1].range.lowerBound) == .init(line: 3, column: 4))
    #expect(row.source.cell(at: row.cells[1].range.lowerBound)?.reference == "B2")
    #expect(row.cells.map(\.scalar) == [Scalar("湘\n网", cell: .text), Scalar("", cell: .text)])
  }

  @Test func `bytes that are no text end reading where they stand`() {
    let bytes = Array("a,b\n1,2\n3,".utf8) + [0x80, 0x0A]
    let log = ["1 1 [a|b]", "2 2 [1|2]", "ends: input/not-gb18030 3:3"]
    for chunk in [1, 2, 5, 64] {
      #expect(StreamLog.csv(bytes, encoding: .gb18030, chunk: chunk) == log)
    }
    #expect(StreamLog.csv(bytes) == ["ends: input/not-utf8 3:3"])
    #expect(StreamLog.csv(Array("a,b\n1,\0\n".utf8)) == ["ends: input/binary file"])
  }
}
