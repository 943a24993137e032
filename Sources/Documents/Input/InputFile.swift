public import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads files into memory, up to a limit.
public enum InputFile {
  /// The bytes of a file; reading stops as soon as there are more than the limit.
  ///
  /// - Throws: one problem, at the file.
  public static func read(
    path: String, limits: ReaderLimits = ReaderLimits()
  ) throws(DiagnosticError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, path) }
    defer { _ = close(descriptor) }
    return try read(descriptor: descriptor, name: path, limits: limits)
  }

  /// All that can still be read from an open descriptor, such as standard input.
  ///
  /// - Throws: one problem, at `name`.
  public static func read(
    descriptor: Int32, name: String, limits: ReaderLimits = ReaderLimits()
  ) throws(DiagnosticError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno, name) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw failure(EISDIR, name)
    case S_IFREG where Int(status.st_size) > limits.bytes:
      throw DiagnosticError(.tooLarge(limit: limits.bytes), at: .file(name))
    default: break
    }
    var bytes: [UInt8] = []
    var chunk = max(Int(status.st_size) + 1, 1 << 16)
    while true {
      // One byte over the limit is enough to know.
      chunk = min(chunk, limits.bytes - bytes.count + 1)
      let part = try readChunk(descriptor, name: name, size: chunk)
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      guard bytes.count <= limits.bytes else {
        throw DiagnosticError(.tooLarge(limit: limits.bytes), at: .file(name))
      }
      chunk = 1 << 16
    }
  }

  private static func readChunk(
    _ descriptor: Int32, name: String, size: Int
  ) throws(DiagnosticError) -> [UInt8] {
    while true {
      var code: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        let result = Self.system(descriptor, buffer.baseAddress, size)
        if result < 0 { code = errno }
        count = max(result, 0)
      }
      if code == 0 { return part }
      if code != EINTR { throw failure(code, name) }
    }
  }

  private static func system(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, size)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer, size)
    #elseif canImport(Darwin)
      Darwin.read(descriptor, buffer, size)
    #endif
  }

  private static func failure(_ code: Int32, _ name: String) -> DiagnosticError {
    let message: Diagnostic.Message =
      switch code {
      case ENOENT, ENOTDIR: .fileNotFound
      case EISDIR: .isDirectory
      case EACCES, EPERM: .noPermission
      default: .cannotRead(SystemReason.text(of: code))
      }
    return DiagnosticError(message, at: .file(name))
  }
}

extension Diagnostic.Message {
  static var fileNotFound: Self {
    .init("input/not-found", LocalizedText("there is no such file", zh: "文件不存在"))
  }

  static var isDirectory: Self {
    .init(
      "input/is-directory",
      LocalizedText("expected a file, found a directory", zh: "应为文件，实际为目录"))
  }

  static var noPermission: Self {
    .init(
      "input/no-permission",
      LocalizedText("no permission to read the file", zh: "没有读取该文件的权限"))
  }

  static func cannotRead(_ reason: LocalizedText) -> Self {
    .init(
      "input/cannot-read",
      LocalizedText("the file cannot be read: \(reason.en)", zh: "无法读取文件：\(reason.zh)"))
  }
}
