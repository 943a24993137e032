extension DocumentArchive {
  /// The archive of the trees of files, in their order; `nil` for a file that is empty.
  package static func bytes(of roots: [Node?]) -> [UInt8] {
    var writer = ArchiveWriter()
    for root in roots { writer.write(root) }
    return writer.bytes
  }
}

private struct ArchiveWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ node: Node?) {
    guard let node else { return bytes.append(DocumentArchive.Mark.Shape.nothing.rawValue) }
    switch node.content {
    case .scalar(let scalar):
      begin(.scalar, Self.code(of: scalar), node)
      write(scalar.text.utf8.count)
      bytes += scalar.text.utf8
    case .sequence(let items):
      begin(.sequence, 0, node)
      write(items.count)
      for item in items { write(item) }
    case .mapping(let entries):
      begin(.mapping, 0, node)
      write(entries.count)
      for entry in entries {
        write(entry.key)
        write(entry.value)
      }
    }
  }

  private mutating func begin(_ shape: DocumentArchive.Mark.Shape, _ code: UInt8, _ node: Node) {
    bytes.append(shape.rawValue | code << 2)
    write(node.range.lowerBound)
    write(node.range.count)
  }

  /// Style and kind in six bits.
  private static func code(of scalar: Scalar) -> UInt8 {
    let styles = DocumentArchive.Mark.styles
    let style = styles.firstIndex(of: scalar.style) ?? 0
    let kind = DocumentArchive.Mark.kinds.firstIndex(of: scalar.kind) ?? 0
    return UInt8(kind * styles.count + style)
  }

  private mutating func write(_ number: Int) {
    var rest = UInt(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
