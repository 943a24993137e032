import Diagnostics
import FoundationEssentials
import Rules
import TestSupport
import Testing

/// Mutated packs: loading never crashes, and every range lies inside its file.
struct MutationTests {
  private static let time = Duration.seconds(3)

  @Test(arguments: [("national", 1 as UInt64), ("hunan-platform-economy", 2)])
  func `mutated packs are loaded or refused`(_ name: String, _ seed: UInt64) throws {
    let packs = try PackFiles(ShippedPackTests.packs)
    let names = packs.files.keys.filter { $0.hasPrefix(name + "/") }.sorted()
    var random = SplitMix64(seed: seed)
    let clock = ContinuousClock()
    let start = clock.now
    var rounds = 0
    while clock.now - start < Self.time || rounds < 20 {
      rounds += 1
      let file = try #require(names.randomElement(using: &random))
      var bytes = packs.files[file] ?? []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        Mutation.mutate(&bytes, using: &random)
      }
      let problem = try packs.problem(replacing: file, with: bytes, loading: name)
      try #require(problem == nil, "seed \(seed), round \(rounds), \(file)")
    }
  }
}

/// The files of packs, copied to a folder of their own.
private final class PackFiles {
  let files: [String: [UInt8]]
  private let folder: String

  init(_ packs: [String]) throws {
    let manager = FileManager.default
    folder = "\(manager.temporaryDirectory.path)/plumbline-\(UUID().uuidString)"
    var files: [String: [UInt8]] = [:]
    for pack in packs {
      try manager.createDirectory(atPath: "\(folder)/\(pack)", withIntermediateDirectories: true)
      let source = "\(Fixture.project)/Rules/\(pack)"
      for name in try manager.contentsOfDirectory(atPath: source) {
        let bytes = Array(try Data(contentsOf: URL(filePath: "\(source)/\(name)")))
        files["\(pack)/\(name)"] = bytes
        try Data(bytes).write(to: URL(filePath: "\(folder)/\(pack)/\(name)"))
      }
    }
    self.files = files
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// What is wrong with the outcome of loading with one file changed.
  func problem(
    replacing file: String, with bytes: [UInt8], loading pack: String
  ) throws -> String? {
    let url = URL(filePath: "\(folder)/\(file)")
    try Data(bytes).write(to: url)
    defer { try? Data(files[file] ?? []).write(to: url) }
    let diagnostics: [Diagnostic]
    do throws(DiagnosticError) {
      diagnostics = try Pack.load("\(folder)/\(pack)").warnings
    } catch {
      diagnostics = error.diagnostics
      if !diagnostics.contains(where: { $0.severity == .error }) { return "refused without errors" }
    }
    for place in diagnostics.flatMap({ [$0.place] + $0.notes.map(\.place) }) {
      guard case .text(let source, let range) = place else { continue }
      if range.upperBound > source.utf8.count { return "a range outside of \(source.name)" }
    }
    return nil
  }
}

/// Changes of bytes, lines and words.
private enum Mutation {
  private static let words = [
    "any", "missing", "or absent", "$", "\"", "at least", "between", "within", "[]", "{}", "~",
    "every:", "not:", "all:", "99999999999999999999999999999999999999999", "-1", "%", "1e9",
    "complaint", "filing.period.to", "1️⃣", "\u{FEFF}", "…", "as x", "/", "(", "0",
  ]

  static func mutate(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    switch Int.random(in: 0..<8, using: &random) {
    case 0...3: mutateWords(&bytes, using: &random)
    case 4, 5: mutateLines(&bytes, using: &random)
    case 6:
      let offset = Int.random(in: 0..<max(1, bytes.count), using: &random)
      if offset < bytes.count { bytes[offset] = UInt8.random(in: 0...255, using: &random) }
    default:
      let lower = Int.random(in: 0...bytes.count, using: &random)
      let upper = min(bytes.count, lower + Int.random(in: 1...30, using: &random))
      bytes.removeSubrange(lower..<upper)
    }
  }

  /// Deletes, doubles, swaps or replaces what stands between blanks and signs.
  private static func mutateWords(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    let signs = Array(" \n,:{}[]\"".utf8)
    var pieces = bytes.split(omittingEmptySubsequences: false) { signs.contains($0) }
    let places = pieces.indices.filter { !pieces[$0].isEmpty }
    guard let piece = places.randomElement(using: &random),
      let other = places.randomElement(using: &random)
    else { return }
    let (old, replaced) = (pieces[piece], pieces[other])
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.removeSubrange(old.indices)
    case 1: bytes.insert(contentsOf: [0x20] + old, at: old.endIndex)
    case 2: bytes.replaceSubrange(old.indices, with: replaced)
    default:
      bytes.replaceSubrange(
        old.indices, with: Array((words.randomElement(using: &random) ?? "").utf8))
    }
    pieces = []
  }

  private static func mutateLines(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let (line, other) = (
      Int.random(in: 0..<lines.count, using: &random),
      Int.random(in: 0..<lines.count, using: &random)
    )
    switch Int.random(in: 0..<4, using: &random) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[other], at: line)
    case 2: lines.swapAt(line, other)
    default: lines[line].insert(contentsOf: [0x20, 0x20], at: 0)
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}
