import ArgumentParser
import Diagnostics
import Reports
import Rules

/// `plumbline explain`.
struct ExplainCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule, fact, derived fact, parameter or table. 解释规则、事实、参数、决策表。",
    discussion: """
      EXAMPLES
        plumbline explain complaint-hotline-unanswered
        plumbline explain --as-of 2019-12-31 --lang zh hotline_answered_share
        plumbline explain --pack Rules/hunan-platform-economy inspection
      """)

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var profileOptions: ProfileOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var common: CommonOptions

  @Argument(help: "What to explain, by its name in the pack.")
  var name: String

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    let asOf = try dateOptions.day()
    guard let loaded = try packOptions.load(common, &console, profiles: profileOptions.profile)
    else { return .malformed }
    let pack = try dateOptions.known(loaded)
    let guide = PackGuide(pack, asOf: asOf)
    guard let text = guide.text(of: name, common.language(console)) else {
      if ClauseLedger([pack], .all).names.contains(name) { throw .isClause(name) }
      let names = guide.names
      let nearest = NearestName.of(name, among: names) ?? names.first { $0.hasPrefix(name) }
      throw .nothingNamed(name, in: pack.id, nearest: nearest)
    }
    console.write(text)
    return .clean
  }
}
