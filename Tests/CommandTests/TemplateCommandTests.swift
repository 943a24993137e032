import TestSupport
import Testing

@testable import plumbline

/// The empty form of a filing, on standard output and in a file.
@Suite struct TemplateCommandTests {
  private static let national = ["--pack", "Rules/national"]
  private static let hunan = ["--pack", "Rules/hunan-platform-economy"]
  private static let settled = [
    "--for", "platform.kind=food_delivery", "--for", "platform.serves_consumers=否",
  ]

  static let cases: [(name: String, arguments: [String])] = [
    ("yaml", national),
    ("yaml-zh", hunan + settled + ["--lang", "zh"]),
    ("yaml-as-of", national + ["--as-of", "2014-12-31"]),
    ("csv", national + ["--format", "csv"]),
    ("csv-zh", national + settled + ["--format", "csv", "--lang", "zh"]),
    ("json-schema", national + settled + ["--format", "json-schema"]),
  ]

  @Test(arguments: cases)
  func `a form reads as recorded`(_ name: String, _ arguments: [String]) {
    let transcript = Transcript(["template"] + arguments)
    #expect(transcript.status == .clean)
    expectSnapshot(transcript.text(), named: "template-\(name).txt")
  }

  static let errors: [(name: String, arguments: [String])] = [
    ("unknown-fact", ["--for", "platform.kin=other"]),
    ("unknown-member", ["--for", "platform.kind=ride_hailin"]),
    ("out-of-range", ["--for", "search.paid_results=-1"]),
    ("no-value", ["--for", "platform.kind"]),
    ("empty-value", ["--for", "platform.kind="]),
    ("twice", ["--for", "platform.kind=other", "--for", "平台类型=其他"]),
    ("no-such-format", ["--format", "xls"]),
  ]

  @Test(arguments: errors)
  func `a fact or value that is none is told in both languages`(
    _ name: String, _ arguments: [String]
  ) {
    let line = ["template"] + Self.national + arguments
    let transcripts = [Transcript(line), Transcript(line + ["--lang", "zh"])]
    #expect(transcripts.allSatisfy { $0.status == .usage })
    expectSnapshot(
      transcripts.map { $0.text() }.joined(separator: "\n"), named: "template-error-\(name).txt")
  }

  @Test
  func `a form is written whole, and nothing is left beside it`() {
    let folder = TemporaryFolder()
    let path = folder.path + "/form.yaml"
    let line = ["template"] + Self.national
    #expect(Transcript(line + ["--output", path]).output.isEmpty)
    #expect(folder.read("form.yaml") == Transcript(line).output)
    #expect(folder.names == ["form.yaml"])
    let nowhere = Transcript(line + ["--output", folder.path + "/nowhere/form.yaml"])
    #expect(nowhere.status == .cannotWrite)
  }

  #if Spreadsheets
    @Test
    func `a spreadsheet is written whole, the same each time`() {
      let folder = TemporaryFolder()
      let line = ["template", "--format", "xlsx", "--output"]
      for name in ["a.xlsx", "b.xlsx"] {
        let transcript = Transcript(line + [folder.path + "/" + name] + Self.hunan)
        #expect(transcript.status == .clean && transcript.errors.isEmpty)
      }
      #expect(folder.names == ["a.xlsx", "b.xlsx"])
      let bytes = folder.bytes("a.xlsx")
      #expect(bytes.starts(with: Array("PK".utf8)) && bytes.count > 10_000)
      #expect(bytes == folder.bytes("b.xlsx"))
    }

    @Test
    func `a spreadsheet needs a file that can be written`() {
      let folder = TemporaryFolder()
      let line = ["template", "--format", "xlsx"] + Self.national
      let transcripts = [
        Transcript(line), Transcript(line + ["--lang", "zh"]),
        Transcript(line + ["--output", folder.path + "/nowhere/form.xlsx"]),
      ]
      #expect(transcripts.map(\.status) == [.usage, .usage, .cannotWrite])
      expectSnapshot(
        transcripts.map { $0.text(replacing: folder.path) }.joined(separator: "\n"),
        named: "template-error-spreadsheet.txt")
    }
  #else
    @Test
    func `a build without spreadsheets says so`() {
      let line = ["template", "--format", "xlsx"] + Self.national
      let transcripts = [Transcript(line), Transcript(line + ["--lang", "zh"])]
      #expect(transcripts.allSatisfy { $0.status == .usage })
      expectSnapshot(
        transcripts.map { $0.text() }.joined(separator: "\n"),
        named: "template-error-no-spreadsheets.txt")
    }
  #endif

  @Test
  func `a form can be checked as it is`() {
    let folder = TemporaryFolder()
    let form = folder.path + "/form.yaml"
    _ = Transcript(["template", "--output", form] + Self.national)
    let transcript = Transcript(
      ["check", "--strict", "--as-of", "2025-12-31"] + Self.national + [form])
    #expect(transcript.status == .undetermined, "\(transcript.text())")
  }
}
