import TestSupport
import Testing

@testable import plumbline

/// Whole runs, as a terminal would show them.
@Suite struct TranscriptTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let arguments: [String]
    var environment: [String: String] = [:]
    var input = ""
    var testDescription: String { name }
  }

  static let pack = ["--pack", "Rules/hunan-platform-economy"]

  static let cases: [Case] = [
    Case(name: "help", arguments: ["--help"]),
    Case(name: "help-check", arguments: ["check", "--help"]),
    Case(name: "help-test", arguments: ["test", "--help"]),
    Case(name: "help-explain", arguments: ["explain", "--help"]),
    Case(name: "help-list", arguments: ["list", "--help"]),
    Case(name: "help-clauses", arguments: ["clauses", "--help"]),
    Case(name: "help-lint", arguments: ["lint", "--help"]),
    Case(name: "help-template", arguments: ["template", "--help"]),
    Case(name: "help-generate", arguments: ["generate", "--help"]),
    Case(name: "help-catalogue", arguments: ["catalogue", "--help"]),
    Case(name: "help-plan", arguments: ["plan", "--help"]),
    Case(name: "help-plan-make", arguments: ["plan", "make", "--help"]),
    Case(name: "help-plan-commit", arguments: ["plan", "commit", "--help"]),
    Case(name: "help-plan-reveal", arguments: ["plan", "reveal", "--help"]),
    Case(name: "help-plan-verify", arguments: ["plan", "verify", "--help"]),
    Case(name: "help-rank", arguments: ["rank", "--help"]),
    Case(
      name: "rank",
      arguments: ["rank", "--top", "2"] + pack + [
        "Samples/compliant-shop/filing.yaml", "Samples/broken/filing.json",
        "Samples/half-filled/filing.json", "Samples/ride-hailing-faults/filing.yaml",
      ]),
    Case(
      name: "rank-zh",
      arguments: ["rank", "--best-first", "--lang", "zh"] + pack + [
        "Samples/compliant-shop/filing.yaml", "Samples/half-filled/filing.json",
      ]),
    Case(name: "version", arguments: ["--version"]),
    Case(name: "misspelt-command", arguments: ["exlpain"]),
    Case(name: "misspelt-option", arguments: ["check", "--asof", "2019-12-31", "x.yaml"]),
    Case(name: "misspelt-rule", arguments: ["explain"] + pack + ["ride-driver-unqualifed"]),
    Case(name: "explain", arguments: ["explain"] + pack + ["complaint-hotline-unanswered"]),
    Case(
      name: "explain-zh",
      arguments: ["explain", "--lang", "zh"] + pack + ["complaint-hotline-unanswered"]),
    Case(
      name: "list-parameters", arguments: ["list", "parameters", "--as-of", "2025-12-31"] + pack),
    Case(name: "list-rules-zh", arguments: ["list", "rules", "--lang", "zh"] + pack),
    Case(name: "list-facts", arguments: ["list", "facts", "--pack", "Rules/national"]),
    Case(name: "test", arguments: ["test", "Rules/hunan-platform-economy"]),
    Case(
      name: "pack-from-the-environment",
      arguments: ["check", "Samples/compliant-shop/filing.yaml"],
      environment: ["PLUMBLINE_PACK": "Rules/hunan-platform-economy", "LANG": "zh_CN.UTF-8"]),
    Case(name: "pack-from-the-folder", arguments: ["check", "Samples/compliant-shop/filing.yaml"]),
    Case(
      name: "several-filings",
      arguments: ["check", "--show", "fail"] + pack + [
        "Samples/compliant-shop/filing.yaml", "Samples/broken/filing.json",
        "Samples/half-filled/filing.json",
      ]),
    Case(
      name: "no-date", arguments: ["check"] + pack + ["-"],
      input: "filing: {subject: {name: Example}}\nfacts: {}\n"),
    Case(
      name: "no-date-zh", arguments: ["check", "--lang", "zh"] + pack + ["-"],
      input: "filing: {period: {to: }}\nfacts: {}\n"),
    Case(
      name: "unreadable-date", arguments: ["check"] + pack + ["-"],
      input: "filing: {period: {to: 约年底}}\nfacts: {}\n"),
    Case(
      name: "unreadable-date-zh", arguments: ["check", "--lang", "zh"] + pack + ["-"],
      input: "filing: {period: {to: 约年底}}\nfacts: {}\n"),
    Case(
      name: "json",
      arguments: ["check", "--format", "json"] + pack + ["Samples/half-filled/filing.json"]),
  ]

  @Test(arguments: cases)
  func `a run reads as recorded`(_ example: Case) {
    let transcript = Transcript(
      example.arguments, environment: example.environment, input: example.input)
    expectSnapshot(transcript.text(), named: example.name + ".txt")
  }

  @Test
  func `programs get a finding for each rule where there is no date`() {
    let transcript = Transcript(
      ["check", "--format", "json"] + Self.pack + ["-"], input: "facts: {}\n")
    let findings = transcript.output.ranges(of: "\"rule\" : ").count
    #expect(findings > 1)
    #expect(transcript.output.contains("\"undetermined\" : \(findings),"))
    #expect(transcript.status == .undetermined)
  }

  @Test
  func `standard input is read where a filing is a dash`() {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", TinyPack.rules)
    let yaml = Transcript(
      "check", "--pack", folder.path + "/pack", "-",
      input: "filing: {period: {to: 2019-12-31}}\nfacts: {yes: 否}\n")
    expectSnapshot(yaml.text(replacing: folder.path), named: "stdin-yaml.txt")
    let json = Transcript(
      "check", "--pack", folder.path + "/pack", "-",
      input: #"{"filing": {"period": {"to": "2019-12-31"}}, "facts": {"yes": true}}"#)
    #expect(json.status == .clean, "\(json.text())")
  }

  @Test
  func `each document of a file is a filing of its own`() {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", TinyPack.rules)
    let transcript = Transcript(
      "check", "--pack", folder.path + "/pack", "--as-of", "2019-12-31", "-",
      input: "facts: {yes: true}\n---\nfacts: {yes: false}\n")
    expectSnapshot(transcript.text(replacing: folder.path), named: "several-documents.txt")
  }

  @Test
  func `colour is for terminals that want it`() {
    let filing = "Samples/ride-hailing-faults/filing.yaml"
    let arguments = ["check"] + Self.pack + [filing]
    #expect(Transcript(arguments, isTerminal: true).output.contains("\u{1B}["))
    #expect(!Transcript(arguments).output.contains("\u{1B}["))
    let noColour = Transcript(arguments, environment: ["NO_COLOR": "1"], isTerminal: true)
    #expect(!noColour.output.contains("\u{1B}["))
    let dumb = Transcript(arguments, environment: ["TERM": "dumb"], isTerminal: true)
    #expect(!dumb.output.contains("\u{1B}["))
  }

  @Test
  func `a report is written whole, and nothing is left beside it`() {
    let folder = TemporaryFolder()
    let report = folder.path + "/report.txt"
    let arguments = ["check"] + Self.pack + ["Samples/compliant-shop/filing.yaml"]
    let written = Transcript(arguments + ["--output", report])
    #expect(written.output.isEmpty)
    #expect(folder.read("report.txt") == Transcript(arguments).output)
    #expect(folder.names == ["report.txt"])
  }

  @Test
  func `the same input gives the same bytes`() {
    for format in ["text", "json"] {
      let arguments = ["check", "--format", format, "--show", "all"] + Self.pack
      let filing = ["Samples/ride-hailing-faults/filing.yaml"]
      #expect(Transcript(arguments + filing).output == Transcript(arguments + filing).output)
    }
  }

  @Test
  func `no line of a report is wider than eighty columns but for places and names`() {
    for language in ["en", "zh"] {
      let arguments = ["check", "--lang", language, "--show", "all"] + Self.pack
      let output = Transcript(arguments + ["Samples/ride-hailing-faults/filing.yaml"]).output
      let wide = output.split(separator: "\n").filter { line in
        Columns.of(line) > 80 && !line.contains("→") && !line.contains("-->")
      }
      #expect(wide.isEmpty)
    }
  }
}
