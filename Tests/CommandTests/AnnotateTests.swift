import Documents
import TestSupport
import Testing

@testable import plumbline

/// `check --annotate`: a marked copy beside the report, which stays what it is.
@Suite struct AnnotateTests {
  private static let pack = ["--pack", "Rules/hunan-platform-economy"]
  private static let workbook = "Samples/workbook/filing.xlsx"
  private static let filing = "Samples/compliant-shop/filing.yaml"

  #if Spreadsheets
    static let errors: [(name: String, arguments: [String])] = [
      ("not-a-workbook", ["--annotate", "FOLDER/marked.xlsx", filing]),
      ("two-files", ["--annotate", "FOLDER/marked.xlsx", workbook, filing]),
      ("standard-input", ["--annotate", "FOLDER/marked.xlsx", "--input-format", "xlsx", "-"]),
      ("over-input", ["--annotate", "Samples/../" + workbook, workbook]),
      ("over-report", ["--annotate", "FOLDER/x.xlsx", "--output", "text:FOLDER/x.xlsx", workbook]),
    ]

    @Test(arguments: errors)
    func `what cannot be marked is told in both languages, and nothing is written`(
      _ name: String, _ arguments: [String]
    ) {
      let folder = TemporaryFolder()
      let line =
        ["check"] + Self.pack + arguments.map { $0.replacing("FOLDER", with: folder.path) }
      let transcripts = [Transcript(line), Transcript(line + ["--lang", "zh"])]
      #expect(transcripts.allSatisfy { $0.status == .usage })
      #expect(folder.names.isEmpty)
      expectSnapshot(
        transcripts.map { $0.text(replacing: folder.path) }.joined(separator: "\n"),
        named: "annotate-\(name).txt")
    }

    @Test(arguments: ["en", "zh"])
    func `report and exit code are those without a copy`(_ language: String) throws {
      let folder = TemporaryFolder()
      let line = ["check", "--lang", language, "--format", "json"] + Self.pack + [Self.workbook]
      let marked = Transcript(line + ["--annotate", folder.path + "/marked.xlsx"])
      let plain = Transcript(line)
      #expect(marked.output == plain.output)
      #expect(marked.errors == plain.errors)
      #expect(marked.status == .failed)
      #expect(folder.names == ["marked.xlsx"])
      let copy = try Workbook(path: folder.path + "/marked.xlsx")
      let sheets = try Workbook(path: Self.workbook).sheets.map(\.name)
      #expect(copy.sheets.map(\.name) == [language == "zh" ? "核查结果" : "Findings"] + sheets)
    }

    @Test
    func `a copy can be marked once more`() throws {
      let folder = TemporaryFolder()
      let (first, second) = (folder.path + "/1.xlsx", folder.path + "/2.xlsx")
      let line = ["check", "--lang", "zh"] + Self.pack
      _ = Transcript(line + ["--annotate", first, Self.workbook])
      #expect(Transcript(line + ["--annotate", second, first]).status == .failed)
      let names = try Workbook(path: second).sheets.map(\.name)
      #expect(names.prefix(2) == ["核查结果 1", "核查结果"])
    }

    @Test
    func `each filing of a table is marked in its row`() throws {
      let folder = TemporaryFolder()
      folder.write("pack/pack.yaml", TinyPack.manifest)
      folder.write("pack/rules.yaml", TinyPack.rules)
      let table = folder.path + "/table.xlsx"
      folder.write("table.xlsx", TinyWorkbook.bytes)
      let transcript = Transcript(
        "check", "--pack", folder.path + "/pack", "--annotate", folder.path + "/marked.xlsx", table)
      #expect(transcript.status == .failed, "\(transcript.text())")
      let copy = try Workbook(path: folder.path + "/marked.xlsx")
      let reader = try copy.reader(of: copy.sheets[0])
      var texts: [String] = []
      while let row = try reader.next() { texts += row.cells.map(\.scalar.text) }
      #expect(texts.first == "3 filings: 2 fail, 0 undetermined, 1 pass")
      #expect(texts.filter { $0.hasPrefix("表!") } == ["表!B3", "表!B4"])
    }

    @Test
    func `a workbook that cannot be read has no copy`() {
      let folder = TemporaryFolder()
      let broken = folder.write("broken.xlsx", "no workbook")
      let line =
        ["check", broken, "--annotate", folder.path + "/marked.xlsx"] + Self.pack
      let transcripts = [Transcript(line), Transcript(line + ["--lang", "zh"])]
      #expect(transcripts.allSatisfy { $0.status == .unreadable })
      #expect(folder.names == ["broken.xlsx"])
      expectSnapshot(
        transcripts.map { $0.text(replacing: folder.path) }.joined(separator: "\n"),
        named: "annotate-unreadable.txt")
    }

    @Test
    func `a copy that cannot be written is told`() {
      let folder = TemporaryFolder()
      let line = ["check"] + Self.pack + [Self.workbook, "--annotate"]
      #expect(Transcript(line + [folder.path + "/nowhere/x.xlsx"]).status == .cannotWrite)
    }
  #else
    @Test
    func `a build without spreadsheets says so`() {
      let line = ["check", "--annotate", "marked.xlsx", Self.workbook] + Self.pack
      let transcripts = [Transcript(line), Transcript(line + ["--lang", "zh"])]
      #expect(transcripts.allSatisfy { $0.status == .usage })
      expectSnapshot(
        transcripts.map { $0.text() }.joined(separator: "\n"),
        named: "annotate-no-spreadsheets.txt")
    }
  #endif
}
