import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that are read piece by piece; the only place that opens and reads files.
///
/// What is packed, as its first bytes tell, is unpacked, unless it is read as it is stored.
///
/// It is a class because it owns a descriptor; one reader has it.
final class ByteStream {
  /// How the bytes are stored.
  private enum Content {
    /// Their start was not looked at.
    case unknown
    case plain
    case packed(Decompression)
  }

  static let usualChunk = 64 << 10

  let name: String
  private let chunk: Int
  private var descriptor: Int32?
  private let closesDescriptor: Bool
  /// The size of a regular file.
  private let fileSize: Int?
  /// Where a file that can be read again was when it was opened.
  private let start: off_t?
  /// What is read in place of the descriptor.
  private var bytes: [UInt8] = []
  private var position = 0
  /// What was looked at, and is read again.
  private var returned: [UInt8] = []
  private var content = Content.unknown

  init(bytes: [UInt8], name: String, chunk: Int) {
    self.name = name
    self.chunk = chunk
    self.bytes = bytes
    (descriptor, closesDescriptor, fileSize, start) = (nil, false, nil, nil)
  }

  convenience init(path: String, chunk: Int) throws(DiagnosticError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(errno, path) }
    try self.init(descriptor: descriptor, name: path, chunk: chunk, closesDescriptor: true)
  }

  init(
    descriptor: Int32, name: String, chunk: Int, closesDescriptor: Bool = false
  ) throws(DiagnosticError) {
    self.name = name
    self.chunk = chunk
    self.descriptor = descriptor
    self.closesDescriptor = closesDescriptor
    var status = stat()
    let code = fstat(descriptor, &status) == 0 ? 0 : errno
    let isFile = status.st_mode & S_IFMT == S_IFREG
    fileSize = isFile ? Int(status.st_size) : nil
    let offset = isFile ? lseek(descriptor, 0, SEEK_CUR) : -1
    start = offset >= 0 ? offset : nil
    if code != 0 { throw Self.failure(code, name) }
    if status.st_mode & S_IFMT == S_IFDIR { throw Self.failure(EISDIR, name) }
  }

  deinit {
    if closesDescriptor, let descriptor { _ = close(descriptor) }
  }

  /// Reads the bytes as they are stored, from the start.
  func keepPacked() { content = .plain }

  /// The next bytes; none at the end.
  func next() throws(DiagnosticError) -> [UInt8] {
    try findContent()
    if !returned.isEmpty {
      defer { returned = [] }
      return returned
    }
    guard case .packed(let decompression) = content else { return try stored(size: chunk) }
    return try decompression.next(chunk) { () throws(DiagnosticError) in
      try stored(size: chunk)
    }
  }

  /// Finds out whether the bytes are packed.
  private func findContent() throws(DiagnosticError) {
    guard case .unknown = content else { return }
    if descriptor == nil {
      guard Compression(start: Array(bytes.prefix(4))) != nil else { return keepPacked() }
    }
    var start = try stored(size: chunk)
    while Compression.isUnclear(start) {
      let part = try stored(size: chunk)
      if part.isEmpty { break }
      start += part
    }
    if let compression = Compression(start: start) {
      content = .packed(try Decompression(compression, start, name: name))
    } else {
      (content, returned) = (.plain, start)
    }
  }

  /// The next bytes as they are stored; none at the end.
  private func stored(size: Int) throws(DiagnosticError) -> [UInt8] {
    if let descriptor { return try read(descriptor, size: size) }
    let end = min(position + size, bytes.count)
    defer { position = end }
    return Array(bytes[position..<end])
  }

  /// The first bytes of what is left, as many as there are up to a number, or more; they are read
  /// again by ``next()``.
  func peek(_ count: Int) throws(DiagnosticError) -> [UInt8] {
    var seen: [UInt8] = []
    while seen.count < count {
      let part = try next()
      if part.isEmpty { break }
      seen += part
    }
    returned = seen
    return seen
  }

  /// Gives back bytes that were read, to be read next.
  func returnBytes(_ bytes: [UInt8]) {
    returned = bytes + returned
  }

  /// Makes sure that ``rewind()`` works: what is no regular file is kept in memory.
  func makeRewindable(limits: ReaderLimits) throws(DiagnosticError) {
    guard let descriptor, start == nil else { return }
    bytes = try readAll(limits: limits)
    (content, position) = (.plain, 0)
    if closesDescriptor { _ = close(descriptor) }
    self.descriptor = nil
  }

  /// Goes back to the first byte of a stream that was made rewindable.
  func rewind() throws(DiagnosticError) {
    (returned, position) = ([], 0)
    if case .packed = content { content = .unknown }
    guard let descriptor, let start else { return }
    if lseek(descriptor, start, SEEK_SET) < 0 { throw Self.failure(errno, name) }
  }

  /// All that is left.
  func readAll(limits: ReaderLimits) throws(DiagnosticError) -> [UInt8] {
    let tooLarge = DiagnosticError(.tooLarge(limit: limits.bytes), at: .file(name))
    guard fileSize ?? 0 <= limits.bytes else { throw tooLarge }
    try findContent()
    if case .packed(let decompression) = content {
      return try unpackAll(decompression, limits)
    }
    if descriptor == nil, position == 0, returned.isEmpty {
      guard bytes.count <= limits.bytes else { throw tooLarge }
      position = bytes.count
      return bytes
    }
    var all = returned
    returned = []
    var size = max((fileSize ?? 0) + 1, Self.usualChunk)
    while all.count <= limits.bytes {
      // One byte over the limit is enough to know.
      size = min(size, limits.bytes - all.count + 1)
      let part = try stored(size: size)
      if part.isEmpty { return all }
      if all.isEmpty { all = part } else { all += part }
      size = Self.usualChunk
    }
    throw tooLarge
  }

  private func unpackAll(
    _ decompression: Decompression, _ limits: ReaderLimits
  ) throws(DiagnosticError) -> [UInt8] {
    let limit = min(limits.bytes, limits.unpackedBytes)
    let size = fileSize ?? bytes.count
    var all: [UInt8] = []
    while true {
      let part = try next()
      if part.isEmpty { return all }
      guard all.count + part.count <= limit else {
        throw DiagnosticError(.tooLargeUnpacked(limit: limit), at: .file(name))
      }
      all += part
      if limits.refuses(all.count, of: max(size, decompression.packedCount)) {
        throw DiagnosticError(.unpacksToTooMuch(limit: limits.expansion), at: .file(name))
      }
    }
  }

  private func read(_ descriptor: Int32, size: Int) throws(DiagnosticError) -> [UInt8] {
    while true {
      var code: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        let result = Self.system(descriptor, buffer.baseAddress, size)
        if result < 0 { code = errno }
        count = max(result, 0)
      }
      if code == 0 { return part }
      if code != EINTR { throw Self.failure(code, name) }
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
