import ArgumentParser
import Diagnostics
import Reports
import Rules

/// `plumbline explain`.
struct ExplainCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule: its clauses, what it demands, its examples. 解释规则。",
    discussion: """
      EXAMPLES
        plumbline explain complaint-hotline-unanswered
        plumbline explain --as-of 2019-12-31 --lang zh complaint-hotline-unanswered
      """)

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var common: CommonOptions

  @Argument(help: "The rule's name.")
  var rule: String

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    let asOf = try dateOptions.day()
    guard let pack = try packOptions.load(common, &console) else { return .malformed }
    guard let found = pack.rule(rule) else {
      let names = pack.rules.map(\.id)
      let nearest = NearestName.of(rule, among: names) ?? names.first { $0.hasPrefix(rule) }
      throw .nothingNamed(rule, in: pack.id, nearest: nearest)
    }
    let language = common.language(console)
    console.write(RuleSheet(found, in: pack, asOf: asOf).text(language))
    return .clean
  }
}
