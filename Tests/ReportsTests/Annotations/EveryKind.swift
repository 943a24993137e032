import TestSupport

/// A workbook as other programs write it: cells of every kind, merged and hidden ones, a hidden sheet.
enum EveryKind {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  private static let cells = """
    <cols><col min="3" max="4" hidden="1"/></cols><sheetData>
    <row r="1"><c r="A1" t="inlineStr"><is><t>标题</t></is></c></row>
    <row r="2"><c r="A2" t="str"><v>编号</v></c><c r="B2" t="str"><v>数</v></c></row>
    <row r="3"><c r="A3" t="str"><v>007</v></c><c r="B3"><v>0.1</v></c><c r="C3" t="b"><v>1</v></c>
    <c r="D3" t="e"><v>#DIV/0!</v></c><c r="E3"><f>A1+1</f></c></row>
    <row r="4" hidden="1"><c r="A4" s="1"><v>43646</v></c><c r="B4" s="2"><v>0.953</v></c>
    <c r="C4" s="3"><v>1.25</v></c><c r="D4" t="d"><v>2019-06-30T16:30:00</v></c></row>
    <row r="9"><c r="A9"><v>123456789012345</v></c><c r="B9"><v>1E+20</v></c></row>
    <row r="10"><c r="B10" t="str"><v>多行</v></c></row>
    </sheetData><mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="B10:C12"/></mergeCells>
    """

  private static let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="yyyy/m/d"/><numFmt numFmtId="165" \
    formatCode="[h]:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/>\
    <xf numFmtId="10"/><xf numFmtId="165"/></cellXfs>
    """

  /// The archive.
  static var bytes: [UInt8] {
    let hidden = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"
    let sheets = """
      <sheets><sheet name="填报" sheetId="1" r:id="s1"/>\
      <sheet name="选项" sheetId="2" state="veryHidden" r:id="s2"/></sheets>
      """
    let parts = [
      ("_rels/.rels", relationships([("s1", "officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", root("workbook", sheets)),
      (
        "xl/_rels/workbook.xml.rels",
        relationships([
          ("s1", "worksheet", "worksheets/sheet1.xml"),
          ("s2", "worksheet", "worksheets/sheet2.xml"), ("s3", "styles", "styles.xml"),
        ])
      ),
      ("xl/worksheets/sheet1.xml", root("worksheet", cells)),
      ("xl/worksheets/sheet2.xml", root("worksheet", hidden)),
      ("xl/styles.xml", root("styleSheet", styles)),
    ]
    return ZIPWriter(parts.map { .init($0.0, Array($0.1.utf8)) }).bytes
  }

  private static func root(_ name: String, _ content: String) -> String {
    "<\(name) xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(content)</\(name)>"
  }

  private static func relationships(_ targets: [(String, String, String)]) -> String {
    let elements = targets.map {
      "<Relationship Id=\"\($0.0)\" Type=\"\(office)/\($0.1)\" Target=\"\($0.2)\"/>"
    }
    return "<Relationships xmlns=\"\(package)\">\(elements.joined())</Relationships>"
  }
}
