import Diagnostics
import Documents

/// The files of one pack: its manifest and its topic files, in the order of their names.
struct PackFolder {
  /// The path as given, without a slash at its end.
  let path: String
  let manifest: SourceNode
  let topics: [SourceNode]
  /// The bytes of all files with their names within the folder, for the digest.
  let contents: [(name: String, bytes: [UInt8])]

  /// The pack's name, as its manifest gives it.
  var name: String {
    manifest.entries?.first { $0.key.text == "pack" }?.value.text ?? ""
  }
}

/// Finds a pack's files and those of the packs it imports.
struct PackFinder {
  private let limits: ReaderLimits
  private let problems: Problems
  private(set) var folders: [PackFolder] = []
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
    guard let files = FolderPath.files(in: path), files.contains("pack.yaml") else {
      problems.error(.noPack(path), at: importer ?? .file(path))
      isComplete = false
      return
    }
    chain.append(path)
    defer { chain.removeLast() }
    var contents: [(name: String, bytes: [UInt8])] = []
    var topicRoots: [SourceNode] = []
    var manifest: SourceNode?
    let topics = files.filter {
      $0 != "pack.yaml" && InputFormat(fileName: $0) == .yaml && Compression(fileName: $0) == nil
    }
    for name in ["pack.yaml"] + topics {
      guard let file = read(FolderPath.join(path, name)) else { continue }
      contents.append((name, file.bytes))
      guard let root = file.root else {
        if name == "pack.yaml" { reportEmptyManifest(FolderPath.join(path, name)) }
        continue
      }
      if name == "pack.yaml" { manifest = root } else { topicRoots.append(root) }
    }
    guard let manifest else { return }
    importPacks(of: manifest, in: path)
    finished.insert(path)
    folders.append(
      PackFolder(
        path: path, manifest: manifest, topics: topicRoots, contents: contents))
  }

  private mutating func reportEmptyManifest(_ path: String) {
    problems.error(.expected(.mapping, found: .nothing), at: .file(path))
    isComplete = false
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

  private mutating func read(_ path: String) -> SourceFile? {
    let file = SourceFile(InputFile(path: path), limits: limits, problems)
    if file == nil { isComplete = false }
    return file
  }
}
