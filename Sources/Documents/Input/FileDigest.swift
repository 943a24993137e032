internal import Crypto
import Diagnostics

/// What says which bytes were read, whatever the file is called.
public struct FileDigest: Sendable, Hashable {
  /// What people know the file by.
  public let name: String
  /// The SHA-256 of its bytes (FIPS 180-4), in hexadecimal.
  public let sha256: String

  /// Names bytes.
  public init(name: String, sha256: String) {
    self.name = name
    self.sha256 = sha256
  }
}

extension InputFile {
  /// Whether it is gone when it has been read, as standard input is.
  public var isReadOnce: Bool { if case .descriptor = storage { true } else { false } }

  /// The digest of the whole file as it is stored; `nil` for what can be read only once or not at all.
  public var digest: FileDigest? {
    if isReadOnce { return nil }
    do throws(DiagnosticError) {
      let stream = try open(chunk: 1 << 20)
      stream.keepPacked()
      var hash = SHA256()
      while true {
        let bytes = try stream.next()
        if bytes.isEmpty { break }
        hash.update(data: bytes)
      }
      return FileDigest(name: name, sha256: hash.finalize().hexadecimal)
    } catch {
      return nil
    }
  }
}
