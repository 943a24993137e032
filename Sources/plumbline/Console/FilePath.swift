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

  /// Whether a file that is there belongs to a pack: one of YAML beside a `pack.yaml`.
  static func isOfPack(_ path: String) -> Bool {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    return [".yaml", ".yml"].contains { path.hasSuffix($0) }
      && access(path, F_OK) == 0 && access(folder + "pack.yaml", F_OK) == 0
  }

  /// Refuses to write over what is read, which would be lost.
  ///
  /// - Parameter written: the files that are written, each with the option that names it.
  static func protect(
    _ read: [String?], from written: [(option: String, path: String?)]
  ) throws(UsageError) {
    for (option, path) in written {
      guard let path else { continue }
      for other in read.compactMap(\.self) where path == other || isSame(path, other) {
        throw .outputOverRead(path, by: option)
      }
    }
  }
}
