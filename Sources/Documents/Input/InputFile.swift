public import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Something that can be read: a file, an open descriptor, or bytes in memory.
public struct InputFile: Sendable {
  enum Storage {
    case path(String)
    case descriptor(Int32)
    case bytes([UInt8])
  }

  /// What people know it by: the path as given, or a name such as `<stdin>`.
  public let name: String
  let storage: Storage

  /// A file; it is opened each time that it is read.
  public init(path: String) {
    self.name = path
    storage = .path(path)
  }

  /// What can still be read from an open descriptor, such as standard input; it can be read once.
  public init(descriptor: Int32, name: String) {
    self.name = name
    storage = .descriptor(descriptor)
  }

  /// Bytes in memory.
  public init(bytes: [UInt8], name: String) {
    self.name = name
    storage = .bytes(bytes)
  }

  /// How many bytes are stored; `nil` for what has no size, such as a pipe, or is not there.
  package var size: Int? {
    switch storage {
    case .path(let path):
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      return Int(status.st_size)
    case .descriptor: return nil
    case .bytes(let bytes): return bytes.count
    }
  }

  /// All bytes as they are stored; reading stops as soon as there are more than the limit.
  ///
  /// - Throws: one problem, at the file.
  public func read(limits: ReaderLimits = ReaderLimits()) throws(DiagnosticError) -> [UInt8] {
    let stream = try open()
    stream.keepPacked()
    return try stream.readAll(limits: limits)
  }

  /// All bytes of what is in the file, which may be packed by gzip or zstd.
  ///
  /// - Throws: one problem, at the file.
  package func unpacked(
    limits: ReaderLimits = ReaderLimits()
  ) throws(DiagnosticError) -> [UInt8] {
    try open().readAll(limits: limits)
  }

  /// The format that the start of what is in the file seems to have.
  ///
  /// - Throws: one problem, at the file.
  package func detectedFormat() throws(DiagnosticError) -> InputFormat {
    .detect(try open().peek(InputFormat.start))
  }

  /// The bytes piece by piece, unpacked.
  ///
  /// - Throws: one problem, at the file.
  func open(chunk: Int = ByteStream.usualChunk) throws(DiagnosticError) -> ByteStream {
    switch storage {
    case .path(let path): try ByteStream(path: path, chunk: chunk)
    case .descriptor(let descriptor):
      try ByteStream(descriptor: descriptor, name: name, chunk: chunk)
    case .bytes(let bytes): ByteStream(bytes: bytes, name: name, chunk: chunk)
    }
  }
}
