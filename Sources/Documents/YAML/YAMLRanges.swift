import Diagnostics

// Makes exact ranges of libyaml's marks.
extension YAMLComposer {
  /// The range of a scalar without its tag, its anchor and, for a block, the lines after it.
  func contentRange(
    _ range: SourceRange, _ style: Scalar.Style, _ properties: YAMLEvent.Properties
  ) -> SourceRange {
    let start = contentStart(range.lowerBound, properties, limit: range.upperBound)
    switch style {
    case .plain, .singleQuoted, .doubleQuoted: return start..<range.upperBound
    case .literal, .folded: return trimmed(start..<range.upperBound)
    }
  }

  /// Where a node starts after its tag and its anchor.
  func contentStart(_ start: Int, _ properties: YAMLEvent.Properties, limit: Int) -> Int {
    guard properties.tag != nil || properties.anchor != nil else { return start }
    let bytes = source.utf8
    var offset = start
    while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: "!"), UInt8(ascii: "&"):
        while offset < limit, !bytes[offset].isBlank, !bytes[offset].isLineBreak { offset += 1 }
      case UInt8(ascii: "#"):
        while offset < limit, !bytes[offset].isLineBreak { offset += 1 }
      case let byte where byte.isBlank || byte.isLineBreak: offset += 1
      default: return offset
      }
    }
    return limit
  }

  /// The tag among what stands before a node.
  func tagRange(_ properties: SourceRange) -> SourceRange {
    let bytes = source.utf8[properties]
    guard let start = bytes.firstIndex(of: UInt8(ascii: "!")) else { return trimmed(properties) }
    let end = bytes[start...].firstIndex { $0.isBlank || $0.isLineBreak } ?? properties.upperBound
    return start..<end
  }

  /// A range without blanks and line breaks at its end.
  func trimmed(_ range: SourceRange) -> SourceRange {
    var end = range.upperBound
    while end > range.lowerBound, source.utf8[end - 1].isBlank || source.utf8[end - 1].isLineBreak {
      end -= 1
    }
    return range.lowerBound..<end
  }

  /// The part of a range on its first line.
  func firstLine(of range: SourceRange) -> SourceRange {
    let end = source.utf8[range].firstIndex(where: \.isLineBreak) ?? range.upperBound
    return trimmed(range.lowerBound..<end)
  }

  /// The first character of a range.
  func firstScalar(of range: SourceRange) -> SourceRange { source.scalar(at: range.lowerBound) }
}

extension SourceText {
  /// The range of the character at an offset; empty at the end.
  func scalar(at offset: Int) -> SourceRange {
    guard offset < utf8.count else { return utf8.count..<utf8.count }
    return offset..<min(offset + utf8[offset].scalarWidth, utf8.count)
  }
}
