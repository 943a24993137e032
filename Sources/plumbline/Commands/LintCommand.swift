import ArgumentParser
import Diagnostics
import Facts
import Rules

/// `plumbline lint`.
struct LintCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Load and check a pack, and show all that is wrong with it. 检查规则包。",
    discussion: """
      EXAMPLES
        plumbline lint Rules/hunan-platform-economy
        plumbline lint --strict
        plumbline lint --profile city.yaml
      """)

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var profileOptions: ProfileOptions
  @OptionGroup var common: CommonOptions

  @Flag(help: "Warnings count as errors.")
  var strict = false

  @Argument(help: "The folder of the pack, instead of --pack.", completion: .directory)
  var folder: String?

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    let profiles = profileOptions.profile
    guard let pack = try packOptions.load(common, &console, from: folder, profiles: profiles)
    else { return .malformed }
    if !pack.warnings.isEmpty {
      console.writeError(common.renderer(console).render(pack.warnings) + "\n")
    }
    let (rules, facts, warnings) = (
      pack.rules.count, pack.dictionary.root.facts.count - Header.allCases.count,
      pack.warnings.count
    )
    let text = LocalizedText(
      "\(pack.id) \(pack.version): \(rules, "rule"), \(facts, "fact"), \(warnings, "warning")",
      zh: "\(pack.id) \(pack.version)：规则\(rules)条，事实\(facts)项，警告\(warnings)个")
    console.write(text[common.language(console)] + "\n")
    return strict && !pack.warnings.isEmpty ? .malformed : .clean
  }
}
