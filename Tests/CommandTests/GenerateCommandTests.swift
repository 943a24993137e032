import Reports
import TestSupport
import Testing

@testable import plumbline

/// Made-up filings, on standard output, in a file and in a folder.
@Suite struct GenerateCommandTests {
  private static let shop = ["generate", "--pack", "Tests/GenerationTests/Fixtures/shop"]

  static let cases: [(name: String, arguments: [String])] = [
    ("ndjson", ["--count", "3", "--seed", "2026"]),
    ("yaml-en", ["--count", "2", "--format", "yaml", "--lang", "en"]),
    ("csv", ["--count", "4", "--format", "csv", "--quality", "careless"]),
    ("for", ["--count", "2", "--for", "shop.kind=食品", "--for", "shop.has_hotline=否"]),
    ("period", ["--count", "1", "--period", "2022-01-01..2022-06-30", "--format", "json"]),
    ("records", ["--count", "1", "--records", "3", "--seed", "3", "--format", "yaml"]),
  ]

  @Test(arguments: cases)
  func `filings read as recorded`(_ name: String, _ arguments: [String]) {
    let transcript = Transcript(Self.shop + arguments)
    #expect(transcript.status == .clean)
    expectSnapshot(transcript.text(), named: "generate-\(name).txt")
  }

  @Test func `the sample for a cluster is what is generated, with a cut and a blank line`() throws {
    let made = Transcript(
      "generate", "--pack", "Rules/hunan-departments", "--count", "200", "--seed", "2026",
      "--lang", "zh"
    ).output.split(separator: "\n")
    var lines = try #require(Text.of("Samples/spark/filings.ndjson"))
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.remove(at: 150) == "")
    #expect(made.count == 200)
    let cut = lines[100]
    #expect(cut.count < made[100].count && made[100].hasPrefix(cut))
    lines[100] = made[100]
    #expect(Array(lines) == made)
  }

  static let errors: [(name: String, arguments: [String])] = [
    ("unknown-fact", ["--for", "shop.kin=food"]),
    ("unknown-member", ["--for", "shop.kind=fod"]),
    ("count", ["--count", "0"]),
    ("records", ["--records", "0"]),
    ("period", ["--period", "2025"]),
    ("period-backwards", ["--period", "2025-12-31..2025-01-01"]),
    ("period-date", ["--period", "2025-02-30..2025-12-31"]),
    ("quality", ["--quality", "careles"]),
    ("format", ["--format", "xls"]),
    ("seed", ["--seed=-1"]),
    ("json-file", ["--output", "/tmp/filings.json"]),
    ("mixed-file", ["--format", "mixed"]),
  ]

  @Test(arguments: errors)
  func `what makes no sense is told in both languages`(_ name: String, _ arguments: [String]) {
    if name == "mixed-file", !StreamedBook.isSupported { return }
    let line = Self.shop + arguments
    let transcripts = [Transcript(line), Transcript(line + ["--lang", "zh"])]
    #expect(transcripts.allSatisfy { $0.status == .usage && $0.output.isEmpty })
    expectSnapshot(
      transcripts.map { $0.text() }.joined(separator: "\n"), named: "generate-error-\(name).txt")
  }

  @Test(.enabled(if: StreamedBook.isSupported))
  func `a folder gets a file for each filing, in all formats`() {
    let folder = TemporaryFolder()
    let line = Self.shop + ["--count", "9", "--quality", "careful", "--output"]
    let path = folder.path + "/new"
    #expect(Transcript(line + [path]).status == .clean)
    let names = [
      "001.yaml", "002.json", "003.xlsx", "004.yaml", "005.csv", "006.json", "007.xlsx", "008.yaml",
      "009.yaml",
    ]
    #expect(Folder.names(in: path) == names)
    let check = Transcript([
      "check", "--pack", "Tests/GenerationTests/Fixtures/shop", "--show", "fail", path,
    ])
    #expect(check.status != .unreadable && check.status != .malformed)
    #expect(check.output.contains("9 filings"), "\(check.output)")
  }

  @Test func `a run that was broken off is finished`() {
    let folder = TemporaryFolder()
    let line = Self.shop + ["--count", "4", "--format", "yaml", "--output", folder.path]
    #expect(Transcript(line).status == .clean)
    let whole = folder.names.map(folder.bytes)
    let other = TemporaryFolder()
    other.write("002.yaml", folder.bytes("002.yaml"))
    let again = Self.shop + ["--count", "4", "--format", "yaml", "--output", other.path + "/"]
    #expect(Transcript(again).status == .clean)
    #expect(other.names == ["001.yaml", "002.yaml", "003.yaml", "004.yaml"])
    #expect(other.names.map(other.bytes) == whole)
  }

  static let foreign: [(name: String, text: String)] = [
    ("notes.txt", "mine"), ("003.yaml", "mine"), ("005.yaml", "mine"),
  ]

  @Test(arguments: foreign)
  func `nothing is written beside other files`(_ name: String, _ text: String) {
    let folder = TemporaryFolder()
    folder.write(name, text)
    let line = Self.shop + ["--count", "4", "--format", "yaml", "--output", folder.path]
    let transcripts = [Transcript(line), Transcript(line + ["--lang", "zh"])]
    #expect(transcripts.allSatisfy { $0.status == .cannotWrite })
    #expect(folder.names == [name])
    #expect(folder.read(name) == text)
    expectSnapshot(
      transcripts.map { $0.text(replacing: folder.path) }.joined(separator: "\n"),
      named: "generate-foreign-\(name).txt")
  }

  @Test(arguments: ["all.ndjson", "all.csv", "all.yaml"])
  func `a file holds all filings as standard output does`(_ name: String) {
    let folder = TemporaryFolder()
    let path = folder.path + "/" + name
    let format = name.split(separator: ".")[1]
    let line = Self.shop + ["--count", "5"]
    #expect(Transcript(line + ["--output", path]).status == .clean)
    #expect(folder.names == [name])
    #expect(folder.read(name) == Transcript(line + ["--format", String(format)]).output)
    let nowhere = Transcript(line + ["--output", folder.path + "/nowhere/" + name])
    #expect(nowhere.status == .cannotWrite)
  }

  @Test func `the environment's language changes nothing in filings`() {
    let line = Self.shop + ["--count", "3"]
    let english = Transcript(line, environment: ["LANG": "en_GB.UTF-8"])
    let chinese = Transcript(line, environment: ["LANG": "zh_CN.UTF-8"])
    #expect(english.output == chinese.output)
  }
}
