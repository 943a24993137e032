public import ArgumentParser
import Diagnostics
import Engine
import Facts
public import Reports
public import Rules

/// `plumbline check`.
struct CheckCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Judge filings. 核查填报。",
    discussion: """
      EXAMPLES
        plumbline check --pack Rules/hunan-platform-economy filing.yaml
        plumbline check --show all --lang zh filing.yaml
        plumbline check --format json --output report.json filings/*.json
        plumbline check --fail-on major - < filing.yaml
      """)

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var common: CommonOptions

  @Option(help: "How to write the report: text or json.")
  var format = ReportFormat.text

  @Option(name: .shortAndLong, help: "The file to write the report to, instead of standard output.")
  var output: String?

  @Option(
    name: .customLong("fail-on"),
    help: """
      The least severity that counts for the exit code, of failed and of undetermined rules: \
      critical, major, minor or advisory.
      """)
  var failOn = Rule.Severity.advisory

  @Option(help: "Which findings to show: fail, undetermined (and failures) or all.")
  var show = Shown.undetermined

  @Flag(help: "A filing with any problem, such as an unknown key, counts as unreadable.")
  var strict = false

  @Argument(help: "YAML or JSON files; - for standard input.", completion: .file())
  var filings: [String]

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    if filings.count(where: { $0 == "-" }) > 1 { throw .standardInputTwice }
    let asOf = try dateOptions.day()
    guard let pack = try packOptions.load(common, &console) else { return .malformed }
    var assessor = Assessor(pack, asOf: asOf, explaining: show.outcomes)
    let reader = FilingInput(
      dictionary: pack.dictionary, standardInput: console.input, isStrict: strict)
    var entries: [Report.Entry] = []
    for (number, path) in filings.enumerated() {
      console.showProgress(number, of: filings.count)
      entries += reader.read(path).map { source, result in
        switch result {
        case .success(let filing): .init(source: source, result: .assessed(assessor.assess(filing)))
        case .failure(let error): .init(source: source, result: .unreadable(error.diagnostics))
        }
      }
    }
    console.showProgress(filings.count, of: filings.count)
    let report = Report(
      version: Version.current, pack: pack, asOf: asOf, entries: entries)
    guard write(report, &console) else { return .cannotWrite }
    return status(of: report)
  }

  private func write(_ report: Report, _ console: inout Console) -> Bool {
    let options = ReportOptions(
      language: common.language(console),
      colour: output == nil && console.isTerminal && console.allowsColour, shown: show.outcomes)
    let text = format.write(report, options)
    guard let output else {
      console.write(text)
      return true
    }
    do throws(OutputFile.WriteError) {
      try OutputFile.write(text, to: output)
      return true
    } catch {
      console.writeError(error.text[common.language(console)] + "\n")
      return false
    }
  }

  /// The worst that came of any filing; unreadable ones over all others.
  private func status(of report: Report) -> RunStatus {
    let assessments = report.assessments
    if assessments.count < report.entries.count { return .unreadable }
    let counted = assessments.flatMap(\.findings).filter {
      $0.rule.severity <= failOn && !$0.isUpcoming
    }
    if counted.contains(where: { $0.outcome == .fail }) { return .failed }
    return counted.contains { $0.outcome == .undetermined } ? .undetermined : .clean
  }

  /// Which findings are shown.
  enum Shown: String, ExpressibleByArgument, CaseIterable {
    case fail, undetermined, all

    var outcomes: Set<Outcome> {
      switch self {
      case .fail: [.fail]
      case .undetermined: [.fail, .undetermined]
      case .all: Set(Outcome.allCases)
      }
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension Rule.Severity: ExpressibleByArgument {}

extension Console {
  /// Shows on a terminal how far long work has come.
  fileprivate mutating func showProgress(_ done: Int, of total: Int) {
    guard hasErrorTerminal, total >= 20 else { return }
    writeError("\r\(done)/\(total)" + (done == total ? "\n" : ""))
  }
}
