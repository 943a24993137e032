import Diagnostics

extension Diagnostic.Message {
  static var noSpreadsheets: Self {
    .init(
      "xlsx/no-support",
      LocalizedText("this build cannot read workbooks", zh: "此版本不支持读取工作簿"),
      help: LocalizedText(
        "install libzip and expat, then build with 'swift build --traits Spreadsheets', or run 'make'",
        zh: "请安装 libzip 和 expat，再用“swift build --traits Spreadsheets”构建，或运行“make”"))
  }

  static func notAWorkbook(_ found: ForeignFile) -> Self {
    let space = found.name.zh.first?.isASCII == true ? " " : ""
    return .init(
      "xlsx/not-a-workbook",
      LocalizedText(
        "expected an .xlsx workbook, found \(found.name.en)",
        zh: "应为 .xlsx 工作簿，实际为\(space)\(found.name.zh)"),
      help: found.help)
  }

  static var compoundFile: Self {
    .init(
      "xlsx/locked",
      LocalizedText(
        "the workbook is protected with a password, or a legacy one (.xls, .et)",
        zh: "工作簿设有密码，或为旧版格式（.xls、.et）"),
      help: LocalizedText(
        "save it as an .xlsx workbook without a password", zh: "请另存为不设密码的 .xlsx 工作簿"))
  }

  static var noSheet: Self {
    .init("xlsx/no-sheet", LocalizedText("the workbook has no worksheet", zh: "工作簿中没有工作表"))
  }

  static var missingPart: Self {
    .init(
      "xlsx/missing-part",
      LocalizedText("the workbook lacks this part", zh: "工作簿缺少此部分"), help: saveAgain)
  }

  static func unexpectedPart(_ found: String, expected: String) -> Self {
    let vocabulary =
      found == expected
      ? LocalizedText(" of another namespace", zh: "（命名空间不同）") : LocalizedText(verbatim: "")
    return .init(
      "xlsx/unexpected-part",
      LocalizedText(
        "expected the element '\(expected)' of workbooks, found '\(found)'\(vocabulary.en)",
        zh: "应为工作簿的“\(expected)”元素，实际为“\(found)”\(vocabulary.zh)"), help: saveAgain)
  }

  static var documentType: Self {
    .init(
      "xlsx/doctype",
      LocalizedText(
        "a document type declaration is not allowed in a workbook", zh: "工作簿中不允许文档类型声明（DOCTYPE）"),
      help: LocalizedText(
        "no spreadsheet program writes one; the file was made or changed by other means",
        zh: "电子表格软件不会写入此声明，该文件由其他方式生成或改动"))
  }

  static func malformedXML(_ reason: String, line: Int, column: Int) -> Self {
    .init(
      "xlsx/bad-xml",
      LocalizedText(
        "malformed XML at line \(line), column \(column): \(reason)",
        zh: "第 \(line) 行第 \(column) 列的 XML 有误：\(reason)"), help: saveAgain)
  }

  static func tooDeepXML(limit: Int) -> Self {
    .init(
      "xlsx/too-deep",
      LocalizedText("nested deeper than \(limit) levels", zh: "嵌套超过 \(limit) 层"))
  }

  static func tooLongXML(_ limit: Int) -> Self {
    .init(
      "xlsx/too-long",
      LocalizedText(
        "a text or tag of more than \(limit) bytes", zh: "文本或标签超过 \(limit) 字节"),
      help: LocalizedText("a cell holds at most 32,767 characters", zh: "单元格最多容纳 32,767 个字符"))
  }

  /// What there can be too many of.
  enum Listed {
    case entries, sheets, relationships, formats, strings, stringBytes, mergedRanges, mergedCells
  }

  static func tooMany(_ listed: Listed, limit: Int) -> Self {
    let name =
      switch listed {
      case .entries: LocalizedText("entries", zh: "压缩包条目")
      case .sheets: LocalizedText("sheets", zh: "工作表")
      case .relationships: LocalizedText("relationships", zh: "关系")
      case .formats: LocalizedText("cell formats", zh: "单元格格式")
      case .strings: LocalizedText("shared texts", zh: "共享文本")
      case .stringBytes: LocalizedText("bytes of shared texts", zh: "字节的共享文本")
      case .mergedRanges: LocalizedText("merged ranges", zh: "合并区域")
      case .mergedCells: LocalizedText("merged cells", zh: "合并单元格")
      }
    return .init(
      "xlsx/too-many",
      LocalizedText("more than \(limit) \(name.en)", zh: "超过 \(limit) 个\(name.zh)"))
  }

  static var saveAgain: LocalizedText {
    LocalizedText(
      "open it in a spreadsheet program and save it again", zh: "请用电子表格软件打开并重新保存")
  }
}
