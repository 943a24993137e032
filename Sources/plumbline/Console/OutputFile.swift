import Diagnostics
import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is written whole or not at all: it is written beside, then renamed.
///
/// It is a class because it owns an open file; what is not committed is gone with it.
final class OutputFile {
  private let path: String
  private let temporary: String
  private var file: UnsafeMutablePointer<FILE>?

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
    let isWritten = text.withUTF8 { bytes in
      file.map { fwrite(bytes.baseAddress, 1, bytes.count, $0) } == bytes.count
    }
    if !isWritten { throw WriteError(path: path, code: errno) }
  }

  /// Ends the file and puts it in its place.
  func commit() throws(WriteError) {
    guard close(), rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw WriteError(path: path, code: code)
    }
  }

  private func close() -> Bool {
    defer { file = nil }
    return file.map { fclose($0) == 0 } ?? false
  }

  deinit {
    guard file != nil else { return }
    _ = close()
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

  /// Has a whole file written by something that knows only paths.
  ///
  /// - Parameter content: writes to the path it is given, and returns 0 or the system's number for
  ///   what went wrong.
  /// - Throws: what could not be written, and why.
  static func write(to path: String, _ content: (String) -> Int32) throws(WriteError) {
    let file = try OutputFile(path)
    let code = content(file.temporary)
    guard code == 0 else { throw WriteError(path: path, code: code) }
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
