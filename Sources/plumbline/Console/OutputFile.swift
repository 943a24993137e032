import Diagnostics
import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is written whole or not at all.
enum OutputFile {
  /// Writes a text.
  ///
  /// - Throws: what could not be written, and why.
  static func write(_ text: String, to path: String) throws(WriteError) {
    try write(to: path) { temporary in
      guard let file = fopen(temporary, "w") else { return errno }
      let bytes = Array(text.utf8)
      let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count && fflush(file) == 0
      let code = errno
      return fclose(file) == 0 && isWritten ? 0 : code
    }
  }

  /// Writes beside the file, then renames.
  ///
  /// - Parameter content: writes to the path it is given, and returns 0 or the system's number for
  ///   what went wrong.
  /// - Throws: what could not be written, and why.
  static func write(to path: String, _ content: (String) -> Int32) throws(WriteError) {
    let temporary = path + ".part-\(getpid())"
    let code = content(temporary)
    guard code == 0 else {
      unlink(temporary)
      throw WriteError(path: path, code: code)
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw WriteError(path: path, code: code)
    }
  }

  struct WriteError: Error {
    let path: String
    let code: Int32

    /// What to tell the user.
    var text: LocalizedText {
      let reason = SystemReason.text(of: code)
      return LocalizedText(
        "cannot write '\(path)': \(reason.en)", zh: "无法写入“\(path)”：\(reason.zh)")
    }
  }
}
