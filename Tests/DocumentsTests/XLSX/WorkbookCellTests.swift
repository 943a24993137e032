import Diagnostics
import Documents
import TestSupport
import Testing

@Suite(.enabled(if: Workbook.isSupported, "needs the trait Spreadsheets"))
struct WorkbookCellTests {
  @Test func `shared texts are runs joined, without readings`() throws {
    let strings = """
      <si><t>注册地址</t></si>\
      <si><t>湘江大道</t><rPh sb="0" eb="4"><t>xiangjiang dadao</t></rPh><phoneticPr fontId="0"/></si>\
      <si><r><t>是</t></r><r><rPr><b/></rPr><t xml:space="preserve">（已公示） </t></r></si>\
      <si/>
      """
    let found = try cells(
      """
      <c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c><c t="s"><v>0</v></c>
      """, strings: strings)
    #expect(found == ["text 湘江大道", "text 是（已公示） ", "text", "text 注册地址"])
  }

  @Test(arguments: [
    ("12", "12"), ("0", "0"), ("-3", "-3"), ("0.953", "0.953"),
    ("0.95299999999999996", "0.953"), ("1E-3", "0.001"), ("1.50", "1.5"), ("-0", "0"),
    ("4000000000", "4000000000"), ("123456789012345", "123456789012345"),
    ("1.2E+3", "1200"), ("1.2345678E5", "123456.78"), ("2.5000000000000001E-2", "0.025"),
    ("9.1430000000000046E+17", "9.1430000000000046E+17"),
    ("914300000000000400", "914300000000000400"), ("1E+15", "1E+15"), ("1E-20", "1E-20"),
    ("0.30000000000000004", "0.30000000000000004"), (" 7 ", "7"),
  ])
  func `numbers have the shortest digits that give them`(_ stored: String, _ text: String) throws {
    #expect(try cells("<c><v>\(stored)</v></c>") == ["number \(text)"])
  }

  @Test(arguments: [
    ("43646", "14", "date 2019-06-30"), ("43637.385416667", "22", "date 2019-06-21 09:15:00"),
    ("0.6875", "20", "date 16:30:00"), ("60", "14", "date 1900-02-29"),
    ("59", "14", "date 1900-02-28"), ("61", "14", "date 1900-03-01"),
  ])
  func `numbers are dates by their format`(
    _ stored: String, _ format: String, _ expected: String
  ) throws {
    #expect(try cells("<c s=\"1\"><v>\(stored)</v></c>", formats: [format]) == [expected])
  }
}
