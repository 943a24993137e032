import Diagnostics

extension Diagnostic.Message {
  static var cutShort: Self {
    .init(
      "xlsx/cut-short",
      LocalizedText(
        "the archive is cut short or damaged: its directory cannot be read",
        zh: "压缩包不完整或已损坏：无法读取其目录"),
      help: LocalizedText("copy or send the file again", zh: "请重新复制或发送该文件"))
  }

  static var damagedEntry: Self {
    .init(
      "xlsx/damaged",
      LocalizedText("the packed bytes are damaged", zh: "压缩数据已损坏"),
      help: LocalizedText("copy or send the file again", zh: "请重新复制或发送该文件"))
  }

  static var encryptedEntry: Self {
    .init(
      "xlsx/encrypted", LocalizedText("the entry is encrypted", zh: "该条目已加密"),
      help: LocalizedText(
        "save it as an .xlsx workbook without a password", zh: "请另存为不设密码的 .xlsx 工作簿"))
  }

  static func unknownCompression(_ method: Int) -> Self {
    .init(
      "xlsx/unknown-compression",
      LocalizedText(
        "the entry is packed in a way that workbooks do not use (method \(method))",
        zh: "该条目的压缩方式（\(method)）不适用于工作簿"), help: saveAgain)
  }

  static var duplicateEntry: Self {
    .init(
      "xlsx/duplicate-entry",
      LocalizedText(
        "two entries have this name, and programs read one or the other",
        zh: "两个条目同名，不同软件会读取其中不同的一个"), help: saveAgain)
  }

  static var entryOutside: Self {
    .init(
      "xlsx/entry-outside",
      LocalizedText("the name of an entry leads out of the archive", zh: "条目名称指向压缩包之外"),
      help: LocalizedText("nothing was unpacked", zh: "未解压任何内容"))
  }

  static func entryTooLarge(limit: Int) -> Self {
    let size = words(forBytes: limit)
    return .init(
      "xlsx/too-large",
      LocalizedText(
        "the entry has more than \(size.en) when unpacked", zh: "该条目解压后超过 \(size.zh)"),
      help: LocalizedText("split it into several files", zh: "请拆分为多个文件"))
  }

  static func archiveTooLarge(limit: Int) -> Self {
    let size = words(forBytes: limit)
    return .init(
      "xlsx/too-large",
      LocalizedText(
        "the workbook has more than \(size.en) when unpacked", zh: "工作簿解压后超过 \(size.zh)"),
      help: LocalizedText("split it into several files", zh: "请拆分为多个文件"))
  }

  static func expandsTooMuch(limit: Int) -> Self {
    .init(
      "xlsx/expands-too-much",
      LocalizedText(
        "the entry is more than \(limit) times larger unpacked than packed; unpacking was stopped",
        zh: "该条目解压后超过原大小的 \(limit) 倍，已停止解压"),
      help: LocalizedText(
        "delete empty rows and columns that only have formats, and save it again",
        zh: "请删除仅含格式的空行和空列，然后重新保存"))
  }

  static func longerThanDeclared(_ size: Int) -> Self {
    .init(
      "xlsx/longer-than-declared",
      LocalizedText(
        "the entry is longer than the \(size) bytes it declares", zh: "该条目的实际长度超过其声明的 \(size) 字节"
      ), help: saveAgain)
  }

  /// A size in words.
  private static func words(forBytes count: Int) -> LocalizedText {
    count >= 1 << 20
      ? LocalizedText(verbatim: "\(count >> 20) MiB")
      : LocalizedText("\(count) bytes", zh: "\(count) 字节")
  }
}
