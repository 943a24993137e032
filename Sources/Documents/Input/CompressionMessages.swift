import Diagnostics

extension Diagnostic.Message {
  static func packedCut(_ compression: Compression, after byte: Int) -> Self {
    .init(
      "input/packed-cut",
      LocalizedText(
        "the \(compression.rawValue) data is cut short: it ends after byte \(byte)",
        zh: "\(compression.rawValue) 压缩数据不完整：在第 \(byte) 个字节之后中断"),
      help: .sendAgain)
  }

  static func packedDamaged(_ compression: Compression, from byte: Int) -> Self {
    .init(
      "input/packed-damaged",
      LocalizedText(
        "the \(compression.rawValue) data is damaged at byte \(byte)",
        zh: "\(compression.rawValue) 压缩数据在第 \(byte) 个字节处损坏"),
      help: .sendAgain)
  }

  static func cannotUnpack(_ compression: Compression, _ reason: LocalizedText) -> Self {
    .init(
      "input/cannot-unpack",
      LocalizedText(
        "the \(compression.rawValue) data cannot be unpacked: \(reason.en)",
        zh: "无法解压 \(compression.rawValue) 数据：\(reason.zh)"),
      help: LocalizedText(
        "unpack it first, and pass on what comes of it", zh: "请先自行解压，再提交解压后的文件"))
  }

  static func tooLargeUnpacked(limit: Int) -> Self {
    let size = LocalizedText.bytes(limit)
    return .init(
      "input/too-large",
      LocalizedText(
        "the file has more than \(size.en) when unpacked", zh: "该文件解压后超过 \(size.zh)"),
      help: LocalizedText("split it into several files", zh: "请拆分为多个文件"))
  }

  static func unpacksToTooMuch(limit: Int) -> Self {
    .init(
      "input/expands-too-much",
      LocalizedText(
        "the file is more than \(limit) times larger unpacked than packed; unpacking was stopped",
        zh: "该文件解压后超过原大小的 \(limit) 倍，已停止解压"),
      help: LocalizedText("was the right file chosen?", zh: "是否选错了文件？"))
  }
}

extension LocalizedText {
  static let noMemory = LocalizedText("there is not enough memory", zh: "内存不足")

  fileprivate static let sendAgain = LocalizedText(
    "copy or send the file again", zh: "请重新复制或发送该文件")
}
