#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds bytes in others as fast as the C library finds one.
enum ByteSearch {
  /// Whether bytes hold others, of which there is at least one.
  static func contains(_ bytes: UnsafeRawBufferPointer, _ searched: [UInt8]) -> Bool {
    guard var start = bytes.baseAddress else { return false }
    let end = start + bytes.count
    while end - start >= searched.count,
      let found = memchr(start, Int32(searched[0]), end - start - searched.count + 1)
    {
      if memcmp(found, searched, searched.count) == 0 { return true }
      start = UnsafeRawPointer(found) + 1
    }
    return false
  }
}
