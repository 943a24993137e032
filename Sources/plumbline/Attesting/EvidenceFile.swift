import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that shows what is answered.
struct EvidenceFile {
  /// As the file of attestations names it: from its folder where it lies below it.
  let name: String
  let sha256: String

  /// Reads it; `nil` if it cannot be read.
  ///
  /// - Parameter answers: the path of the file of attestations.
  init?(_ path: String, besides answers: String) {
    guard let digest = InputFile(path: path).digest, let whole = Self.resolved(path) else {
      return nil
    }
    let parent = answers.lastIndex(of: "/").map { answers[...$0] } ?? "./"
    let folder = Self.resolved(String(parent)).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    name =
      folder.flatMap { whole.hasPrefix($0) ? String(whole.dropFirst($0.count)) : nil } ?? whole
    sha256 = digest.sha256
  }

  private static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
