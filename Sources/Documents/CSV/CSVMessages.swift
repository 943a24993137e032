import Diagnostics

extension Diagnostic.Message {
  static func raggedRow(_ count: Int, expected: Int, _ delimiter: CSVDelimiter) -> Self {
    let fields = count == 1 ? "1 field" : "\(count) fields"
    return .init(
      "csv/ragged-row",
      LocalizedText(
        "found \(fields), expected \(expected)", zh: "应有 \(expected) 个字段，实际为 \(count) 个"),
      help: count > expected
        ? LocalizedText(
          "put a field in double quotes if '\(delimiter.shown)' belongs to it",
          zh: "如“\(delimiter.shown)”属于字段内容，请给该字段加双引号")
        : LocalizedText("leave no field out; it may be empty", zh: "不可省略字段，可留空"))
  }

  static var openQuote: Self { openQuote(LocalizedText("the quote is never closed", zh: "引号没有结束")) }

  /// A quote that is not closed within the limits of a record.
  static func openQuote(within limits: ReaderLimits) -> Self {
    let size = LocalizedText.bytes(limits.record)
    return openQuote(
      LocalizedText(
        "the quote is not closed within \(size.en) and \(limits.recordLines) lines",
        zh: "引号未在 \(size.zh)、\(limits.recordLines) 行之内结束"))
  }

  private static func openQuote(_ text: LocalizedText) -> Self {
    .init(
      "csv/open-quote", text,
      help: LocalizedText(
        "close it, or double it if it belongs to the text; reading goes on at the next line",
        zh: "请补上结束引号；如引号属于文本，请写两个；从下一行继续读取"))
  }

  static func textAfterQuote(_ delimiter: CSVDelimiter) -> Self {
    .init(
      "csv/text-after-quote",
      LocalizedText(
        "expected '\(delimiter.shown)' or the end of the line after the closing quote",
        zh: "结束引号之后应为“\(delimiter.shown)”或换行"),
      help: LocalizedText(
        "double a quote that belongs to the text", zh: "如引号属于文本，请写两个"))
  }

  static var quoteAfterBlank: Self {
    .init(
      "csv/quote-after-blank",
      LocalizedText("a quote must be the first character of its field", zh: "引号应为字段的第一个字符"),
      help: LocalizedText("leave out the blanks before it", zh: "请删除引号前的空格"))
  }

  static func longRecord(limit: Int) -> Self {
    let size = LocalizedText.bytes(limit)
    return .init(
      "csv/long-record",
      LocalizedText("the record is longer than \(size.en)", zh: "记录超过 \(size.zh)"),
      help: LocalizedText("do its lines end in line breaks?", zh: "各行是否以换行结尾？"))
  }

  static func tooManyFields(limit: Int) -> Self {
    .init(
      "csv/too-many-fields",
      LocalizedText("the record has more than \(limit) fields", zh: "记录的字段超过 \(limit) 个"))
  }

  static func unclearDelimiter(_ found: [CSVDelimiter]) -> Self {
    let shown = found.map { "'\($0.shown)'" }.joined(separator: " and ")
    let chinese = found.map { "“\($0.shown)”" }.joined(separator: "和")
    return .init(
      "csv/unclear-delimiter",
      LocalizedText(
        "\(shown) divide the header into as many fields", zh: "\(chinese)将表头分为同样多的字段"),
      help: LocalizedText("name the delimiter", zh: "请指定分隔符"))
  }

  static var unknownSeparator: Self {
    .init(
      "csv/unknown-separator",
      LocalizedText("expected ',', ';', '|' or a tab after 'sep='", zh: "“sep=”之后应为“,”“;”“|”或制表符"))
  }

  static var wideComma: Self {
    .init(
      "csv/wide-comma",
      LocalizedText("'，' (U+FF0C) divides no fields", zh: "“，”（U+FF0C）不起分隔作用"),
      help: LocalizedText("write ','", zh: "请改为半角“,”"))
  }
}

extension LocalizedText {
  static var seemsToClose: LocalizedText {
    LocalizedText("this seems to close it, and text follows", zh: "此处似为结束引号，但其后仍有文本")
  }

  static var quoteStart: LocalizedText { LocalizedText("the quote starts here", zh: "引号从此处开始") }
}
