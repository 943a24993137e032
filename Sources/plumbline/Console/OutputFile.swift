import Diagnostics
import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is written whole or not at all: it is written beside, then renamed.
struct OutputFile: ~Copyable {
  private let path: String
  private let temporary: String
  private let file: UnsafeMutablePointer<FILE>

  /// Begins a file.
  init(_ path: String) throws(WriteError) {
    self.path = path
    temporary = path + ".part-\(getpid())"
    guard let file = fopen(temporary, "w") else { throw WriteError(path: path, code: errno) }
    self.file = file
  }

  /// Adds to the file.
  func write(_ text: String) throws(WriteError) {
    var text = text
    let isWritten = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
    if !isWritten { throw WriteError(path: path, code: errno) }
  }

  /// Ends the file and puts it in its place.
  consuming func commit() throws(WriteError) {
    let isWritten = fflush(file) == 0
    let code = errno
    fclose(file)
    guard isWritten, rename(temporary, path) == 0 else {
      let error = WriteError(path: path, code: isWritten ? errno : code)
      unlink(temporary)
      discard self
      throw error
    }
    discard self
  }

  deinit {
    fclose(file)
    unlink(temporary)
  }

  /// Writes a whole file.
  ///
  /// - Throws: what could not be written, and why.
  static func write(_ text: String, to path: String) throws(WriteError) {
    let file = try OutputFile(path)
    try file.write(text)
    try file.commit()
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
