import Documents
import TestSupport
import Testing

/// A workbook that the reader complains about, and the limits it is read with.
struct WorkbookCase: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let limits: ReaderLimits

  var testDescription: String { name }

  init(_ name: String, _ bytes: [UInt8], _ change: (inout ReaderLimits) -> Void = { _ in }) {
    self.name = name
    self.bytes = bytes
    var limits = ReaderLimits.filing
    change(&limits)
    self.limits = limits
  }

  /// A workbook that is right but for its first sheet, or for what is done to its archive.
  init(
    _ name: String, rows: String = one, after: String = "", strings: String? = nil,
    archive: (inout ZIPWriter) -> Void = { _ in },
    limits: (inout ReaderLimits) -> Void = { _ in }
  ) {
    var writer = TestWorkbook(rows, after: after, strings: strings).archive
    archive(&writer)
    self.init(name, writer.bytes, limits)
  }

  /// A workbook that is right but for one part.
  init(_ name: String, part: String, _ xml: String?) {
    self.init(name, TestWorkbook(Self.one).with(part, xml).bytes)
  }

  private static let one = "<row><c><v>1</v></c></row>"
}

extension WorkbookCase {
  static let all = files + archives + parts + cells

  static let files = [
    Self("xlsx-empty", []),
    Self("xlsx-html", Array("<html><table><tr><td>投诉编号</td></tr></table></html>".utf8)),
    Self("xlsx-xml", Array("<?xml version=\"1.0\"?><Workbook/>".utf8)),
    Self("xlsx-csv", Array("投诉编号,处理结果\r\n1,退款\r\n".utf8)),
    Self("xlsx-pdf", Array("%PDF-1.7".utf8)),
    Self("xlsx-unknown", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]),
    Self("xlsx-locked", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    Self("xlsx-ods", archive("mimetype", "content.xml", "META-INF/manifest.xml")),
    Self("xlsx-docx", package("word/document.xml")),
    Self("xlsx-pptx", package("ppt/presentation.xml")),
    Self("xlsx-xlsb", package("xl/workbook.bin")),
    Self("xlsx-numbers", archive("Index/Document.iwa")),
    Self("xlsx-archive", archive("台账.csv")),
    Self("xlsx-input-too-large", [0x50, 0x4B, 3, 4, 0]) { $0.bytes = 4 },
    Self("xlsx-cut-short", Array(TestWorkbook("").bytes.prefix(900))),
  ]

  static let archives = [
    Self("xlsx-damaged").damaged(),
    Self("xlsx-shorter", archive: { $0.entries[3].declaredSize = 9_999 }),
    Self("xlsx-longer", archive: { $0.entries[3].declaredSize = 10 }),
    Self("xlsx-encrypted", archive: { $0.entries[3].flags |= 1 }),
    Self("xlsx-unknown-compression", archive: { $0.entries[3].method = 12 }),
    Self(
      "xlsx-duplicate-entry",
      archive: { $0.entries.append(.init("xl/Worksheets/Sheet1.xml", [0x31])) }),
    Self("xlsx-entry-outside", archive: { $0.entries.append(.init("../../escape.xml", [])) }),
    Self("xlsx-too-many-entries", limits: { $0.entries = 3 }),
    Self("xlsx-entry-too-large", limits: { $0.entryBytes = 200 }),
    Self("xlsx-archive-too-large", limits: { $0.unpackedBytes = 1_000 }),
  ]

  static let parts = [
    Self("xlsx-missing-workbook", part: "xl/workbook.xml", nil),
    Self("xlsx-missing-sheet", part: "xl/worksheets/sheet1.xml", nil),
    Self("xlsx-no-sheet", part: "xl/workbook.xml", TestWorkbook.workbook("<sheets/>")),
    Self("xlsx-unexpected-workbook", part: "xl/workbook.xml", "<workbook/>"),
    Self("xlsx-unexpected-sheet", part: "xl/worksheets/sheet1.xml", "<html/>"),
    Self(
      "xlsx-doctype", part: "xl/worksheets/sheet1.xml",
      "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><x>&f;</x>"),
    Self("xlsx-bad-xml", rows: "<row></c>"),
    Self(
      "xlsx-bad-encoding", part: "xl/worksheets/sheet1.xml",
      "<?xml version=\"1.0\" encoding=\"x\"?><a/>"),
    Self("xlsx-too-deep", rows: "<a><b><c>", limits: { $0.depth = 4 }),
    Self("xlsx-too-long", rows: "<row><c><v>\(String(repeating: "1", count: 1_100_000))"),
    Self(
      "xlsx-too-many-strings", strings: "<si/><si/><si/>", limits: { $0.nodes = 2 }),
  ]

  static let cells = [
    Self(
      "xlsx-no-shared-string", rows: "<row r=\"9\"><c t=\"s\"><v>99</v></c></row>", strings: "<si/>"
    ),
    Self("xlsx-bad-value", rows: "<row><c r=\"C1\" t=\"b\"><v>是</v></c><c><v>2</v></c></row>"),
    Self("xlsx-bad-reference", rows: "<row><c r=\"XFE1\"><v>1</v></c></row>"),
    Self("xlsx-repeated-cell", rows: "<row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>"),
    Self(
      "xlsx-row-order", rows: "<row r=\"5\"><c><v>5</v></c></row><row r=\"2\"><c><v>2</v></c></row>"
    ),
    Self(
      "xlsx-row-twice", rows: "<row r=\"5\"><c><v>5</v></c></row><row r=\"5\"><c><v>6</v></c></row>"
    ),
    Self(
      "xlsx-too-many-merged", rows: "<row><c><v>1</v></c></row>",
      after: "<mergeCells><mergeCell ref=\"A1:J1\"/></mergeCells>", limits: { $0.mergedCells = 9 }),
  ]

  private static func archive(_ names: String...) -> [UInt8] {
    ZIPWriter(names.map { .init($0, []) }).bytes
  }

  private static func package(_ main: String) -> [UInt8] {
    let relationships = TestWorkbook.relationships([("r", "officeDocument", main)])
    return ZIPWriter([.init("_rels/.rels", Array(relationships.utf8)), .init(main, [])]).bytes
  }

  /// The same with another byte in the sheet, which its check sum then does not fit.
  private func damaged() -> Self {
    var bytes = bytes
    let value = Array("<v>1</v>".utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: value) } ?? 0
    bytes[start + 3] = UInt8(ascii: "2")
    return Self(name, bytes)
  }
}
