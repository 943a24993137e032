import TestSupport
import Testing

@testable import plumbline

/// The short report of what came of each rule, which is judged straight from bytes.
@Suite struct OutcomesTests {
  private static let pack = "Rules/hunan-platform-economy"

  @Test func `each filing is a line, and so is what cannot be read`() {
    let folder = ManyFilingsTests.folder()
    let transcript = Transcript(
      "check", "--pack", folder.path + "/pack", "--format", "outcomes", folder.path + "/in")
    #expect(transcript.status == .unreadable)
    expectSnapshot(transcript.text(replacing: folder.path), named: "outcomes.txt")
  }

  @Test(
    arguments: [
      ["Samples/compliant-shop/filing.yaml"], ["Samples/ride-hailing-faults/filing.yaml"],
      ["Samples/half-filled/filing.json"], ["Samples/broken/filing.yaml"],
      ["Samples/season/filings"],
      ["--strict", "Samples/half-filled/filing.json", "Samples/broken/filing.yaml"],
      ["--as-of", "2021-01-01", "Samples/compliant-shop/filing.yaml", "nowhere.ndjson"],
      [
        "--fail-on", "critical", "--lang", "zh", "--limit", "2", "--show", "fail",
        "Samples/many-formats",
      ],
    ])
  func `it is the same whether it is written alone or beside another report`(
    _ arguments: [String]
  ) throws {
    let folder = TemporaryFolder()
    let (alone, beside) = (folder.path + "/alone", folder.path + "/beside")
    let first = Transcript(
      ["check", "--pack", Self.pack, "--output", "outcomes:\(alone)"] + arguments)
    let second = Transcript(
      ["check", "--pack", Self.pack, "--output", "outcomes:\(beside)", "--output"]
        + ["json:\(folder.path)/report"] + arguments)
    #expect(first.status == second.status)
    let lines = try #require(folder.read("alone")).split(separator: "\n")
    #expect(try lines == #require(folder.read("beside")).split(separator: "\n"))
    #expect(!lines.isEmpty)
  }

  @Test(arguments: ["1", "3", "16"])
  func `lines come out in their order, however many jobs there are`(_ jobs: String) throws {
    let folder = ManyFilingsTests.folder()
    let count = 6_000
    let lines = (1...count).map { number in
      number % 1_000 == 7
        ? #"{"facts": {"yes": tru}, "filing.subject.id": "S\#(number)"}"#
        : #"{"facts": {"yes": \#(number % 3 != 0)}, "filing.subject.id": "S\#(number)", "filing.period.to": "2019-12-31"}"#
    }
    let file = folder.write("many.ndjson", lines.joined(separator: "\n"))
    let transcript = Transcript(
      "check", "--pack", folder.path + "/pack", "--format", "outcomes", "--jobs", jobs, file)
    #expect(transcript.status == .unreadable)
    let written = transcript.output.split(separator: "\n")
    try #require(written.count == count)
    for (number, line) in zip(1..., written) {
      let start =
        number % 1_000 == 7
        ? #"{"id":null,"source":"\#(file):\#(number)","problems":["#
        : #"{"id":"S\#(number)","outcomes":{"consent-missing":"\#(number % 3 != 0 ? "pass" : "fail")"}"#
      try #require(line.hasPrefix(start), "\(line)")
    }
  }

  @Test func `standard input is judged line by line`() {
    let folder = ManyFilingsTests.folder()
    let transcript = Transcript(
      ["check", "--pack", folder.path + "/pack", "--format", "outcomes"]
        + ["--input-format", "ndjson", "-"],
      input: #"{"facts": {"yes": true}, "filing.period.to": "2019-12-31"}"# + "\n\nno\n")
    #expect(transcript.status == .unreadable)
    #expect(transcript.output.split(separator: "\n").count == 2)
  }

  @Test func `a waived failure is said to be waived`() {
    let sample = "Samples/three-years"
    let transcript = Transcript(
      ["check", "--pack", Self.pack, "--format", "outcomes", "--waivers", sample + "/waivers.yaml"]
        + ["--today", "2023-01-20", "--previous", sample + "/2021.yaml", sample + "/2022.yaml"])
    #expect(transcript.output.contains(#":"waived""#))
  }
}
