public import ArgumentParser
import Diagnostics
public import Reports
import Rules

/// `plumbline catalogue`.
struct CatalogueCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "Document a pack for its readers. 生成规则包说明。",
    discussion: """
      One page with links: clauses with the rules that cite them, rules in sentences, thresholds, \
      decision tables, computed facts, and what a filing may say.

      EXAMPLES
        plumbline catalogue --lang zh --output catalogue.html
        plumbline catalogue --pack Rules/national > catalogue.md
      """)

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var profileOptions: ProfileOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var common: CommonOptions

  @Option(
    help: "How to write it. (default: what the name of the output says, or else markdown)")
  var format: CatalogueFormat?

  @Option(name: .shortAndLong, help: "The file to write to, instead of standard output.")
  var output: String?

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    let asOf = try dateOptions.day()
    let target = try ReportTargets(format, [output].compactMap(\.self)).targets[0]
    try FilePath.protect(profileOptions.profile, from: [("--output", target.path)])
    guard let loaded = try packOptions.load(common, &console, profiles: profileOptions.profile)
    else { return .malformed }
    let pack = try dateOptions.known(loaded)
    let language = common.language(console)
    let catalogue = Catalogue(pack, asOf: asOf, version: Version.current)
    do throws(OutputFile.WriteError) {
      let sink = try ReportSink(target.path)
      try sink.write(.text(catalogue.text(target.format, language)), &console)
      try sink.commit()
      return .clean
    } catch {
      console.writeError(error.text[language] + "\n")
      return .cannotWrite
    }
  }
}

extension CatalogueFormat: ExpressibleByArgument, OutputForm {
  static var text: Self { .markdown }
}
