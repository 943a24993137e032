import Diagnostics

/// Makes UTF-8 text of a file's bytes, or says why it is none.
enum TextDecoding {
  /// The text of a file, without its byte order mark.
  static func source(
    of bytes: [UInt8], name: String, format: DocumentFormat
  ) throws(DiagnosticError) -> SourceText {
    if let order = UTF16Order(of: bytes) {
      guard format == .yaml else { throw DiagnosticError(.utf16InJSON, at: .file(name)) }
      return try source(ofUTF16: bytes, order: order, name: name)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    if let offset = text.firstIndex(of: 0) {
      throw DiagnosticError(
        .binary(offset: offset + bytes.count - text.count, bytes), at: .file(name))
    }
    guard String(validating: text, as: UTF8.self) != nil else {
      throw notUTF8(text, name: name)
    }
    return SourceText(name: name, utf8: text)
  }

  private static func notUTF8(_ text: [UInt8], name: String) -> DiagnosticError {
    let offset = UTF8Validation.firstInvalid(text)
    let byte = offset < text.count ? text[offset] : 0
    // Repairing keeps all offsets up to the fault; the replacement character has three bytes.
    let source = SourceText(name: name, String(decoding: text, as: UTF8.self))
    return DiagnosticError(.notUTF8(byte), at: .text(source, offset..<offset + 3))
  }

  private static func source(
    ofUTF16 bytes: [UInt8], order: UTF16Order, name: String
  ) throws(DiagnosticError) -> SourceText {
    guard bytes.count.isMultiple(of: 2) else {
      throw DiagnosticError(.notUTF16, at: .file(name))
    }
    let start = order.hasMark ? 2 : 0
    let units = stride(from: start, to: bytes.count, by: 2).map { index in
      order.unit(bytes[index], bytes[index + 1])
    }
    if let zero = units.firstIndex(of: 0) {
      throw DiagnosticError(.binary(offset: start + 2 * zero, bytes), at: .file(name))
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw DiagnosticError(.notUTF16, at: .file(name))
    }
    return SourceText(name: name, text)
  }
}

/// The order of bytes in UTF-16 text, as YAML 1.2 (section 5.2) finds it.
private struct UTF16Order {
  let isLittleEndian: Bool
  let hasMark: Bool

  init?(of bytes: [UInt8]) {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): (isLittleEndian, hasMark) = (true, true)
    case (0xFE, 0xFF): (isLittleEndian, hasMark) = (false, true)
    case (1...0x7F, 0): (isLittleEndian, hasMark) = (true, false)
    case (0, 1...0x7F): (isLittleEndian, hasMark) = (false, false)
    default: return nil
    }
  }

  func unit(_ first: UInt8, _ second: UInt8) -> UInt16 {
    isLittleEndian
      ? UInt16(first) | UInt16(second) << 8 : UInt16(second) | UInt16(first) << 8
  }
}

/// Finds the place where bytes stop being UTF-8 (Unicode, table 3-7).
private enum UTF8Validation {
  static func firstInvalid(_ bytes: [UInt8]) -> Int {
    var offset = 0
    while offset < bytes.count {
      guard let width = validWidth(bytes[offset...]) else { return offset }
      offset += width
    }
    return offset
  }

  private static func validWidth(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let lead = bytes.first else { return nil }
    let second: ClosedRange<UInt8>
    switch lead {
    case 0..<0x80: return 1
    case 0xC2...0xDF, 0xE1...0xEC, 0xEE...0xEF, 0xF1...0xF3: second = 0x80...0xBF
    case 0xE0: second = 0xA0...0xBF
    case 0xED: second = 0x80...0x9F
    case 0xF0: second = 0x90...0xBF
    case 0xF4: second = 0x80...0x8F
    default: return nil
    }
    let width = lead.scalarWidth
    let rest = bytes.dropFirst().prefix(width - 1)
    guard rest.count == width - 1, let next = rest.first, second.contains(next),
      rest.allSatisfy(\.continuesScalar)
    else { return nil }
    return width
  }
}

extension Diagnostic.Message {
  static func tooLarge(limit: Int) -> Self {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit) bytes"
    let chinese = limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit) 字节"
    return .init(
      "input/too-large",
      LocalizedText("the file is larger than \(size)", zh: "文件超过 \(chinese)"),
      help: LocalizedText("split it into several files", zh: "请拆分为多个文件"))
  }

  static func notUTF8(_ byte: UInt8) -> Self {
    let shown = "0x" + String(byte, radix: 16, uppercase: true)
    return .init(
      "input/not-utf8",
      LocalizedText(
        "the text is not UTF-8: byte \(shown) does not fit here",
        zh: "文本不是 UTF-8 编码：此处出现字节 \(shown)"),
      help: LocalizedText("save the file as UTF-8", zh: "请将文件另存为 UTF-8 编码"))
  }

  static var notUTF16: Self {
    .init(
      "input/not-utf16",
      LocalizedText(
        "the text starts as UTF-16 and is not valid UTF-16", zh: "文本以 UTF-16 开头，但不是有效的 UTF-16 编码"),
      help: LocalizedText("save the file as UTF-8", zh: "请将文件另存为 UTF-8 编码"))
  }

  static var utf16InJSON: Self {
    .init(
      "input/utf16-json",
      LocalizedText("JSON must be UTF-8, and this is UTF-16", zh: "JSON 必须使用 UTF-8 编码，此文件为 UTF-16"),
      help: LocalizedText("save the file as UTF-8", zh: "请将文件另存为 UTF-8 编码"))
  }

  static func binary(offset: Int, _ bytes: [UInt8]) -> Self {
    let isArchive = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    return .init(
      "input/binary",
      LocalizedText(
        "this is not a text file: byte \(offset + 1) is zero", zh: "这不是文本文件：第 \(offset + 1) 个字节为零"),
      help: isArchive
        ? LocalizedText("it looks like a ZIP archive or a spreadsheet", zh: "它看起来是 ZIP 压缩包或电子表格")
        : nil)
  }
}
