internal import Crypto
import Diagnostics
import Documents

/// A file of a pack, as it was read.
struct PackFile {
  /// The path by which people know it.
  let path: String
  /// Its name within the pack's folder.
  let name: String
  let bytes: [UInt8]
}

/// The files of one pack: its manifest and its topic files, in the order of their names.
struct PackFolder {
  /// The manifest, which comes first, and the topic files.
  let files: [PackFile]
  let manifest: SourceNode

  /// The files that hold the pack's content.
  var topics: ArraySlice<PackFile> { files.dropFirst() }

  /// The pack's name, as its manifest gives it.
  var name: String {
    manifest.entries?.first { $0.key.text == "pack" }?.value.text ?? ""
  }
}

extension [PackFolder] {
  /// The SHA-256 of all names, lengths and bytes.
  var digest: String {
    var hash = SHA256()
    for file in flatMap(\.files) {
      hash.update(data: [UInt8]("\(file.name)\n\(file.bytes.count)\n".utf8))
      hash.update(data: file.bytes)
    }
    return hash.finalize().hexadecimal
  }
}

/// Finds a pack's files and those of the packs it imports.
struct PackFinder {
  private let limits: ReaderLimits
  private let problems: Problems
  private(set) var folders: [PackFolder] = []
  /// The topic files of folders without a manifest that can be read.
  private(set) var strays: [PackFile] = []
  /// Whether every file could be read; if not, names may be missing through no fault of others.
  private(set) var isComplete = true
  private var chain: [String] = []
  private var finished: Set<String> = []

  init(limits: ReaderLimits, _ problems: Problems) {
    self.limits = limits
    self.problems = problems
  }

  /// Adds a folder, after those that it imports.
  mutating func add(_ folder: String, from importer: Place?) {
    let path = FolderPath.normalized(folder)
    if finished.contains(path) { return }
    if let start = chain.firstIndex(of: path) {
      problems.error(.importCycle(chain[start...] + [path]), at: importer ?? .file(path))
      isComplete = false
      return
    }
    guard let names = FolderPath.files(in: path), names.contains("pack.yaml") else {
      problems.error(.noPack(path), at: importer ?? .file(path))
      isComplete = false
      return
    }
    chain.append(path)
    defer { chain.removeLast() }
    let topics = names.filter {
      $0 != "pack.yaml" && InputFormat(fileName: $0) == .yaml && Compression(fileName: $0) == nil
    }
    let files = (["pack.yaml"] + topics).compactMap { read($0, in: path) }
    guard let first = files.first, first.name == "pack.yaml", let manifest = manifest(first) else {
      strays += files.filter { $0.name != "pack.yaml" }
      isComplete = false
      return
    }
    importPacks(of: manifest, in: path)
    finished.insert(path)
    folders.append(PackFolder(files: files, manifest: manifest))
  }

  private func manifest(_ file: PackFile) -> SourceNode? {
    guard let source = SourceFile(file.bytes, name: file.path, limits: limits, problems) else {
      return nil
    }
    if source.root == nil {
      problems.error(.expected(.mapping, found: .nothing), at: .file(file.path))
    }
    return source.root
  }

  private mutating func importPacks(of manifest: SourceNode, in path: String) {
    guard let imports = manifest.entries?.first(where: { $0.key.text == "imports" })?.value,
      let items = imports.readItems(problems)
    else { return }
    for item in items {
      guard let folder = item.readText(problems) else { continue }
      add(FolderPath.join(path, folder), from: item.place)
    }
  }

  private mutating func read(_ name: String, in folder: String) -> PackFile? {
    let path = FolderPath.join(folder, name)
    let bytes = SourceFile.bytes(of: InputFile(path: path), limits: limits, problems)
    if bytes == nil { isComplete = false }
    return bytes.map { PackFile(path: path, name: name, bytes: $0) }
  }
}
