import ArgumentParser
import Diagnostics
import Inspection

/// `plumbline plan commit`.
struct PlanCommitCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit",
    abstract: "Make a secret seed for a draw, and print its SHA-256 to publish. 生成并承诺种子。",
    discussion: """
      Publish what is printed before anyone knows who takes part, and keep the file secret until the \
      draw. A file that is there is never overwritten.

      EXAMPLES
        plumbline plan commit --seed-file seed.txt
      """)

  static let parent: String? = PlanCommand.configuration.commandName

  @OptionGroup var common: CommonOptions

  @Option(name: .customLong("seed-file"), help: "The new file to keep the seed in.")
  var seedFile: String

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    do throws(OutputFile.WriteError) {
      let seed = try SeedFile.create(seedFile)
      console.write(seed.commitment + "\n")
      return .clean
    } catch {
      console.writeError(error.text[common.language(console)] + "\n")
      return .cannotWrite
    }
  }
}
