import Diagnostics

/// What a file is that has the name of a workbook and is none.
enum ForeignFile {
  case empty, compound, html, xml, pdf, text, unknown
  case openDocument, textDocument, presentation, binaryWorkbook, numbers, archive

  /// Tells by the first bytes of a file; `nil` if it is a ZIP archive.
  init?(_ start: Slice<UnsafeRawBufferPointer>) {
    let bytes = Array(start)
    let signatures: [(ForeignFile?, [UInt8])] = [
      (nil, [0x50, 0x4B, 0x03, 0x04]), (nil, [0x50, 0x4B, 0x05, 0x06]),
      (.compound, [0xD0, 0xCF, 0x11, 0xE0]), (.pdf, Array("%PDF".utf8)),
    ]
    if let known = signatures.first(where: { bytes.starts(with: $0.1) }) {
      guard let kind = known.0 else { return nil }
      self = kind
      return
    }
    self = Self.kind(ofText: bytes)
  }

  private static func kind(ofText bytes: [UInt8]) -> ForeignFile {
    if bytes.isEmpty { return .empty }
    if bytes.contains(where: { $0 < 0x20 && !$0.isBlank && !$0.isLineBreak }) {
      // UTF-16 texts, as spreadsheets write them, have zero bytes.
      let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      return isUTF16 ? .text : .unknown
    }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.hasPrefix("<?xml") && !text.contains("<html") { return .xml }
    return start.hasPrefix("<") ? .html : .text
  }

  /// Tells by the parts of an archive that has no workbook, or by the main part that it names.
  init?(_ archive: PartArchive, main: String?) {
    if let main, main.hasSuffix(".bin") || archive.contains("xl/workbook.bin") {
      self = .binaryWorkbook
    } else if main?.hasPrefix("word/") == true {
      self = .textDocument
    } else if main?.hasPrefix("ppt/") == true {
      self = .presentation
    } else if main != nil || archive.contains("[Content_Types].xml") {
      return nil
    } else if archive.contains("mimetype"), archive.contains("content.xml") {
      self = .openDocument
    } else if archive.contains("Index/Document.iwa") || archive.contains("Index.zip") {
      self = .numbers
    } else {
      self = .archive
    }
  }

  /// What to tell whoever wrote it.
  var message: Diagnostic.Message {
    switch self {
    case .compound: .compoundFile
    case .empty, .html, .xml, .pdf, .text, .unknown, .openDocument, .textDocument, .presentation,
      .binaryWorkbook, .numbers, .archive:
      .notAWorkbook(self)
    }
  }

  /// What it is.
  var name: LocalizedText {
    switch self {
    case .empty: LocalizedText("an empty file", zh: "空文件")
    case .compound: LocalizedText("a legacy workbook", zh: "旧版工作簿")
    case .html: LocalizedText("an HTML page", zh: "HTML 网页")
    case .xml: LocalizedText("an XML file", zh: "XML 文件")
    case .pdf: LocalizedText("a PDF document", zh: "PDF 文档")
    case .text: LocalizedText("a text file, perhaps CSV", zh: "文本文件（可能是 CSV）")
    case .unknown: LocalizedText("a file of an unknown format", zh: "格式未知的文件")
    case .openDocument: LocalizedText("an OpenDocument file (.ods)", zh: "OpenDocument 文件（.ods）")
    case .textDocument: LocalizedText("a text document (.docx)", zh: "文字文档（.docx）")
    case .presentation: LocalizedText("a presentation (.pptx)", zh: "演示文稿（.pptx）")
    case .binaryWorkbook: LocalizedText("a binary workbook (.xlsb)", zh: "二进制工作簿（.xlsb）")
    case .numbers: LocalizedText("an Apple Numbers file", zh: "Apple Numbers 文件")
    case .archive: LocalizedText("a ZIP archive of other files", zh: "其他文件的 ZIP 压缩包")
    }
  }

  /// What to do with it.
  var help: LocalizedText {
    switch self {
    case .text:
      LocalizedText(
        "name it .csv, or save it as an .xlsx workbook", zh: "请将文件名改为 .csv，或另存为 .xlsx 工作簿")
    case .empty, .archive, .unknown:
      LocalizedText("was the right file chosen?", zh: "是否选错了文件？")
    case .pdf, .textDocument, .presentation:
      LocalizedText(
        "put its tables into a spreadsheet program and save them as an .xlsx workbook",
        zh: "请将其中的表格录入电子表格软件，并另存为 .xlsx 工作簿")
    case .compound, .html, .xml, .openDocument, .binaryWorkbook, .numbers:
      LocalizedText(
        "open it in a spreadsheet program and save it as an .xlsx workbook",
        zh: "请用电子表格软件打开，并另存为 .xlsx 工作簿")
    }
  }
}
