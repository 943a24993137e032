import Diagnostics

/// Finds out before the first row which cells are merged, although that stands after the last.
enum MergeSearch {
  private static let name = Array("mergeCell".utf8)

  /// The merged ranges of a sheet.
  ///
  /// Unpacking is several times faster than parsing, so a sheet whose bytes never say `mergeCell` is
  /// only unpacked.
  static func ranges(
    of part: String, in archive: PartArchive, limits: ReaderLimits
  ) throws(DiagnosticError) -> [CellRange] {
    guard try mayHaveAny(archive.open(part)) else { return [] }
    let merged = MergedRanges(limit: limits.mergedCells)
    try archive.read(part, merged)
    return merged.ranges
  }

  private static func mayHaveAny(_ entry: EntryReader) throws(DiagnosticError) -> Bool {
    var entry = entry
    var (isFirst, isFound, tail) = (true, false, [UInt8]())
    while true {
      let chunk = try entry.next()
      if chunk.isEmpty { return isFound }
      // Only UTF-16 has zero bytes; it is not searched, but parsed.
      if isFirst, chunk.prefix(4).contains(0) || chunk[0] >= 0xFE { isFound = true }
      isFirst = false
      if isFound { continue }
      isFound = contains(tail + chunk.prefix(name.count)) || ByteSearch.contains(chunk, name)
      tail = Array(chunk.suffix(name.count - 1))
    }
  }

  private static func contains(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: name) }
  }
}
