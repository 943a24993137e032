import Documents
import Facts
import TestSupport
import Testing

@testable import plumbline

/// `check --input-format ndjson --format ndjson -`: a line out for each line in.
@Suite struct FilterTests {
  private let folder = TemporaryFolder()
  private let filter: [String]

  init() {
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", TinyPack.rules)
    filter = [
      "check", "--pack", folder.path + "/pack", "--input-format", "ndjson", "--format", "ndjson",
    ]
  }

  /// A filing of a subject that passes or fails.
  private static func filing(_ subject: String, passes: Bool = true) -> String {
    """
    {"filing": {"subject": {"id": "\(subject)"}, "period": {"to": "2019-12-31"}}, \
    "facts": {"yes": \(passes)}}
    """
  }

  /// A line of the report, by what stands in it.
  private struct Line {
    let root: Node

    init(_ text: String) throws {
      root = try DocumentReader.read(Array(text.utf8), name: "line", format: .json)[0].root
    }

    var keys: [String] { root.fields.map(\.0) }
    var source: String? { root["filing"]?["source"]?.text }
    /// The subject of what was read, or what is wrong with what was not.
    var subjectOrProblem: String? {
      let filing = root["filing"]
      return filing?["subject"]?["id"]?.text ?? filing?["problems"]?.items.first?["code"]?.text
    }
  }

  @Test func `each line that is not blank gives one line, in its place, whatever it holds`() throws
  {
    let bad = [
      #"{"facts": {"yes": tru}}"#, "[1, 2]", "7", "{} {}", "{", "\u{0}", #"{"a":1,"a":2}"#,
    ]
    let lines = [Self.filing("A")] + bad + ["", Self.filing("B", passes: false), " ", "no JSON"]
    let transcript = Transcript(filter + ["-"], input: lines.joined(separator: "\n"))
    let found = try transcript.output.split(separator: "\n").map { try Line(String($0)) }
    #expect(found.map(\.source) == [1, 2, 3, 4, 5, 6, 7, 8, 10, 12].map { "<stdin>:\($0)" })
    #expect(
      found.map(\.subjectOrProblem) == [
        "A", "json/unexpected", "facts/not-a-filing", "facts/not-a-filing",
        "ndjson/text-after-record", "ndjson/line-ends", "input/binary", "json/duplicate-key", "B",
        "json/unexpected",
      ])
    #expect(transcript.errors == "")
    #expect(transcript.status == .unreadable)
  }

  @Test func `each line says by what it is judged, and no more than there is to say`() throws {
    let input = Self.filing("A") + "\n{\n"
    let lines = try Transcript(filter + ["-"], input: input).output.split(separator: "\n")
      .map { try Line(String($0)) }
    let digest = try #require(lines[0].root["pack"]?["sha256"]?.text)
    #expect(digest.count == 64)
    for line in lines {
      #expect(line.keys == ["language", "pack", "plumbline", "shown", "filing"])
      #expect(line.root["pack"]?["id"]?.text == "tiny")
      #expect(line.root["pack"]?["version"]?.text == "1.0.0")
      #expect(line.root["pack"]?["sha256"]?.text == digest)
      #expect(line.root["language"]?.text == "en")
    }
    let dated = try Line(
      Transcript(
        filter + ["--as-of", "2020-01-01", "--lang", "zh", "--now", "2026-01-20T00:00:00Z", "-"],
        input: Self.filing("A") + "\n"
      ).output)
    #expect(
      dated.keys == [
        "as_of", "generated_at", "language", "pack", "plumbline", "shown", "filing",
      ])
    #expect(dated.root["as_of"]?.text == "2020-01-01")
    #expect(dated.root["language"]?.text == "zh")
  }

  @Test func `nothing in gives nothing out`() {
    let transcript = Transcript(filter + ["-"], input: "\n \n")
    #expect(transcript.output == "")
    #expect(transcript.status == .clean)
  }

  @Test(arguments: [true, false])
  func `what is gone is last, where there is something to compare with`(_ isGone: Bool) throws {
    let first = Transcript(filter + ["-"], input: Self.filing("A", passes: false) + "\n")
    folder.write("r.ndjson", first.output)
    let transcript = Transcript(
      filter + ["--baseline", folder.path + "/r.ndjson", "-"],
      input: Self.filing("A", passes: isGone) + "\n" + Self.filing("B") + "\n")
    let lines = try transcript.output.split(separator: "\n").map { try Line(String($0)) }
    #expect(lines.map { $0.keys.last ?? "" } == ["filing", "filing", "gone"])
    let gone = lines[2].root["gone"]?.items ?? []
    #expect(gone.map { $0["subject"]?.text } == (isGone ? ["A"] : []))
  }

  @Test(
    .enabled(if: LiveProgram.path != nil, "the program is not beside the tests"),
    arguments: [
      ("ndjson", ["<stdin>:1", "<stdin>:2", "<stdin>:3"]), ("outcomes", ["A", "<stdin>:2", "B"]),
    ])
  func `a reader sees what came of a line before it sends the next`(
    _ format: String, _ expected: [String]
  ) throws {
    let program = try #require(LiveProgram(filter.dropLast() + [format, "-"]))
    for (text, name) in zip([Self.filing("A"), "{", Self.filing("B", passes: false)], expected) {
      program.send("\(text)\n")
      let root = try Line(try #require(program.line())).root
      let found = [root["filing"]?["source"], root["source"], root["id"]].compactMap(\.self)
      #expect(found.first?.text == name)
    }
    program.end()
    #expect(program.line() == nil)
    #expect(program.status() == RunStatus.unreadable.rawValue)
  }

  @Test(
    .enabled(if: LiveProgram.path != nil, "the program is not beside the tests"),
    .enabled(if: Folder.names(in: "/dev").contains("full"), "there is no full device"),
    arguments: ["ndjson", "outcomes", "text"])
  func `lines that nobody takes are not lost in silence`(_ format: String) throws {
    let program = try #require(
      LiveProgram(filter.dropLast() + [format, "-"], output: "/dev/full"))
    program.send(Self.filing("A") + "\n")
    #expect(program.status() == RunStatus.cannotWrite.rawValue)
  }
}
