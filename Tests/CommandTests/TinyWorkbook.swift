import TestSupport

/// A workbook with a table of three filings for the tiny pack, of which two break its rule.
enum TinyWorkbook {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  private static let rows = [
    ["报告期止", "yes"], ["2019-12-31", "是"], ["2019-12-31", "否"], ["2018-12-31", "否"],
  ]

  /// The archive.
  static var bytes: [UInt8] {
    let cells = rows.enumerated().map { number, row in
      "<row r=\"\(number + 1)\">"
        + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
    let parts = [
      ("_rels/.rels", relationship("officeDocument", "xl/workbook.xml")),
      (
        "xl/workbook.xml",
        root("workbook", "<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets>")
      ),
      ("xl/_rels/workbook.xml.rels", relationship("worksheet", "sheet.xml")),
      ("xl/sheet.xml", root("worksheet", "<sheetData>\(cells.joined())</sheetData>")),
    ]
    return ZIPWriter(parts.map { .init($0.0, Array($0.1.utf8)) }).bytes
  }

  private static func root(_ name: String, _ content: String) -> String {
    "<\(name) xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(content)</\(name)>"
  }

  private static func relationship(_ type: String, _ target: String) -> String {
    """
    <Relationships xmlns="\(package)"><Relationship Id="r1" Type="\(office)/\(type)" \
    Target="\(target)"/></Relationships>
    """
  }
}
