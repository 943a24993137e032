/// A workbook made of the XML that a test shows; the rest is the least that one needs.
public struct TestWorkbook: Sendable {
  /// The namespace of sheets.
  public static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  /// The namespace of relationships of office files.
  public static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// The namespace of relationships of packages.
  public static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The parts by name, in the order of the archive.
  public var parts: [(name: String, xml: String)]

  /// A workbook with one sheet, named `表`.
  ///
  /// - Parameters:
  ///   - rows: What stands in `<sheetData>`.
  ///   - before: What stands before it in the sheet.
  ///   - after: What stands after it.
  ///   - strings: The items of the shared texts.
  ///   - formats: Format codes; the style 1 has the first of them. Numbers are built-in formats.
  public init(
    _ rows: String, before: String = "", after: String = "", strings: String? = nil,
    formats: [String] = [], properties: String = ""
  ) {
    let sheet =
      "<worksheet xmlns=\"\(Self.main)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
    parts = [
      ("_rels/.rels", Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        Self.workbook("\(properties)<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"s1\"/></sheets>")
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Self.relationships([
          ("s1", "worksheet", "worksheets/sheet1.xml"), ("s2", "styles", "styles.xml"),
          ("s3", "sharedStrings", "sharedStrings.xml"),
        ])
      ),
      ("xl/worksheets/sheet1.xml", sheet),
    ]
    if !formats.isEmpty { parts.append(("xl/styles.xml", Self.styles(formats))) }
    if let strings {
      parts.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"))
    }
  }

  /// The XML of a workbook with some content.
  public static func workbook(_ content: String) -> String {
    "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(content)</workbook>"
  }

  /// The XML of a list of relationships.
  public static func relationships(_ targets: [(id: String, type: String, part: String)]) -> String
  {
    let elements = targets.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.part)\"/>"
    }
    return "<Relationships xmlns=\"\(package)\">\(elements.joined())</Relationships>"
  }

  private static func styles(_ formats: [String]) -> String {
    var (codes, cells) = ("", "<xf numFmtId=\"0\"/>")
    for (index, format) in formats.enumerated() {
      let code = format.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "&quot;")
      if Int(format) == nil {
        codes += "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(code)\"/>"
      }
      cells += "<xf numFmtId=\"\(Int(format) ?? 164 + index)\"/>"
    }
    return """
      <styleSheet xmlns="\(main)"><numFmts>\(codes)</numFmts>\
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>\(cells)</cellXfs>\
      <dxfs><dxf><numFmt numFmtId="164" formatCode="yyyy"/></dxf></dxfs></styleSheet>
      """
  }

  /// Replaces or adds a part; `nil` takes it out.
  public func with(_ name: String, _ xml: String?) -> TestWorkbook {
    var copy = self
    let index = parts.firstIndex { $0.name == name }
    if let index { copy.parts.remove(at: index) }
    if let xml { copy.parts.insert((name, xml), at: index ?? parts.endIndex) }
    return copy
  }

  /// The archive.
  public var archive: ZIPWriter { ZIPWriter(parts.map { .init($0.name, Array($0.xml.utf8)) }) }

  /// The archive's bytes.
  public var bytes: [UInt8] { archive.bytes }
}
