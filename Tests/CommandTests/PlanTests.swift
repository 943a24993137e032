import TestSupport
import Testing

@testable import plumbline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Plans of inspections: how a seed is kept, a plan is made, revealed and verified.
@Suite struct PlanTests {
  private let folder = TemporaryFolder()

  private static let sample = "Samples/inspections/"
  private static let filings = sample + "filings.yaml"
  private static let pack = ["--pack", "Rules/hunan-platform-economy"]
  private static let window = ["--from", "2026-01-01", "--to", "2026-03-31"]
  private static let draw = [
    "--seed-file", sample + "seed.txt", "--inspectors", sample + "inspectors.yaml",
  ]

  private func plan(_ arguments: [String]) -> Transcript {
    Transcript(["plan"] + Self.pack + Self.window + arguments + [Self.filings])
  }

  private func text(_ transcripts: Transcript...) -> String {
    transcripts.map { $0.text(replacing: folder.path) }.joined(separator: "\n")
  }

  @Test func `a seed is kept for its owner, and what is printed commits to it`() {
    let file = folder.path + "/seed.txt"
    let transcript = Transcript("plan", "commit", "--seed-file", file)
    #expect(transcript.status == .clean && transcript.errors.isEmpty)
    var status = stat()
    #expect(stat(file, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(folder.names == ["seed.txt"])
    let kept = folder.read("seed.txt") ?? ""
    #expect(kept.count == 65 && kept.last == "\n")
    #expect(transcript.output == Commitment.of(kept) + "\n")
  }

  @Test func `two seeds differ`() {
    for name in ["a", "b"] {
      _ = Transcript("plan", "commit", "--seed-file", folder.path + "/" + name)
    }
    #expect(folder.read("a") != folder.read("b"))
  }

  @Test func `a seed that is there is never overwritten`() {
    let file = folder.write("seed.txt", "keep me\n")
    let link = folder.path + "/link"
    #expect(symlink(file, link) == 0)
    for path in [file, link] {
      let transcript = Transcript("plan", "commit", "--seed-file", path)
      #expect(transcript.status == .cannotWrite)
      #expect(transcript.output.isEmpty)
    }
    #expect(folder.read("seed.txt") == "keep me\n")
    #expect(folder.names == ["link", "seed.txt"])
    let nowhere = folder.path + "/nowhere/seed.txt"
    expectSnapshot(
      text(
        Transcript("plan", "commit", "--seed-file", file),
        Transcript("plan", "commit", "--seed-file", nowhere, "--lang", "zh")),
      named: "plan-commit-refused.txt")
  }

  static let runs: [(name: String, arguments: [String])] = [
    ("due", ["--capacity", "4"]), ("draw", draw), ("draw-zh", draw + ["--lang", "zh"]),
    ("make", ["--capacity", "0", "--format", "csv"]),
  ]

  @Test(arguments: Self.runs.indices)
  func `a plan of the sample reads as recorded`(_ row: Int) {
    let (name, arguments) = Self.runs[row]
    let transcript = plan(arguments)
    #expect(transcript.status == .undetermined)
    expectSnapshot(transcript.text(), named: "plan-\(name).txt")
  }

  @Test func `the word make may stand or not`() {
    let arguments = Self.pack + Self.window + [Self.filings]
    #expect(
      Transcript(["plan", "make"] + arguments).output == Transcript(["plan"] + arguments).output)
  }

  @Test func `several forms are written at once, the same each time`() {
    let time = ["--now", "2025-12-31T09:00:00+08:00"]
    for round in ["a", "b"] {
      let outputs = ["json", "csv", "ics", "txt"].flatMap {
        ["--output", "\(folder.path)/\(round).\($0)"]
      }
      let transcript = plan(Self.draw + time + outputs)
      #expect(transcript.output.isEmpty)
      #expect(transcript.status == .undetermined)
    }
    #expect(folder.names.count == 8)
    for form in ["json", "csv", "ics", "txt"] {
      #expect(folder.read("a.\(form)") == folder.read("b.\(form)"))
    }
    #expect(folder.read("a.ics")?.contains("DTSTAMP:20251231T010000Z") == true)
  }

  @Test func `a plan is verified once its seed is revealed`() {
    let (secret, published) = (folder.path + "/plan.json", folder.path + "/public.json")
    #expect(plan(Self.draw + ["--output", secret]).status == .undetermined)
    #expect(folder.read("plan.json")?.contains("\"seed\" : null") == true)
    let seed = ["--seed-file", Self.sample + "seed.txt"]
    let inspectors = ["--inspectors", Self.sample + "inspectors.yaml"]
    let verify = ["plan", "verify"] + Self.pack
    let runs = [
      Transcript(verify + inspectors + [secret, Self.filings]),
      Transcript(verify + seed + [secret, Self.filings]),
      Transcript(verify + seed + inspectors + [secret, Self.filings]),
      Transcript(["plan", "reveal"] + seed + ["--output", published, secret]),
      Transcript(verify + inspectors + [published, Self.filings]),
      Transcript(verify + inspectors + ["--lang", "zh", published, Self.filings]),
    ]
    #expect(runs.map(\.status) == [.usage, .usage, .clean, .clean, .clean, .clean])
    expectSnapshot(
      runs.map { $0.text(replacing: folder.path) }.joined(separator: "\n"),
      named: "plan-verified.txt")
  }

  @Test func `what differs is said, and the exit code is 1`() throws {
    #expect(
      plan(Self.draw + ["--capacity", "5", "--output", folder.path + "/plan.json"]).status
        == .undetermined)
    let plan = try #require(folder.read("plan.json"))
    let changed = folder.write(
      "changed.json",
      plan.replacing("\"visit_on\" : \"2026-01-04\"", with: "\"visit_on\" : \"2026-01-16\""))
    let filings = try #require(Text.of(Self.filings))
    let fewer = folder.write(
      "fewer.yaml", filings.split(separator: "---\n").dropLast().joined(separator: "---\n"))
    let verify = ["plan", "verify"] + Self.pack + Self.draw
    let runs = [
      Transcript(verify + [changed, Self.filings]),
      Transcript(verify + ["--lang", "zh", folder.path + "/plan.json", fewer]),
    ]
    #expect(runs.map(\.status) == [.failed, .failed])
    expectSnapshot(
      runs.map { $0.text(replacing: folder.path) }.joined(separator: "\n"),
      named: "plan-differs.txt")
  }

  @Test func `another seed reveals nothing`() {
    let (secret, other) = (folder.path + "/plan.json", folder.path + "/other.txt")
    #expect(plan(Self.draw + ["--output", secret]).status == .undetermined)
    folder.write("other.txt", String(repeating: "0", count: 64) + "\n")
    let reveal = ["plan", "reveal", "--seed-file", other, secret]
    let runs = [Transcript(reveal), Transcript(reveal + ["--lang", "zh"])]
    #expect(runs.map(\.status) == [.failed, .failed])
    expectSnapshot(
      runs.map { $0.text(replacing: folder.path) }.joined(separator: "\n"),
      named: "plan-other-seed.txt")
  }

  @Test func `a filing that cannot be read is told, and the others are planned`() {
    let broken = folder.write("broken.yaml", "filing: [\n")
    let transcript = Transcript(
      ["plan"] + Self.pack + Self.window + ["--format", "csv", broken, Self.filings])
    #expect(transcript.status == .unreadable)
    #expect(transcript.errors.contains("[yaml/"))
    #expect(transcript.output.split(separator: "\r\n").count == 11)
  }

  @Test func `a list of inspectors with a mistake stops a plan`() {
    let list = folder.write("inspectors.yaml", "inspectors: [{id: a}]\n")
    let arguments = ["--seed-file", Self.sample + "seed.txt", "--inspectors", list]
    #expect(plan(arguments).status == .malformed)
    expectSnapshot(
      text(plan(arguments), plan(arguments + ["--lang", "zh"])), named: "plan-bad-inspectors.txt")
  }

  @Test func `a conflict that concerns nobody is a warning`() {
    let list = folder.write(
      "inspectors.yaml",
      "inspectors:\n  - {id: a, name: A}\n  - {id: b, name: B, conflicts: [{subject: x, reason: 亲属}]}\n"
    )
    let transcript = plan(["--seed-file", Self.sample + "seed.txt", "--inspectors", list])
    #expect(transcript.status == .undetermined)
    #expect(transcript.errors.contains("[inspection/conflict-of-nobody]"))
    #expect(!transcript.errors.contains("亲属"))
  }
}
