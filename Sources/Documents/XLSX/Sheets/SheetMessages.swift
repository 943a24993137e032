import Diagnostics

extension Diagnostic.Message {
  static func noSharedString(_ index: String, count: Int) -> Self {
    .init(
      "xlsx/no-shared-string",
      LocalizedText(
        "the cell refers to shared text '\(index)' of \(count)",
        zh: "单元格引用共享文本“\(index)”，而共享文本仅有 \(count) 条"), help: saveAgain)
  }

  static func badValue(_ value: String) -> Self {
    .init(
      "xlsx/bad-value",
      LocalizedText(
        "the cell stores '\(value)', which is not a value of its kind",
        zh: "单元格中存储的“\(value)”与其类型不符"), help: saveAgain)
  }

  static func badReference(_ reference: String) -> Self {
    .init(
      "xlsx/bad-reference",
      LocalizedText(
        "'\(reference)' is no cell that can stand here", zh: "“\(reference)”不是此处可用的单元格"),
      help: LocalizedText(
        "a sheet has rows 1 to 1048576 and columns A to XFD", zh: "工作表的行为 1 至 1048576，列为 A 至 XFD"))
  }

  static var repeatedCell: Self {
    .init(
      "xlsx/repeated-cell",
      LocalizedText(
        "the cell occurs twice in the file, and programs read one or the other",
        zh: "该单元格在文件中出现两次，不同软件会读取其中不同的一个"), help: saveAgain)
  }

  static func rowOrder(_ row: Int, after last: Int) -> Self {
    let text =
      row == last
      ? LocalizedText(
        "row \(row) occurs twice in the file; both are read", zh: "第 \(row) 行在文件中出现两次，两行均已读取")
      : LocalizedText(
        "row \(row) stands after row \(last) in the file; it is read there",
        zh: "文件中第 \(row) 行位于第 \(last) 行之后，按文件顺序读取")
    return .init("xlsx/row-order", text)
  }
}
