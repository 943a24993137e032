import Diagnostics
import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is written whole or not at all: it is written beside, then renamed.
///
/// A link is followed. What is no regular file, such as `/dev/null` or a pipe, is written to as it is:
/// nothing may take its place. It is a class because it owns an open file; what is not committed is
/// gone with it.
final class OutputFile {
  private let path: String
  private let target: Target
  private var file: UnsafeMutablePointer<FILE>?

  /// Where bytes go.
  private enum Target {
    /// Beside a file, whose place they then take.
    case beside(temporary: String, file: String)
    /// Into what is there.
    case into(String)

    init(_ path: String) {
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG,
        status.st_mode & S_IFMT != S_IFDIR
      {
        self = .into(path)
        return
      }
      var file = path
      if let resolved = realpath(path, nil) {
        file = String(cString: resolved)
        free(resolved)
      }
      self = .beside(temporary: file + ".part-\(getpid())", file: file)
    }

    /// The path that is opened.
    var written: String {
      switch self {
      case .beside(let temporary, _): temporary
      case .into(let path): path
      }
    }
  }

  /// Begins a file.
  init(_ path: String) throws(WriteError) {
    if FilePath.isOfPack(path) { throw .ofPack(path) }
    self.path = path
    target = Target(path)
    guard let file = fopen(target.written, "w") else { throw WriteError(path: path, code: errno) }
    self.file = file
  }

  /// Adds to the file.
  func write(_ text: String) throws(WriteError) {
    var text = text
    let isWhole = text.withUTF8 { put(UnsafeRawBufferPointer($0)) }
    if !isWhole { throw WriteError(path: path, code: errno) }
  }

  /// Adds to a file that is no text.
  func write(_ bytes: [UInt8]) throws(WriteError) {
    let isWhole = bytes.withUnsafeBytes { put($0) }
    if !isWhole { throw WriteError(path: path, code: errno) }
  }

  private func put(_ bytes: UnsafeRawBufferPointer) -> Bool {
    file.map { fwrite(bytes.baseAddress, 1, bytes.count, $0) } == bytes.count
  }

  /// Ends the file and puts it in its place.
  func commit() throws(WriteError) {
    let isWhole = close()
    if case .beside(let temporary, let file) = target {
      if isWhole, rename(temporary, file) == 0 { return }
      let code = errno
      unlink(temporary)
      throw WriteError(path: path, code: code)
    }
    if !isWhole { throw WriteError(path: path, code: errno) }
  }

  private func close() -> Bool {
    defer { file = nil }
    return file.map { fclose($0) == 0 } ?? false
  }

  deinit {
    guard file != nil else { return }
    _ = close()
    if case .beside(let temporary, _) = target { unlink(temporary) }
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
    let code = content(file.target.written)
    guard code == 0 else { throw WriteError(path: path, code: code) }
    try file.commit()
  }

  struct WriteError: Error {
    let path: String
    let reason: LocalizedText

    /// An error of the system.
    init(path: String, code: Int32) { self.init(path: path, reason: SystemReason.text(of: code)) }

    private init(path: String, reason: LocalizedText) {
      (self.path, self.reason) = (path, reason)
    }

    /// A pack would lose one of its files.
    static func ofPack(_ path: String) -> Self {
      Self(
        path: path,
        reason: LocalizedText("it is a file of a pack of rules", zh: "它是规则包中的文件"))
    }

    /// What to tell the user.
    var text: LocalizedText {
      LocalizedText("cannot write '\(path)': \(reason.en)", zh: "无法写入“\(path)”：\(reason.zh)")
    }
  }
}
