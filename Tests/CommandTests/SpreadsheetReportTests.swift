import TestSupport
import Testing

@testable import plumbline

/// A report as a workbook, which is nothing for a terminal.
@Suite struct SpreadsheetReportTests {
  private static let line = [
    "check", "--pack", "Rules/national", "--format", "xlsx", "Samples/compliant-shop/filing.yaml",
  ]

  #if Spreadsheets
    @Test func `a workbook is written to a file, the same each time, and to a pipe`() {
      let folder = TemporaryFolder()
      for name in ["a.xlsx", "b.xlsx"] {
        #expect(Transcript(Self.line + ["--output", folder.path + "/" + name]).errors.isEmpty)
      }
      #expect(folder.names == ["a.xlsx", "b.xlsx"])
      #expect(folder.bytes("a.xlsx").starts(with: Array("PK".utf8)))
      #expect(folder.bytes("a.xlsx") == folder.bytes("b.xlsx"))
      #expect(Transcript(Self.line).output.hasPrefix("PK"))
    }

    @Test func `a workbook for a terminal is refused`() {
      let transcripts = [
        Transcript(Self.line, isTerminal: true),
        Transcript(Self.line + ["--lang", "zh"], isTerminal: true),
      ]
      expectSnapshot(
        transcripts.map { $0.text() }.joined(separator: "\n"), named: "report-xlsx-terminal.txt")
    }

    @Test func `a folder for temporary files that is not there is told, and no file is left`() {
      let folder = TemporaryFolder()
      let transcript = Transcript(
        Self.line + ["--output", folder.path + "/r.xlsx"],
        environment: ["TMPDIR": folder.path + "/nowhere"])
      #expect(transcript.status == .cannotWrite && transcript.errors.contains("r.xlsx"))
      #expect(folder.names == [])
    }
  #else
    @Test func `a build without workbooks says so`() {
      let transcripts = [Transcript(Self.line), Transcript(Self.line + ["--lang", "zh"])]
      expectSnapshot(
        transcripts.map { $0.text() }.joined(separator: "\n"),
        named: "report-xlsx-no-spreadsheets.txt")
    }
  #endif
}
