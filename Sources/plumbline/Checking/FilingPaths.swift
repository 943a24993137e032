import Diagnostics
import Documents

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files that a command line means by files, folders and patterns of names.
///
/// They are in order and each is there once, so that it does not matter how they were found.
struct FilingPaths {
  /// The files, and `-` for standard input.
  private(set) var files: [String] = []
  /// Files of folders that are no filings, and what could not be looked into.
  private(set) var skipped: [String] = []

  /// How deep folders are looked into.
  private static let deepest = 64

  /// Finds the files that are meant by arguments.
  init(_ arguments: [String]) {
    for argument in arguments { add(argument) }
    files = Set(files).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    skipped.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func add(_ argument: String) {
    if argument == "-" {
      files.append(argument)
    } else if Self.isFolder(argument) {
      addContents(of: argument.hasSuffix("/") ? String(argument.dropLast()) : argument, depth: 0)
    } else {
      let found =
        argument.contains(where: "*?[".contains) && !Self.exists(argument)
        ? Self.matches(argument) : []
      if found.isEmpty { files.append(argument) }
      for path in found { add(path) }
    }
  }

  private mutating func addContents(of folder: String, depth: Int) {
    guard depth < Self.deepest, let names = Self.names(in: folder) else {
      skipped.append(folder + "/")
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      if Self.isFolder(path, followsLinks: false) {
        addContents(of: path, depth: depth + 1)
      } else if InputFormat(fileName: name) == nil || Self.isFolder(path) || name.hasPrefix("~$") {
        // `~$` begins the names of the marks that office programs leave beside open files.
        skipped.append(path)
      } else {
        files.append(path)
      }
    }
  }

  private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private static func isFolder(_ path: String, followsLinks: Bool = true) -> Bool {
    var status = stat()
    let code = followsLinks ? stat(path, &status) : lstat(path, &status)
    return code == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }

  private static func matches(_ pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { number in
      found.gl_pathv[number].map { String(cString: $0) }
    }
  }
}
