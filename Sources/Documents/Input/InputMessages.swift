import Diagnostics

extension Diagnostic.Message {
  static var fileNotFound: Self {
    .init("input/not-found", LocalizedText("there is no such file", zh: "文件不存在"))
  }

  static var isDirectory: Self {
    .init(
      "input/is-directory",
      LocalizedText("expected a file, found a directory", zh: "应为文件，实际为目录"))
  }

  static var noPermission: Self {
    .init(
      "input/no-permission",
      LocalizedText("no permission to read the file", zh: "没有读取该文件的权限"))
  }

  static func cannotRead(_ reason: LocalizedText) -> Self {
    .init(
      "input/cannot-read",
      LocalizedText("the file cannot be read: \(reason.en)", zh: "无法读取文件：\(reason.zh)"))
  }

  static func tooLarge(limit: Int) -> Self {
    let size = LocalizedText.bytes(limit)
    return .init(
      "input/too-large",
      LocalizedText("the file is larger than \(size.en)", zh: "文件超过 \(size.zh)"),
      help: LocalizedText("split it into several files", zh: "请拆分为多个文件"))
  }

  static func binary(offset: Int, isArchive: Bool = false) -> Self {
    .init(
      "input/binary",
      LocalizedText(
        "this is not a text file: byte \(offset + 1) is zero", zh: "这不是文本文件：第 \(offset + 1) 个字节为零"),
      help: isArchive
        ? LocalizedText("it looks like a ZIP archive or a spreadsheet", zh: "它看起来是 ZIP 压缩包或电子表格")
        : nil)
  }

  /// - Parameter alternatives: Whether other encodings were tried, too.
  static func notUTF8(_ byte: UInt8, offset: Int, alternatives: Bool = false) -> Self {
    let what =
      alternatives
      ? LocalizedText("the text is neither UTF-8 nor GB18030", zh: "文本既不是 UTF-8 编码，也不是 GB18030 编码")
      : LocalizedText("the text is not UTF-8", zh: "文本不是 UTF-8 编码")
    return .init(
      "input/not-utf8",
      LocalizedText(
        "\(what.en): byte \(byte.shown) at offset \(offset) does not fit here",
        zh: "\(what.zh)：此处（偏移 \(offset)）出现字节 \(byte.shown)"),
      help: .saveAsUTF8)
  }

  static func notUTF16(offset: Int) -> Self {
    .init(
      "input/not-utf16",
      LocalizedText(
        "the text is UTF-16, and has half a character at offset \(offset)",
        zh: "文本为 UTF-16 编码，但偏移 \(offset) 处字符不完整"),
      help: .saveAsUTF8)
  }

  static func notGB18030(_ byte: UInt8, offset: Int) -> Self {
    .init(
      "input/not-gb18030",
      LocalizedText(
        "the text is not GB18030: byte \(byte.shown) at offset \(offset) does not fit here",
        zh: "文本不是 GB18030 编码：此处（偏移 \(offset)）出现字节 \(byte.shown)"),
      help: .saveAsUTF8)
  }

  static var readAsGB18030: Self {
    .init(
      "input/gb18030",
      LocalizedText(
        "the text is not UTF-8, and was read as GB18030", zh: "文本不是 UTF-8 编码，已按 GB18030 读取"),
      help: LocalizedText(
        "save the file as UTF-8, or check the names that were read", zh: "请另存为 UTF-8 编码，或核对所读取的名称"))
  }

  static func otherMark(_ mark: TextEncoding, wanted: TextEncoding) -> Self {
    .init(
      "input/other-encoding",
      LocalizedText(
        "expected \(wanted.title), and the file starts with the mark of \(mark.title)",
        zh: "应为 \(wanted.title) 编码，但文件以 \(mark.title) 的标记开头"),
      help: LocalizedText("leave the encoding out; the mark decides", zh: "无需指定编码，以文件标记为准"))
  }

  static var utf16InJSON: Self {
    .init(
      "input/utf16-json",
      LocalizedText("JSON must be UTF-8, and this is UTF-16", zh: "JSON 必须使用 UTF-8 编码，此文件为 UTF-16"),
      help: .saveAsUTF8)
  }
}

extension LocalizedText {
  static var saveAsUTF8: LocalizedText {
    LocalizedText("save the file as UTF-8", zh: "请将文件另存为 UTF-8 编码")
  }

  /// A number of bytes.
  static func bytes(_ count: Int) -> LocalizedText {
    count >= 1 << 20
      ? LocalizedText(verbatim: "\(count >> 20) MiB")
      : LocalizedText("\(count) bytes", zh: "\(count) 字节")
  }
}

extension UInt8 {
  fileprivate var shown: String { "0x" + String(self, radix: 16, uppercase: true) }
}
