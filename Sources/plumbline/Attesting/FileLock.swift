#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps others that ask for it from writing a file that is there.
struct FileLock {
  private var descriptor: Int32

  /// Takes the lock; `nil` if there is no file, or somebody else has the lock or put another file there.
  init?(_ path: String) throws(OutputFile.WriteError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw OutputFile.WriteError(path: path, code: errno)
    }
    var (locked, named) = (stat(), stat())
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &locked) == 0,
      stat(path, &named) == 0, locked.st_ino == named.st_ino, locked.st_dev == named.st_dev
    else {
      close(descriptor)
      return nil
    }
  }

  /// Gives it back.
  mutating func release() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }
}
