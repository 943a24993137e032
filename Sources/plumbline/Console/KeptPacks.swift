import Diagnostics
import Rules

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is kept of packs between runs, so that each is read and proved once to judge by it.
struct KeptPacks {
  private let folder: CacheFolder?

  /// Packs in the user's folder of caches, if there is one.
  init(_ environment: [String: String]) { folder = CacheFolder(environment) }

  /// Loads as much of a pack as judging needs, and keeps it if it was not kept.
  ///
  /// - Throws: everything that is wrong with any of the pack's files.
  func load(_ pack: String) throws(DiagnosticError) -> Pack {
    guard let folder, let program = Executable.build, let path = Self.absolute(pack) else {
      var none = PackCache(for: "")
      return try Pack.load(pack, forJudgingBy: &none)
    }
    let name = PackCache.fileName(ofPackIn: path)
    var cache = PackCache(for: program, kept: folder.read(name))
    let loaded = try Pack.load(pack, forJudgingBy: &cache)
    if let renewed = cache.renewed { folder.write(renewed, name) }
    return loaded
  }

  /// The path from the root, without links; `nil` where there is nothing.
  private static func absolute(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
