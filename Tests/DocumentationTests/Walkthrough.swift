import FoundationEssentials

@testable import plumbline

/// Follows a page as a reader would.
///
/// - A `yaml` block that begins with a comment such as `# hotline/pack.yaml` is a file.
/// - A `diff` block changes lines of the files written before.
/// - A `console` block is a command with its output and exit code; `…` at its end cuts the output.
struct Walkthrough {
  /// The project's folder.
  static let project = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The number of commands that were run.
  private(set) var commands = 0
  private let folder: String
  private var files: [String] = []

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/plumbline-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The page with what its commands really print.
  mutating func follow(_ page: String) throws -> String {
    var lines: [String] = []
    var rest = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = rest.popFirst() {
      lines.append(line)
      guard line.hasPrefix("```"), line != "```" else { continue }
      let block = Array(rest.prefix { $0 != "```" })
      rest = rest.dropFirst(block.count)
      switch line {
      case "```yaml": try write(block)
      case "```diff": try change(block)
      case "```console":
        lines += run(block)
        lines.append(contentsOf: rest.prefix(1))
        rest = rest.dropFirst()
        continue
      default: break
      }
      lines += block
      lines.append(contentsOf: rest.prefix(1))
      rest = rest.dropFirst()
    }
    return lines.joined(separator: "\n")
  }

  private mutating func write(_ block: [String]) throws {
    guard let first = block.first, first.hasPrefix("# "), first.hasSuffix(".yaml") else { return }
    let name = String(first.dropFirst(2))
    let parent = name.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(
      atPath: folder + "/" + parent, withIntermediateDirectories: true)
    try (block.joined(separator: "\n") + "\n")
      .write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    files.append(name)
  }

  private func change(_ block: [String]) throws {
    let lines = { (mark: String) in
      block.filter { $0.hasPrefix(mark) }.map { $0.dropFirst() }.joined(separator: "\n")
    }
    for name in files {
      let path = folder + "/" + name
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing(lines("-"), with: lines("+"))
        .write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  private mutating func run(_ block: [String]) -> [String] {
    guard let command = block.first else { return [] }
    commands += 1
    var console = Console()
    let words = command.split(separator: " ").dropFirst(2).map { path(String($0)) }
    let status = Plumbline.run(words, &console)
    let text = (console.output + console.errors).replacing(folder + "/", with: "")
      .replacing(Self.project + "/", with: "")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let printed = Array(lines.dropLast())
    guard block.last == "…" else { return [command] + printed + ["(exit code \(status.rawValue))"] }
    return [command] + printed.prefix(block.count - 2) + ["…"]
  }

  /// A word of a command, where it names a file of the page or of the project, as a whole path.
  private func path(_ word: String) -> String {
    for base in [folder, Self.project]
    where FileManager.default.fileExists(atPath: base + "/" + word) {
      return base + "/" + word
    }
    return word
  }
}
