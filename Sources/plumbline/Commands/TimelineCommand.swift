import ArgumentParser
import Diagnostics
import Facts
import Reports
import Rules

/// `plumbline timeline`.
struct TimelineCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Show what changes in a pack, and when. 列出规则包中的变更及其日期。",
    discussion: """
      EXAMPLES
        plumbline timeline --pack Rules/hunan-platform-economy
        plumbline timeline complaint-hotline-unanswered --lang zh
        plumbline timeline --from 2022-01-01 --to 2022-12-31
        plumbline timeline --known-at 2021-06-30
      """)

  @Argument(help: "The rule whose changes to show, with those of the values that it rests on.")
  var rule: String?

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var profileOptions: ProfileOptions

  @Option(help: "The first day to show, as 2019-12-31.")
  var from: String?

  @Option(help: "The last day to show, as 2019-12-31.")
  var to: String?

  @Option(
    name: .customLong("known-at"),
    help: "The day by which a change had to be published. (default: all that the pack holds)")
  var knownAt: String?

  @OptionGroup var common: CommonOptions

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    let (first, last) = (try Day.given(from), try Day.given(to))
    let known = try Day.given(knownAt)
    guard
      let loaded = try packOptions.load(
        common, &console, profiles: profileOptions.profile, for: .judging)
    else { return .malformed }
    let pack = known.map { loaded.known(at: $0) } ?? loaded
    var timeline = Timeline(pack)
    if let rule {
      guard let found = pack.rule(rule) else {
        let nearest = NearestName.of(rule, among: pack.rules.map(\.id))
        throw .nothingNamed(rule, in: pack.id, nearest: nearest)
      }
      timeline = Timeline(of: found, in: pack)
    }
    let changes = timeline.changes.filter { change in
      (first.map { $0 <= change.day } ?? true) && (last.map { change.day <= $0 } ?? true)
    }
    console.write(TimelineText(pack).text(of: changes, common.language(console)))
    return .clean
  }
}
