import Documents
import TestSupport
import Testing

struct InputFormatTests {
  @Test(arguments: [
    ("a.yaml", InputFormat.yaml), ("a.b.YML", .yaml), ("/x.csv/a.json", .json),
    ("a.ndjson", .ndjson),
    ("a.jsonl", .ndjson), ("台账.CSV", .csv), ("a.tsv", .csv), ("a.xlsx", .xlsx), ("a.xlsm", .xlsx),
    ("a.txt", nil), ("yaml", nil), ("a.csv/b", nil), ("-", nil),
  ])
  func `a name tells the format`(_ name: String, _ format: InputFormat?) {
    #expect(InputFormat(fileName: name) == format)
  }

  @Test(arguments: [
    ("{}", InputFormat.json), (" \n\t[1]", .json), ("\u{FEFF}{", .json), ("a: 1", .yaml),
    ("", .yaml),
    ("# x\n{}", .yaml), ("{\"a\": 1}\n\n{\"a\": 2}\n", .ndjson), ("{\"a\":\n{\"b\": 1}}", .json),
    ("[\n{\"a\": 1},\n{\"a\": 2}\n]", .json), ("{\"a\": 1}\n", .json),
    ("{\"a\": 1}\r\n{\"a\"", .ndjson),
    ("a,b\n1,2\n", .csv), ("平台名称;备注\n", .csv), ("a\tb\n", .csv), ("sep=,\n", .csv),
    ("a: [b, c]\n", .yaml), ("facts:\n  a, b\n", .yaml), ("- a, b\n", .yaml), ("--- a, b\n", .yaml),
    ("# a, b\nc: 1\n", .yaml), ("\"a,b\"\n", .yaml), ("时间 10:30,b\n", .csv),
    ("PK\u{3}\u{4}", .xlsx),
  ])
  func `the start of nameless content tells the format`(_ text: String, _ format: InputFormat) {
    #expect(InputFormat.detect(Array(text.utf8)) == format)
  }

  @Test(arguments: TextEncoding.allCases)
  func `a table is one in every encoding`(_ encoding: TextEncoding) {
    #expect(InputFormat.detect(encoding.encode("平台名称,备注\r\n湘网,无误\r\n")) == .csv)
    #expect(InputFormat.detect(encoding.encode("平台名称: 湘网, 无误\r\n")) == .yaml)
  }

  @Test func `older and encrypted office files are workbooks`() {
    #expect(InputFormat.detect([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]) == .xlsx)
  }
}
