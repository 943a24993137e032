import Reports
import Rules
import TestSupport
import Testing

@testable import plumbline

/// Several reports of one run, each in the form that its name or the word before it says.
struct SeveralOutputsTests {
  @Test func `each output gets the form that its name says`() {
    let folder = ManyFilingsTests.folder()
    let transcript = Transcript(
      "check", "--pack", folder.path + "/pack", "--now", "2026-01-20T09:30:00+08:00",
      "--output", folder.path + "/r.json", "--output", folder.path + "/r.ndjson",
      "--output", "text:" + folder.path + "/r.dat", "--output", "-", folder.path + "/in/e.csv")
    #expect(folder.read("r.json")?.hasPrefix("{\n  \"filings\" : [\n") == true)
    #expect(folder.read("r.json")?.contains("\"2026-01-20T09:30:00+08:00\"") == true)
    #expect(folder.read("r.ndjson")?.hasPrefix("{\"generated_at\":") == true)
    #expect(folder.read("r.dat") == transcript.output)
    #expect(transcript.output.hasPrefix("pack tiny 1.0.0 "))
  }

  @Test func `the time may come from the environment`() {
    let folder = ManyFilingsTests.folder()
    let arguments = ["check", "--pack", folder.path + "/pack", "--format", "json"]
    let transcript = Transcript(
      arguments + [folder.path + "/in/e.csv"], environment: ["SOURCE_DATE_EPOCH": "0"])
    #expect(transcript.output.contains(#""generated_at" : "1970-01-01T08:00:00+08:00""#))
  }

  @Test func `counts do not depend on how many findings are listed`() {
    let counts = { (text: String) in text.split(separator: "\"summary\" : ").last ?? "" }
    let (all, few) = (sample("--format", "json"), sample("--format", "json", "--limit", "2"))
    #expect(counts(all).contains("\"fail\" : 87"))
    #expect(counts(all) == counts(few))
    let listed = { (text: String) in text.matches(of: /"fingerprint"/).count }
    #expect(listed(few) == 2)
    #expect(few.contains("\"more_findings\" : \(listed(all) - 2)"))
  }

  @Test(arguments: ReportFormat.allCases.filter(\.isSupported))
  func `a report has the same bytes, in whatever order filings are named`(_ format: ReportFormat) {
    let folder = ManyFilingsTests.folder()
    let names = ["in/a/c.json", "in/a/d.ndjson", "in/b.yaml", "in/e.csv"]
    let write = { (names: [String], output: String) in
      Transcript(
        ["check", "--pack", folder.path + "/pack", "--now", "2026-01-20T09:30:00+08:00"]
          + ["--output", "\(format.rawValue):\(folder.path)/\(output)"]
          + names.map { folder.path + "/" + $0 })
    }
    #expect(write(names, "r1").status == .unreadable)
    _ = write(names.reversed(), "r2")
    #expect(!folder.bytes("r1").isEmpty)
    #expect(folder.bytes("r1") == folder.bytes("r2"))
  }

  @Test(arguments: ReportFormat.allCases.filter(\.isSupported))
  func `a report has the same bytes, however many jobs there are`(_ format: ReportFormat) {
    let folder = ManyFilingsTests.folder()
    let line = #"{"facts": {"yes": false}, "filing.period.to": "2019-12-31"}"# + "\n"
    folder.write("in/many.ndjson", String(repeating: line, count: 800))
    let rows = (1...1_500).map { "2019-12-31,\($0 % 4 == 0 ? "否" : "是")\n" }
    folder.write("in/large.csv", "filing.period.to,yes\n" + rows.joined())
    let write = { (jobs: String, input: String) in
      Transcript(
        ["check", "--pack", folder.path + "/pack", "--now", "2026-01-20T09:30:00+08:00"]
          + ["--limit", "1", "--jobs", jobs, "--output"]
          + ["\(format.rawValue):\(folder.path)/r\(jobs)", "\(folder.path)/\(input)"])
    }
    // Many files are each read by one worker; a table that stands alone is read row by row.
    for (input, status) in [("in", RunStatus.unreadable), ("in/large.csv", .failed)] {
      #expect(write("1", input).status == status)
      #expect(write("2", input).status == status)
      #expect(!folder.bytes("r1").isEmpty)
      #expect(folder.bytes("r1") == folder.bytes("r2"))
    }
  }

  @Test func `GitHub gets no more than it shows, and how many more there are`() {
    let lines = sample("--format", "github").split(separator: "\n")
    let count = { (name: String) in lines.count { $0.hasPrefix("::\(name) ") } }
    // Of 49 errors, 32 warnings and 9 notices; the last notice is the summary.
    #expect([count("error"), count("warning"), count("notice")] == [10, 10, 9])
    #expect(lines.last?.contains("; 61 more are not shown here") == true)
  }

  @Test func `a page for a chat lists fifty findings at most`() throws {
    Project.enter()
    let count = try Pack.load("Rules/hunan-platform-economy").rules.count
    let rows = { (text: String) in
      text.split(separator: "\n").count {
        $0.wholeMatch(of: /\| (pass|fail|upcoming|undetermined|not applicable).*/) != nil
      }
    }
    let all = sample("--format", "markdown", "--show", "all")
    #expect(rows(all) == 50)
    #expect(all.contains("… and \(count - 50) more"))
    let whole = sample("--format", "markdown", "--show", "all", "--limit", "\(count)")
    #expect(rows(whole) == count)
  }

  @Test func `JUnit counts what it does not list`() {
    let text = sample("--format", "junit", "--limit", "2")
    #expect(text.contains(#"failures="87""#))
    #expect(text.split(separator: "<failure ").count - 1 == 2)
  }

  /// What is printed about the sample with faults.
  private func sample(_ arguments: String...) -> String {
    Transcript(
      ["check", "--pack", "Rules/hunan-platform-economy"] + arguments
        + ["Samples/ride-hailing-faults/filing.yaml"]
    ).output
  }
}
