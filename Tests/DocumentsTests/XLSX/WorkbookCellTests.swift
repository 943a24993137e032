import Diagnostics
import Documents
import TestSupport
import Testing

@Suite(.enabled(if: Workbook.isSupported, "needs the trait Spreadsheets"))
struct WorkbookCellTests {
  @Test func `shared texts are runs joined, without readings`() throws {
    let strings = """
      <si><t>注册地址</t></si>\
      <si><t>湘江大道</t><rPh sb="0" eb="4"><t>xiangjiang</t></rPh><phoneticPr fontId="0"/></si>\
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
    ("第一行_x000D_\n第二行", "第一行\r\n第二行"), ("_x005F_x0041_", "_x0041_"), ("_x0041_", "A"),
    ("_xD83D__xDE00_", "😀"), ("_xD83D_x", "\u{FFFD}x"), ("_x00e9_", "é"), ("_x41_", "_x41_"),
    ("a_x", "a_x"), ("_x000G_", "_x000G_"), ("__x0041_", "_A"),
  ])
  func `characters that XML cannot hold are escaped`(_ stored: String, _ text: String) throws {
    #expect(
      try cells("<c t=\"s\"><v>0</v></c>", strings: "<si><t>\(stored)</t></si>") == ["text \(text)"]
    )
    #expect(try cells("<c t=\"inlineStr\"><is><t>\(stored)</t></is></c>") == ["text \(text)"])
    #expect(try cells("<c t=\"str\"><v>\(stored)</v></c>") == ["text \(text)"])
  }

  @Test(arguments: [
    ("<t>  前后 </t>", "text 前后"), ("<t xml:space=\"preserve\">  前后 </t>", "text   前后 "),
    ("<t> </t>", "text"), ("<t xml:space=\"preserve\"> </t>", "text  "),
    ("\n  <t>a</t>\n", "text a"),
    ("<r><t xml:space=\"preserve\">a </t></r><r><t>b</t></r>", "text a b"),
  ])
  func `blanks at the ends count only where the file says so`(_ item: String, _ text: String) throws
  {
    #expect(try cells("<c t=\"s\"><v>0</v></c>", strings: "<si>\(item)</si>") == [text])
    #expect(try cells("<c t=\"inlineStr\"><is>\(item)</is></c>") == [text])
  }

  @Test(arguments: [
    ("<c t=\"b\"><v>1</v></c>", "boolean TRUE"), ("<c t=\"b\"><v>0</v></c>", "boolean FALSE"),
    ("<c t=\"e\"><v>#N/A</v></c>", "error #N/A"), ("<c t=\"n\"><v>12</v></c>", "number 12"),
    ("<c t=\"str\"><f>A1&amp;B1</f><v>湘网</v></c>", "text 湘网"),
    ("<c><f>SUM(A1:A2)</f><v>3</v></c>", "number 3"),
    ("<c><f>SUM(A1:A2)</f></c>", "formula =SUM(A1:A2)"),
    ("<c><f>SUM(A1:A2)</f><v/></c>", "formula =SUM(A1:A2)"),
    ("<c t=\"str\"><f>IF(1,\"\",2)</f><v></v></c>", "text"),
    ("<c t=\"str\"><f>B1</f></c>", "formula =B1"),
    ("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "error #DIV/0!"),
    ("<c t=\"inlineStr\"><is><t>a</t><rPh><t>x</t></rPh></is></c>", "text a"),
    ("<c t=\"d\"><v>2019-06-30</v></c>", "date 2019-06-30"),
    ("<c t=\"d\"><v>2019-06-30T00:00:00</v></c>", "date 2019-06-30"),
    ("<c t=\"d\"><v>2019-06-30T16:30:00.000</v></c>", "date 2019-06-30 16:30:00"),
    ("<c t=\"d\"><v>16:30</v></c>", "date 16:30:00"), ("<c t=\"d\"><v>soon</v></c>", "text soon"),
  ])
  func `each kind of cell is told apart`(_ cell: String, _ expected: String) throws {
    #expect(try cells(cell) == [expected])
  }

  @Test(arguments: [
    "<c/>", "<c s=\"1\"/>", "<c s=\"1\"><v/></c>", "<c t=\"s\"/>", "<c t=\"s\"><v></v></c>",
    "<c t=\"str\"/>",
  ])
  func `a cell that holds nothing is left out`(_ cell: String) throws {
    #expect(try cells("\(cell)<c><v>1</v></c>", formats: ["14"]) == ["number 1"])
    #expect(try cells(cell) == [])
  }

  @Test(arguments: [
    ("12", "12"), ("0", "0"), ("-3", "-3"), ("0.953", "0.953"), ("0.95299999999999996", "0.953"),
    ("1E-3", "0.001"), ("1.50", "1.5"), ("-0", "0"), ("0.0", "0"), (".5", "0.5"), ("+7", "7"),
    ("007", "7"), ("4000000000", "4000000000"), ("123456789012345", "123456789012345"),
    ("-123456789012345", "-123456789012345"), ("1.2E+3", "1200"), ("1.2345678E5", "123456.78"),
    ("2.5000000000000001E-2", "0.025"), (" 7 ", "7"), ("1.2E-7", "0.00000012"),
    // More than a spreadsheet keeps or shows: as stored.
    ("9.1430000000000046E+17", "9.1430000000000046E+17"),
    ("914300000000000400", "914300000000000400"), ("1E+15", "1E+15"), ("1E-20", "1E-20"),
    ("0.30000000000000004", "0.30000000000000004"), ("1000000000000000", "1000000000000000"),
    ("1E+400", "1E+400"),
  ])
  func `numbers have the shortest digits that give them`(_ stored: String, _ text: String) throws {
    #expect(try cells("<c><v>\(stored)</v></c>") == ["number \(text)"])
  }

  @Test(arguments: [
    ("0.953", "10", "95.3%"), ("0.95299999999999996", "10", "95.3%"), ("1", "9", "100%"),
    ("95.3", "0.0%", "9530%"), ("0", "0%", "0%"), ("-0.05", "0.00%;[Red]-0.00%", "-5%"),
    ("0.001", "0.0%", "0.1%"), ("1E-3", "0%", "0.1%"),
    ("0.30000000000000004", "0%", "30.000000000000004%"),
  ])
  func `a percentage is shifted by two digits`(
    _ stored: String, _ format: String, _ text: String
  ) throws {
    let found = try cells("<c s=\"1\"><v>\(stored)</v></c>", formats: [format])
    #expect(found == ["percent \(text)"])
  }

  @Test(arguments: [
    ("1200", "0&quot;万元&quot;", "text 1200万元"),
    ("1200.4", "#,##0&quot; 万元&quot;", "text 1200.4 万元"),
    ("95", "0&quot;%&quot;", "text 95%"), ("95", "0\\%", "text 95%"),
    ("3", "0&quot;月&quot;", "text 3月"),
    ("3", "0.00_);(0.00)", "number 3"), ("3", "&quot;¥&quot;#,##0", "number 3"),
    ("3", "General&quot;（元）&quot;", "text 3（元）"), ("3", "0\\-", "number 3"),
    ("3", "0&quot;unclosed d", "text 3unclosed d"),
    // The format divides what it shows.
    ("12000000", "0!.0,&quot;万元&quot;", "number 12000000"),
    ("12000", "0.0,&quot;千元&quot;", "number 12000"),
    ("123", "0\\.00&quot;万元&quot;", "number 123"),
    ("43646", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "date 2019-06-30"),
  ])
  func `words that a format adds are read as shown`(
    _ stored: String, _ format: String, _ cell: String
  ) throws {
    #expect(try cells("<c s=\"1\"><v>\(stored)</v></c>", formats: [format]) == [cell])
  }

  @Test func `a percentage of many digits loses none`() throws {
    let found = try cells("<c s=\"1\"><v>1.5E+60</v></c>", formats: ["10"])
    #expect(found == ["percent 15E61%"])
  }

  @Test(arguments: ["abc", "1,5", "0x10", "inf", "nan", "1e", "--1", "1E+99999999", "1.2.3", "５"])
  func `what is no number is a problem of its cell`(_ stored: String) {
    let found = problems(TestWorkbook("<row r=\"3\"><c r=\"B3\"><v>\(stored)</v></c></row>").bytes)
    #expect(found.map(\.outline) == ["xlsx/bad-value at filing.xlsx, 表!B3"])
  }

  @Test func `a format that is not there changes nothing`() throws {
    #expect(try cells("<c s=\"99\"><v>1.5</v></c>", formats: ["14"]) == ["number 1.5"])
  }
}
