import Analysis
import ArgumentParser
import Diagnostics
import Engine
import Reports
import Rules

/// `plumbline test`.
struct TestCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the examples of a pack's rules. 运行规则示例。",
    discussion: """
      EXAMPLES
        plumbline test Rules/hunan-platform-economy
        plumbline test --lang zh
        plumbline test --coverage Rules/national
        plumbline test --strict
        plumbline test --format json

      COVERAGE
        A leaf is a test, 'unique', 'consistent' or a question to a person in a rule's 'when', \
      'require' and 'otherwise'. Its rule's examples must show it true, false and unknown, each that \
      it can be; those of the duty where 'when' is true. A border is a bound of a leaf, such as the \
      95% of 'at least 95%', on which an example must sit, or a day on which the rule, a parameter \
      or a table changes: an example must be judged on it, and another on the day before.
      """)

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var common: CommonOptions

  @Flag(help: "List what the examples leave out.")
  var coverage = false

  @Flag(help: "What the examples leave out counts as an example that differs (exit code 1).")
  var strict = false

  @Option(help: "How to write: text, or json with all that the examples leave out.")
  var format = Format.text

  /// How results are written.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "The folder of the pack, instead of --pack.", completion: .directory)
  var folder: String?

  /// The most gaps that are listed where nobody asks for them.
  private static let shownGaps = 20

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    guard let pack = try packOptions.load(common, &console, from: folder) else { return .malformed }
    let language = common.language(console)
    let results = ExampleRun.all(of: pack)
    let failures = results.filter { !$0.isAsExpected }
    let found = Coverage(of: pack, results)
    let status: RunStatus =
      failures.isEmpty && (!strict || found.isComplete) ? .clean : .failed
    if format == .json {
      console.write(ExampleReport(of: pack, results, found).text)
      return status
    }
    let renderer = DiagnosticRenderer(
      language: language, colour: console.isTerminal && console.allowsColour)
    if !failures.isEmpty { console.write(renderer.render(failures.map(\.diagnostic)) + "\n") }
    if coverage || strict {
      let gaps = found.diagnostics(in: pack, severity: strict ? .error : .warning)
      let shown = coverage ? gaps : Array(gaps.prefix(Self.shownGaps))
      if !gaps.isEmpty { console.write(renderer.render(shown) + "\n") }
      if gaps.count > shown.count {
        console.write(Self.more(gaps.count - shown.count)[language] + "\n\n")
      }
    }
    let passed = results.count - failures.count
    let text = LocalizedText(
      "\(results.count, "example") of \(pack.rules.count, "rule"): \(passed) as expected, \(failures.count) not",
      zh: "\(pack.rules.count)条规则的\(results.count)个示例：\(passed)个与预期一致，\(failures.count)个不一致")
    console.write(text[language] + "\n" + found.summary[language] + "\n")
    return status
  }

  private static func more(_ count: Int) -> LocalizedText {
    LocalizedText("… and \(count) more; --coverage lists all", zh: "……另有\(count)处；--coverage 可列出全部")
  }
}
