public import ArgumentParser
public import Diagnostics
import Facts

/// Options that all commands have.
struct CommonOptions: ParsableArguments {
  @Option(help: "The language of what is written: en or zh. (default: the environment's)")
  var lang: Language?

  /// The language asked for, or the environment's.
  func language(_ console: Console) -> Language {
    if let lang { return lang }
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { console.environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .zh : .en
  }

  /// How to show diagnostics on standard error.
  func renderer(_ console: Console) -> DiagnosticRenderer {
    DiagnosticRenderer(
      language: language(console),
      colour: console.hasErrorTerminal && console.allowsColour)
  }
}

extension Console {
  /// Whether colour is wanted at all (no-color.org).
  var allowsColour: Bool {
    environment["NO_COLOR"].map(\.isEmpty) ?? true && environment["TERM"] != "dumb"
  }
}

/// The pack, and the date to look at it from.
struct PackOptions: ParsableArguments {
  @Option(help: "The folder of the pack. (default: PLUMBLINE_PACK, or the one in ./Rules)")
  var pack: String?

  @Option(
    name: .customLong("as-of"), help: "The date to judge at, as 2019-12-31.",
    transform: { text in
      guard let day = Day(iso: text) else {
        throw ValidationError("'\(text)' is not a date; write it as 2019-12-31")
      }
      return day
    })
  var asOf: Day?
}

extension Language: ExpressibleByArgument {}
