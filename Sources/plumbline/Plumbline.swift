import ArgumentParser

/// The command line.
@main
struct Plumbline: ParsableCommand {
  static let name = "plumbline"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Judges filings against rules that a lawyer can read. 依规则核查填报。",
    discussion: """
      EXAMPLES
        plumbline check --pack Rules/hunan-platform-economy filing.yaml
        plumbline check --lang zh --format json --output report.json *.yaml
        cat filing.json | plumbline check -
        plumbline explain complaint-hotline-unanswered
        plumbline list parameters --as-of 2019-12-31
        plumbline clauses --strict --pack Rules/hunan-departments
        plumbline timeline complaint-hotline-unanswered
        plumbline profile show --profile Rules/profiles/inspection-food-2016.yaml
        plumbline catalogue --format html --output catalogue.html
        plumbline lint Rules/hunan-platform-economy
        plumbline test
        plumbline attest --attestations answers.yaml filing.yaml
        plumbline template --format json-schema --output filing.schema.json
        plumbline generate --count 200 --seed 2026 --output filings/
        plumbline plan --from 2026-01-01 --to 2026-03-31 filings/

      EXIT CODES
        0  nothing to complain about      3  a pack or profile is malformed
        1  a rule fails                   4  a filing cannot be read
        2  only undetermined rules left   64 wrong command line

      All commands take --pack; test and lint also take the pack's folder as an argument. Without \
      either, PLUMBLINE_PACK names the pack, or it is the default one in ./Rules.
      What is found of a pack without errors is kept in the user's folder of caches, so that the next \
      run starts faster; PLUMBLINE_CACHE=off does without.
      Without --lang, the environment's locale decides between English and Chinese.
      For shell completions: plumbline --generate-completion-script bash (or zsh, fish).
      """,
    version: Version.current,
    subcommands: [
      CheckCommand.self, TestCommand.self, ExplainCommand.self, ListCommand.self,
      ClausesCommand.self, LintCommand.self, TemplateCommand.self, GenerateCommand.self,
      TimelineCommand.self, AttestCommand.self, RankCommand.self, PlanCommand.self,
      ProfileCommand.self, CatalogueCommand.self,
    ])

  static func main() {
    var console = Console.standard
    let code = run(Array(CommandLine.arguments.dropFirst()), &console)
    console.flush()
    Console.exit(code)
  }

  /// Runs a command line; what it writes goes to the console.
  static func run(_ arguments: [String], _ console: inout Console) -> RunStatus {
    do {
      var command = try parsed(arguments)
      guard let command = command as? any ConsoleCommand else {
        try command.run()
        return .clean
      }
      return run(command, &console)
    } catch {
      let text = fullMessage(for: error) + "\n"
      guard exitCode(for: error) == .success else {
        console.writeError(parserError(text, of: arguments, console))
        return .usage
      }
      console.write(text)
      return .clean
    }
  }

  /// The command that a command line says.
  ///
  /// Where its first word names one, no other is looked at, which saves about a tenth of the time that
  /// it takes to judge one filing; what is wrong then, and help, is told by the whole program.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    let named = configuration.subcommands.first {
      $0.configuration.commandName == arguments.first
    }
    if let command = try? named?.parseAsRoot(Array(arguments.dropFirst())) as? any ConsoleCommand {
      return command
    }
    return try parseAsRoot(arguments)
  }

  private static func run(_ command: any ConsoleCommand, _ console: inout Console) -> RunStatus {
    do throws(UsageError) {
      return try command.run(&console)
    } catch {
      console.writeError(error.shown(for: type(of: command), command.common.language(console)))
      return .usage
    }
  }
}

/// The version of the program.
enum Version {
  static let current = "0.1.0"
}

/// What the program tells the shell.
enum RunStatus: Int32 {
  /// Nothing to complain about.
  case clean = 0
  /// A rule fails.
  case failed = 1
  /// Only undetermined rules are left.
  case undetermined = 2
  /// A pack is malformed.
  case malformed = 3
  /// A filing cannot be read.
  case unreadable = 4
  /// The command line is wrong (`EX_USAGE`).
  case usage = 64
  /// The output cannot be written (`EX_CANTCREAT`).
  case cannotWrite = 73
  /// The user broke the work off (128 and `SIGINT`).
  case interrupted = 130
}

/// A command that reads from and writes to a console.
protocol ConsoleCommand: ParsableCommand {
  /// The command that it belongs to; `nil` for the program itself.
  static var parent: String? { get }

  var common: CommonOptions { get }
  func run(_ console: inout Console) throws(UsageError) -> RunStatus
}

extension ConsoleCommand {
  static var parent: String? { nil }
}
