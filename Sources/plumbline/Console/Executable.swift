#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file that is being run.
enum Executable {
  /// What tells this build of the program from others: its version, its size in bytes, and when its
  /// file was last changed. `nil` where the file cannot be found.
  static var build: String? {
    var status = stat()
    guard let path, stat(path, &status) == 0 else { return nil }
    #if canImport(Glibc)
      let changed = status.st_mtim
    #else
      let changed = status.st_mtimespec
    #endif
    return "\(Version.current) \(status.st_size) \(changed.tv_sec).\(changed.tv_nsec)"
  }

  private static var path: String? {
    #if canImport(Glibc)
      return "/proc/self/exe"
    #else
      var size: UInt32 = 0
      _NSGetExecutablePath(nil, &size)
      var bytes = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&bytes, &size) == 0 else { return nil }
      return String(cString: bytes)
    #endif
  }
}
