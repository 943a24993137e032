public import ArgumentParser
public import Diagnostics
import Facts
import Rules

/// Options that all commands have.
struct CommonOptions: ParsableArguments {
  @Option(help: "The language of what is written: en or zh. (default: the environment's)")
  var lang: Language?

  /// The language asked for, or the environment's.
  func language(_ console: Console) -> Language { lang ?? console.language }

  /// How to show diagnostics on standard error.
  func renderer(_ console: Console) -> DiagnosticRenderer {
    DiagnosticRenderer(
      language: language(console),
      colour: console.hasErrorTerminal && console.allowsColour)
  }
}

extension Console {
  /// The environment's language.
  var language: Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .zh : .en
  }

  /// Whether colour is wanted at all (no-color.org).
  var allowsColour: Bool {
    environment["NO_COLOR"].map(\.isEmpty) ?? true && environment["TERM"] != "dumb"
  }
}

/// Which pack to look at.
struct PackOptions: ParsableArguments {
  @Option(help: "The folder of the pack. (default: PLUMBLINE_PACK, or the one in ./Rules)")
  var pack: String?
}

/// Which profiles to apply to it.
struct ProfileOptions: ParsableArguments {
  @Option(
    help: """
      A profile: which rules to judge, other severities, values and dates; may be repeated, and each \
      changes what the ones before it left.
      """,
    completion: .file(extensions: ["yaml"]))
  var profile: [String] = []
}

/// From which date to look at it.
struct DateOptions: ParsableArguments {
  @Option(name: .customLong("as-of"), help: "The date to judge at, as 2019-12-31.")
  var asOf: String?

  @Option(
    name: .customLong("known-at"),
    help: "The day by which law had to be published to count. (default: all that the pack holds)")
  var knownAt: String?

  /// The date that was asked for.
  func day() throws(UsageError) -> Day? { try Day.given(asOf) }

  /// The day by which law had to be published.
  func knownDay() throws(UsageError) -> Day? { try Day.given(knownAt) }

  /// The pack as it was known on the day that was asked for.
  func known(_ pack: Pack) throws(UsageError) -> Pack {
    try knownDay().map { pack.known(at: $0) } ?? pack
  }
}

extension Day {
  /// A date as the command line gives it.
  static func given(_ text: String?) throws(UsageError) -> Day? {
    guard let text else { return nil }
    guard let day = Day(iso: text) else { throw .notADate(text) }
    return day
  }
}

extension Language: ExpressibleByArgument {}
