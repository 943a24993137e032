/// An encoding of text files.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8.
  case utf8 = "utf-8"
  /// UTF-16, the low byte first, as Windows writes it.
  case utf16le = "utf-16le"
  /// UTF-16, the high byte first.
  case utf16be = "utf-16be"
  /// GB18030-2005, which GBK and GB2312 are part of; Chinese Windows calls it ANSI.
  case gb18030

  /// The encoding of a name that people use, in any case, with or without `-` and `_`.
  ///
  /// `utf-16` is the order of Windows, unless the file starts with the mark of the other one.
  public init?(name: String) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8", "utf8sig", "utf8bom": self = .utf8
    case "utf16", "utf16le", "ucs2", "ucs2le", "unicode": self = .utf16le
    case "utf16be", "ucs2be": self = .utf16be
    case "gb18030", "gbk", "gb2312", "cp936", "ms936", "windows936", "euccn", "ansi":
      self = .gb18030
    default: return nil
    }
  }

  /// The name in messages.
  var title: String { rawValue.uppercased() }

  /// The encoding of a byte order mark at the start, and its length.
  static func mark(of bytes: some Collection<UInt8>) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16le, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16be, 2) }
    return nil
  }

  var isUTF16: Bool { self == .utf16le || self == .utf16be }

  /// UTF-16 without a mark, as its zero bytes show it.
  ///
  /// One of sixteen units at least has one on the same side, since delimiters, digits and line breaks
  /// do; on the other side they are rare, though `一` has one. And there are no fewer of them than of
  /// units that look like two characters of another encoding, so that a stray zero byte makes no text
  /// into another one.
  static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    var (zeros, strangers) = ((first: 0, second: 0), (first: 0, second: 0))
    for offset in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (bytes[offset], bytes[offset + 1])
      if first == 0 { zeros.first += 1 }
      if second == 0 { zeros.second += 1 }
      let isPair = first.isASCIIText && second.isASCIIText
      if isPair || 0xA0...0xFE ~= first { strangers.first += 1 }
      if isPair || 0xA0...0xFE ~= second { strangers.second += 1 }
    }
    let fewest = max(bytes.count / 32, 1)
    if zeros.second >= max(fewest, 4 * zeros.first, strangers.second) { return .utf16le }
    if zeros.first >= max(fewest, 4 * zeros.second, strangers.first) { return .utf16be }
    return nil
  }
}

extension UInt8 {
  fileprivate var isASCIIText: Bool { 0x20...0x7E ~= self || isBlank || isLineBreak }
}
