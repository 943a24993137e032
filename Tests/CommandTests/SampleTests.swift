import Documents
import Testing

@testable import plumbline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Each sample's README shows commands with their output, and the output is what they give.
@Suite struct SampleTests {
  static let samples = [
    "broken", "compliant-shop", "content", "department-market-regulation", "food-delivery",
    "half-filled", "homestays", "inspections", "messy", "ride-hailing-faults", "spark",
    "three-years",
  ]

  /// Those that only a build with the trait `Spreadsheets` can read.
  static let workbooks = [
    "department-industry", "many-formats", "season", "shared-mobility", "workbook",
  ]

  @Test(arguments: samples)
  func `a sample's README shows what its commands print`(_ sample: String) throws {
    try check(sample)
  }

  @Test(
    .enabled(if: Workbook.isSupported, "workbooks need the trait Spreadsheets"),
    arguments: workbooks)
  func `a workbook's README shows what its commands print`(_ sample: String) throws {
    try check(sample)
  }

  private func check(_ sample: String) throws {
    Project.enter()
    let path = "Samples/\(sample)/README.md"
    let readme = try #require(Text.of(path))
    var lines: [String] = []
    var shown = 0
    var rest = readme.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = rest.popFirst() {
      lines.append(line)
      guard line == "```console" else { continue }
      let block = rest.prefix { $0 != "```" }
      rest = rest.dropFirst(block.count)
      let command = try #require(block.first)
      lines.append(command)
      lines += Self.output(of: command, isCut: block.last == "…", count: block.count)
      shown += 1
    }
    #expect(shown > 0)
    let expected = lines.joined(separator: "\n")
    if Text.isRecording, expected != readme { Text.write(expected, to: path) }
    #expect(readme == expected)
  }

  /// What a command prints, with its exit code; where the README cuts it, as many lines as it shows.
  private static func output(of command: String, isCut: Bool, count: Int) -> [String] {
    let words = command.split(separator: " ").map(String.init)
    let transcript = Transcript(Array(words.dropFirst(2)))
    let text = transcript.output + transcript.errors
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .dropLast()
    if isCut { return lines.prefix(count - 2) + ["…"] }
    return lines + ["(exit code \(transcript.status.rawValue))"]
  }

  @Test
  func `every sample is shown`() {
    Project.enter()
    #expect(
      Folder.names(in: "Samples").filter { !$0.hasPrefix(".") }
        == (Self.samples + Self.workbooks).sorted())
  }
}

enum Text {
  static let isRecording = getenv("RECORD_SNAPSHOTS") != nil

  static func of(_ path: String) -> String? {
    guard let stream = fopen(path, "r") else { return nil }
    defer { fclose(stream) }
    var text: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&bytes, 1, bytes.count, stream)
      if count == 0 { return String(decoding: text, as: UTF8.self) }
      text += bytes[..<count]
    }
  }

  static func write(_ text: String, to path: String) {
    guard let stream = fopen(path, "w") else { return }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
  }
}
