import Diagnostics

// Literal and folded scalars: YAML 1.2, section 8.1.
extension ScalarSpelling {
  /// What follows `|` or `>`.
  private struct Header {
    var chomping: UInt8?
    var hasIndentation = false
    let contentStart: Int

    init(at start: Int, _ bytes: [UInt8]) {
      var offset = start + 1
      while offset < bytes.count, !bytes[offset].isBlank, !bytes[offset].isLineBreak {
        if bytes[offset].isDigit { hasIndentation = true } else { chomping = bytes[offset] }
        offset += 1
      }
      while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
      contentStart = offset
    }
  }

  /// The spellings that a block may have: one, unless its indentation is relative to its parent's.
  static func blocks(
    _ range: SourceRange, _ style: Scalar.Style, _ bytes: [UInt8]
  ) -> [ScalarSpelling] {
    let header = Header(at: range.lowerBound, bytes)
    guard header.contentStart < bytes.count else { return [ScalarSpelling(bytes)] }
    let widest = indentation(header.contentStart, bytes)
    let candidates = header.hasIndentation ? Array((1...max(widest, 1)).reversed()) : [widest]
    return candidates.map { block(header, style, indent: max($0, 1), bytes) }
  }

  /// The spaces before the first line with content, or before an empty line if those are more.
  private static func indentation(_ start: Int, _ bytes: [UInt8]) -> Int {
    var count = 0
    var widest = 0
    for byte in bytes[start...] {
      widest = max(widest, count)
      if byte.isLineBreak {
        count = 0
      } else if byte == 0x20 {
        count += 1
      } else {
        break
      }
    }
    return max(widest, count)
  }

  private static func block(
    _ header: Header, _ style: Scalar.Style, indent: Int, _ bytes: [UInt8]
  ) -> ScalarSpelling {
    var spelling = ScalarSpelling(bytes)
    var offset = spelling.afterBreak(header.contentStart)
    var lineBreak: SourceRange?
    var wasIndented = false
    var emptyLines = spelling.skipEmptyLines(&offset, indent: indent)
    while let start = spelling.lineStart(offset, indent: indent) {
      let isIndented = bytes[start].isBlank
      if let lineBreak {
        if style == .literal || wasIndented || isIndented {
          spelling.write("\n", for: lineBreak)
        } else if emptyLines.isEmpty {
          spelling.write(" ", for: lineBreak)
        }
      }
      for line in emptyLines { spelling.write("\n", for: line) }
      wasIndented = isIndented
      let end = bytes[start...].firstIndex(where: \.isLineBreak) ?? bytes.count
      spelling.copy(start..<end)
      offset = end < bytes.count ? spelling.afterBreak(end) : end
      lineBreak = end < offset ? end..<offset : nil
      emptyLines = spelling.skipEmptyLines(&offset, indent: indent)
    }
    if header.chomping != UInt8(ascii: "-"), let lineBreak { spelling.write("\n", for: lineBreak) }
    if header.chomping == UInt8(ascii: "+") {
      for line in emptyLines { spelling.write("\n", for: line) }
    }
    return spelling
  }

  /// Skips lines of nothing but indentation; the ranges of their breaks.
  private func skipEmptyLines(_ offset: inout Int, indent: Int) -> [SourceRange] {
    var breaks: [SourceRange] = []
    while true {
      let end = afterIndentation(offset, indent: indent)
      guard end < bytes.count, bytes[end].isLineBreak else { return breaks }
      offset = afterBreak(end)
      breaks.append(end..<offset)
    }
  }

  /// Where a line's content starts, if the line is indented enough to belong to the block.
  private func lineStart(_ offset: Int, indent: Int) -> Int? {
    let start = afterIndentation(offset, indent: indent)
    return start < bytes.count && start - offset == indent ? start : nil
  }

  private func afterIndentation(_ offset: Int, indent: Int) -> Int {
    var end = offset
    while end < bytes.count, end - offset < indent, bytes[end] == 0x20 { end += 1 }
    return end
  }
}
