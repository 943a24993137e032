import Diagnostics
import Documents
import Inspection

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file that keeps a seed secret between its commitment and the draw.
enum SeedFile {
  /// Makes a seed with the system's randomness and keeps it in a new file that only its owner reads.
  ///
  /// The file is written beside and then takes its name, which it does only where nothing has it: a
  /// seed that was committed is never lost to another.
  ///
  /// - Throws: what could not be written, and why.
  static func create(_ path: String) throws(OutputFile.WriteError) -> Seed {
    var random = SystemRandomNumberGenerator()
    let seed = Seed((0..<Seed.size).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    let temporary = path + ".part-\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .init(path: path, code: errno) }
    defer { unlink(temporary) }
    let text = Array((seed.text + "\n").utf8)
    let isWhole = text.withUnsafeBytes { put($0, file) } && fsync(file) == 0
    let code = errno
    guard close(file) == 0, isWhole else { throw .init(path: path, code: isWhole ? errno : code) }
    guard link(temporary, path) == 0 else { throw .init(path: path, code: errno) }
    return seed
  }

  private static func put(_ bytes: UnsafeRawBufferPointer, _ file: Int32) -> Bool {
    #if canImport(Glibc)
      Glibc.write(file, bytes.baseAddress, bytes.count) == bytes.count
    #else
      Darwin.write(file, bytes.baseAddress, bytes.count) == bytes.count
    #endif
  }

  /// The seed that a file keeps.
  static func read(
    _ path: String, _ common: CommonOptions, _ console: inout Console
  ) throws(UsageError) -> Seed {
    let bytes: [UInt8]
    do throws(DiagnosticError) {
      bytes = try console.input(path).read()
    } catch {
      console.writeError(common.renderer(console).render(error.diagnostics))
      throw .notASeed(path)
    }
    guard let seed = Seed(kept: String(decoding: bytes, as: UTF8.self)) else {
      throw .notASeed(path)
    }
    return seed
  }
}
