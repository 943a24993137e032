import Diagnostics
import Documents
import FoundationEssentials
import Rules
import TestSupport
import Testing

/// A pack whose files are texts of a test; markers in them name places.
struct PackText: Sendable {
  /// The files by their paths below one folder, `main/…` for the pack that is loaded.
  let files: [String: MarkedText]
  /// The files that are applied to the pack as profiles, in their order.
  let profiles: [String]

  /// A pack of a manifest and one topic file, `main/topic.yaml`.
  init(_ topic: String, manifest: String = Self.manifest) {
    self.init(files: ["main/pack.yaml": manifest, "main/topic.yaml": topic])
  }

  /// Packs of several files.
  init(files: [String: String], profiles: [String] = []) {
    self.files = files.mapValues { MarkedText($0) }
    self.profiles = profiles
  }

  /// A manifest without anything that is not needed.
  static let manifest = manifest("sample")

  static func manifest(_ name: String, _ more: String = "") -> String {
    "pack: \(name)\nversion: 1.0.0\ntitle: {en: Sample, zh: 示例}\n\(more)"
  }
}

extension PackText {
  /// What loading gives: the pack, or what is wrong with it; and the warnings or problems.
  struct Loaded {
    let pack: Pack?
    let diagnostics: [Diagnostic]
    let folder: String
  }

  /// Writes the files into a folder of their own, and removes it afterwards.
  func inFolder<Result>(_ work: (String) throws -> Result) throws -> Result {
    let manager = FileManager.default
    let folder = "\(manager.temporaryDirectory.path)/plumbline-\(UUID().uuidString)"
    defer { try? manager.removeItem(atPath: folder) }
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (path, text) in files {
      let parent = path.split(separator: "/").dropLast().joined(separator: "/")
      try manager.createDirectory(
        atPath: "\(folder)/\(parent)", withIntermediateDirectories: true)
      try text.text.write(toFile: "\(folder)/\(path)", atomically: false, encoding: .utf8)
    }
    return try work(folder)
  }

  /// Loads the pack `main`, and expects the same of what is kept of it.
  func load() throws -> Loaded {
    try inFolder { folder in
      expectSameForJudging("\(folder)/main")
      return load(folder)
    }
  }

  private func load(_ folder: String) -> Loaded {
    do throws(DiagnosticError) {
      let loaded = try Pack.load("\(folder)/main")
      let profiles = profiles.map { InputFile(path: "\(folder)/\($0)") }
      let pack = profiles.isEmpty ? loaded : try loaded.applying(profiles)
      return Loaded(pack: pack, diagnostics: pack.warnings, folder: folder)
    } catch {
      return Loaded(pack: nil, diagnostics: error.diagnostics, folder: folder)
    }
  }

  /// The pack, which must be without errors.
  func pack(sourceLocation: SourceLocation = #_sourceLocation) throws -> Pack {
    let loaded = try load()
    return try #require(loaded.pack, "\(loaded.rendered())", sourceLocation: sourceLocation)
  }

  /// Expects just these problems, each at the place of a marker.
  func expect(
    _ expected: [(code: String, marker: Int)], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let loaded = try load()
    let found = loaded.diagnostics.map { "\($0.message.code) at \(name(of: $0.place, loaded))" }
    let wanted = expected.map {
      "\($0.code.contains("/") ? "" : "rules/")\($0.code) at \($0.marker)"
    }
    #expect(
      found.sorted() == wanted.sorted(), "\(loaded.rendered())", sourceLocation: sourceLocation)
  }

  private func name(of place: Place, _ loaded: Loaded) -> String {
    guard case .text(let source, let range) = place else { return place.file }
    let path = String(source.name.dropFirst(loaded.folder.count + 1))
    return files[path].map { $0.name(of: range.lowerBound) } ?? "\(path) \(range.lowerBound)"
  }
}

extension PackText.Loaded {
  /// All problems as authors see them, without the folder's path.
  func rendered(_ language: Language = .en) -> String {
    DiagnosticRenderer(language: language).render(diagnostics).replacing(folder + "/", with: "")
  }

  /// The messages with what each proposes after an arrow.
  var messages: [String] {
    diagnostics.map(\.message).map { message in
      message.text.en + (message.help.map { " → \($0.en)" } ?? "")
    }
  }
}
