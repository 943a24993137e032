import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the program keeps what it can do without: `plumbline` in the user's folder of caches
/// (XDG Base Directory Specification), unless `PLUMBLINE_CACHE` is `off`.
///
/// Nothing of it is ever an error: what cannot be read was not kept, what cannot be written is not.
struct CacheFolder {
  private let parent: String
  private var path: String { parent + "/plumbline" }

  /// The user's folder; `nil` where there is none, or none is wanted.
  init?(_ environment: [String: String]) {
    guard environment["PLUMBLINE_CACHE"] != "off" else { return nil }
    // By the specification, a path that is relative is to be passed over.
    if let named = environment["XDG_CACHE_HOME"], named.hasPrefix("/") {
      parent = named
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      parent = home + "/.cache"
    } else {
      return nil
    }
  }

  /// What is kept under a name; nothing if nothing is, or if others than the user could have written
  /// it.
  func read(_ name: String) -> [UInt8] {
    let file = "\(path)/\(name)"
    var status = stat()
    guard stat(file, &status) == 0, status.st_uid == geteuid(),
      status.st_mode & (S_IWGRP | S_IWOTH) == 0
    else { return [] }
    return (try? InputFile(path: file).read()) ?? []
  }

  /// Keeps something under a name, whole or not at all.
  func write(_ bytes: [UInt8], _ name: String) {
    for folder in [parent, path] { mkdir(folder, S_IRWXU) }
    guard let file = try? OutputFile("\(path)/\(name)") else { return }
    do {
      try file.write(bytes)
      try file.commit()
    } catch {}
  }
}
