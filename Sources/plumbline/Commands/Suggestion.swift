import ArgumentParser
import Diagnostics

extension Plumbline {
  /// Help for a misspelt command.
  static func suggestion(for arguments: [String]) -> String? {
    guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    if commands.contains(word) { return nil }
    return NearestName.of(word, among: commands).map { "Did you mean '\($0)'?\n" }
  }
}
