#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Paths as the system sees them.
enum FilePath {
  /// Whether two paths lead to one file.
  static func isSame(_ first: String, _ second: String) -> Bool {
    var (one, other) = (stat(), stat())
    guard stat(first, &one) == 0, stat(second, &other) == 0 else { return false }
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }
}
