import ArgumentParser
import Diagnostics

extension Plumbline {
  /// What the parser says of a command line that it cannot read, with help for a misspelt command.
  ///
  /// The parser knows English only, and does not tell others what is wrong but in that text. So in
  /// Chinese its text stands below a line that says so.
  static func parserError(
    _ text: String, of arguments: [String], _ console: Console
  ) -> String {
    let language = language(of: arguments) ?? console.language
    let title = language == .zh ? "错误：命令行有误，解析器的英文说明如下。\n" : ""
    let help =
      isListOfClauses(arguments)
      ? LocalizedText("use 'plumbline clauses'", zh: "请用“plumbline clauses”")
      : LocalizedText.didYouMean(misspeltCommand(in: arguments))
    return title + text + (help.map { $0[language] + "\n" } ?? "")
  }

  /// The language that is asked for in a command line that could not be parsed.
  private static func language(of arguments: [String]) -> Language? {
    for (option, value) in zip(arguments, arguments.dropFirst()) where option == "--lang" {
      return Language(rawValue: value)
    }
    return arguments.first { $0.hasPrefix("--lang=") }
      .flatMap { Language(rawValue: String($0.dropFirst("--lang=".count))) }
  }

  /// Whether somebody looks for clauses where other things are listed.
  private static func isListOfClauses(_ arguments: [String]) -> Bool {
    arguments.first == ListCommand.configuration.commandName
      && arguments.dropFirst().contains { ["clauses", "clause"].contains($0) }
  }

  /// The command that the first word was probably meant to be.
  private static func misspeltCommand(in arguments: [String]) -> String? {
    guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    return commands.contains(word) ? nil : NearestName.of(word, among: commands)
  }
}
