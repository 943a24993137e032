import ArgumentParser
import Diagnostics
import Reports
import Rules

/// `plumbline profile`: what profiles do.
struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: "Look at what profiles change. 查看适用方案的变更。",
    subcommands: [ProfileShowCommand.self])
}

/// `plumbline profile show`: what a pack comes to with profiles.
struct ProfileShowCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the rules and values that hold with profiles. 列出采用适用方案后的规则与取值。",
    discussion: """
      Each change stands with the profile that made it, who decided that, and why if it says so.

      EXAMPLES
        plumbline profile show --profile Rules/profiles/inspection-food-2016.yaml
        plumbline profile show --lang zh --profile city.yaml --profile campaign.yaml
        plumbline profile show --format json --profile city.yaml
      """)

  static let parent: String? = "profile"

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var profileOptions: ProfileOptions
  @OptionGroup var common: CommonOptions

  @Option(help: "How to write it: text or json.")
  var format = Format.text

  /// How the set is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    if profileOptions.profile.isEmpty { throw .noProfile }
    guard let pack = try packOptions.load(common, &console, profiles: profileOptions.profile)
    else { return .malformed }
    let set = EffectiveSet(pack)
    let language = common.language(console)
    switch format {
    case .text: console.write(set.text(language))
    case .json: console.write(set.json(language))
    }
    return .clean
  }
}
