import TestSupport
import Testing

@testable import plumbline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files, folders, patterns and lists of filings.
@Suite struct ManyFilingsTests {
  private static let passes = "filing: {period: {to: 2019-12-31}}\nfacts: {yes: true}\n"
  private static let fails = "filing: {period: {to: 2019-12-31}}\nfacts: {yes: false}\n"

  /// A folder of filings of several kinds, with files that are none.
  static func folder() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", TinyPack.rules)
    folder.write("in/b.yaml", passes)
    folder.write("in/a/c.json", #"{"facts": {"yes": true}, "filing.period.to": "2019-12-31"}"#)
    folder.write(
      "in/a/d.ndjson",
      """
      {"facts": {"yes": true}, "filing.period.to": "2019-12-31"}
      {"facts": {"yes": tru}, "filing.period.to": "2019-12-31"}

      {"facts": {"yes": false}, "filing.period.to": "2019-12-31"}
      """)
    folder.write(
      "in/e.csv", "filing.period.to,yes,附言\n2019-12-31,是,\n2019年12月31日,否,\n2019-12-31,是\n")
    folder.write("in/notes.docx", "none")
    folder.write("in/a/~$f.xlsx", "none")
    folder.write("in/.hidden.yaml", fails)
    return folder
  }

  @Test func `a folder is judged whole, and what is no filing is named`() {
    let folder = Self.folder()
    let transcript = Transcript("check", "--pack", folder.path + "/pack", folder.path + "/in")
    #expect(transcript.status == .unreadable)
    expectSnapshot(transcript.text(replacing: folder.path), named: "folder.txt")
  }

  @Test func `the report for programs says how tables were read`() {
    let folder = Self.folder()
    let transcript = Transcript(
      "check", "--pack", folder.path + "/pack", "--format", "json", "--show", "fail",
      folder.path + "/in/e.csv")
    #expect(transcript.status == .unreadable)
    // The digest is that of the small pack's text.
    let text = transcript.text(replacing: folder.path)
      .replacing(/"sha256" : "[0-9a-f]{64}"/, with: #""sha256" : "…""#)
    expectSnapshot(text, named: "table-json.txt")
  }

  @Test func `the order of results does not depend on how filings were found`() {
    let folder = Self.folder()
    let list = folder.write(
      "list.txt",
      ["in/e.csv", "in/b.yaml", "in/a/d.ndjson", "in/a/c.json", "in/b.yaml"]
        .map { "\(folder.path)/\($0)\n" }.joined())
    let ways: [[String]] = [
      [folder.path + "/in"], [folder.path + "/in/"],
      [folder.path + "/in/*.csv", folder.path + "/in/a", folder.path + "/in/?.yaml"],
      ["--files-from", list], ["--files-from", list, folder.path + "/in/b.yaml"],
    ]
    let reports = ways.map { way in
      Transcript(["check", "--pack", folder.path + "/pack"] + way).output
    }
    #expect(Set(reports).count == 1)
  }

  @Test func `a list of filings may come from standard input`() {
    let folder = Self.folder()
    let transcript = Transcript(
      "check", "--pack", folder.path + "/pack", "--files-from", "-",
      input: folder.path + "/in/b.yaml\r\n\n")
    #expect(transcript.status == .clean)
  }

  @Test(arguments: [
    ("yaml", passes, RunStatus.clean), ("yaml", passes + "---\n" + fails, .failed),
    ("ndjson", #"{"facts": {"yes": true}, "filing.period.to": "2019-12-31"}"#, .clean),
    ("csv", "filing.period.to;yes\n2019-12-31;是\n", .clean),
    ("csv", "报告期止\tyes\n2019-12-31\t否\n", .failed), ("json", passes, .unreadable),
    ("xlsx", passes, .unreadable),
  ])
  func `standard input is read as what it is said to be`(
    _ format: String, _ input: String, _ status: RunStatus
  ) {
    let folder = Self.folder()
    let transcript = Transcript(
      "check", "--pack", folder.path + "/pack", "--input-format", format, "-", input: input)
    #expect(transcript.status == status, "\(transcript.text())")
  }

  @Test(arguments: [
    passes, passes + "---\n" + passes, "yes,filing.period.to\n是,2019-12-31\n",
    #"{"facts": {"yes": true}, "filing.period.to": "2019-12-31"}"# + "\n",
  ])
  func `standard input is read as what it seems to be`(_ input: String) {
    let folder = Self.folder()
    let transcript = Transcript("check", "--pack", folder.path + "/pack", "-", input: input)
    #expect(transcript.status == .clean, "\(transcript.text())")
  }

  @Test(arguments: [
    ("no-filing", []), ("empty-folder", ["EMPTY"]), ("no-list", ["--files-from", "nowhere.txt"]),
    ("input-twice", ["-", "--files-from", "-"]),
    ("unknown-format", ["--input-format", "doc", "-"]),
    ("unknown-encoding", ["--encoding", "latin1", "-"]),
  ])
  func `a command line that names no filings says so`(_ name: String, _ arguments: [String]) {
    let folder = Self.folder()
    folder.write("empty/readme.txt", "")
    let named = arguments.map { $0 == "EMPTY" ? folder.path + "/empty" : $0 }
    let transcript = Transcript(["check", "--pack", folder.path + "/pack"] + named)
    #expect(transcript.status == .usage)
    expectSnapshot(transcript.text(replacing: folder.path), named: "filings-\(name).txt")
  }

  @Test func `a report file appears whole, with all filings`() throws {
    let folder = Self.folder()
    let path = folder.path + "/report.txt"
    let transcript = Transcript(
      "check", "--pack", folder.path + "/pack", "--output", path, folder.path + "/in")
    let screen = Transcript("check", "--pack", folder.path + "/pack", folder.path + "/in")
    #expect(transcript.output.isEmpty)
    #expect(folder.read("report.txt") == screen.output)
    #expect(folder.names == ["in", "pack", "report.txt"])
  }

  @Test func `a pipe is written to, and nothing takes its place`() {
    let folder = Self.folder()
    let pipe = folder.path + "/pipe"
    mkfifo(pipe, 0o600)
    let reader = open(pipe, O_RDWR | O_NONBLOCK)
    defer { close(reader) }
    let transcript = Transcript(
      "check", "--pack", folder.path + "/pack", "--output", pipe, folder.path + "/in/b.yaml")
    #expect(transcript.status == .clean)
    var status = stat()
    #expect(lstat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(reader, &bytes, bytes.count)
    #expect(String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self).hasPrefix("pack tiny"))
  }

  @Test func `a report goes to the file that a link names`() {
    let folder = Self.folder()
    folder.write("target.txt", "old")
    symlink("target.txt", folder.path + "/link.txt")
    let transcript = Transcript(
      "check", "--pack", folder.path + "/pack", "--output", folder.path + "/link.txt",
      folder.path + "/in/b.yaml")
    #expect(transcript.status == .clean)
    var status = stat()
    #expect(lstat(folder.path + "/link.txt", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(folder.read("target.txt")?.hasPrefix("pack tiny") == true)
  }
}
