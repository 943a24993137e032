/// The bytes of an archive, at one address for as long as anybody reads them.
// INVARIANT: written in `init` only and freed in `deinit` only, so that readers may share it.
final class ArchiveBytes: @unchecked Sendable {
  let buffer: UnsafeRawBufferPointer

  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    buffer = UnsafeRawBufferPointer(copy)
  }

  deinit { buffer.deallocate() }

  /// Whether more entries are announced than a limit.
  ///
  /// Each entry has a header in the archive's directory, so they can be counted before anything is
  /// allocated for them.
  func announces(moreEntriesThan limit: Int) -> Bool {
    var (count, offset) = (0, 0)
    while offset + 4 <= buffer.count {
      let signature = UInt32(
        littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      if signature == 0x0201_4B50 {
        count += 1
        if count > limit { return true }
        offset += 46
      } else {
        offset += 1
      }
    }
    return false
  }
}
