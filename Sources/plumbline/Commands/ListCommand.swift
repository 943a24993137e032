public import ArgumentParser
import Diagnostics
public import Reports

/// `plumbline list`.
struct ListCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what a pack holds. 列出规则包的内容。",
    discussion: """
      EXAMPLES
        plumbline list rules
        plumbline list facts --pack Rules/national
        plumbline list parameters --as-of 2019-12-31
        plumbline list tables --lang zh
      """)

  @Argument(help: "What to list: rules, facts, parameters, tables or derived.")
  var subject: PackListing.Subject

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var profileOptions: ProfileOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var common: CommonOptions

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    let asOf = try dateOptions.day()
    if asOf != nil, !subject.hasDates { throw .noHistory(subject.rawValue) }
    guard
      let loaded = try packOptions.load(
        common, &console, profiles: profileOptions.profile, for: .judging)
    else { return .malformed }
    let pack = try dateOptions.known(loaded)
    let listing = PackListing(pack, asOf: asOf)
    console.write(listing.text(of: subject, common.language(console)))
    return .clean
  }
}

extension PackListing.Subject: ExpressibleByArgument {}
