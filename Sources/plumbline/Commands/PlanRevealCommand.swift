import ArgumentParser
import Diagnostics
import Inspection
import Reports

/// `plumbline plan reveal`.
struct PlanRevealCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "reveal",
    abstract: "Write a plan with its seed, so that anyone can draw again. 公开种子。",
    discussion: """
      EXAMPLES
        plumbline plan reveal --seed-file seed.txt --output public.json plan.json
      """)

  static let parent: String? = PlanCommand.configuration.commandName

  @OptionGroup var common: CommonOptions

  @Option(name: .customLong("seed-file"), help: "The file of the seed.", completion: .file())
  var seedFile: String

  @Option(name: .shortAndLong, help: "The file to write to, instead of standard output.")
  var output: String?

  @Argument(help: "The plan as json.", completion: .file(extensions: ["json"]))
  var plan: String

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    let language = common.language(console)
    if plan == "-", seedFile == "-" { throw .standardInputTwice }
    try FilePath.protect([seedFile, plan], from: [("--output", output)])
    let seed = try SeedFile.read(seedFile, common, &console)
    let recorded: RecordedPlan
    do throws(DiagnosticError) {
      recorded = try RecordedPlan(console.input(plan))
    } catch {
      console.writeError(common.renderer(console).render(error.diagnostics))
      return .malformed
    }
    guard let text = recorded.revealed(seed), let draw = recorded.draw else {
      throw .noDrawInPlan
    }
    guard draw.commitment == seed.commitment else {
      let text = Self.otherSeed(seed.commitment, draw.commitment)
      console.writeError(text[language].printable + "\n")
      return .failed
    }
    do throws(OutputFile.WriteError) {
      let sink = try ReportSink(output)
      try sink.write(.text(text), &console)
      try sink.commit()
      return .clean
    } catch {
      console.writeError(error.text[language] + "\n")
      return .cannotWrite
    }
  }

  private static func otherSeed(_ commitment: String, _ recorded: String) -> LocalizedText {
    LocalizedText(
      "this is another seed: its SHA-256 is \(commitment), the plan was drawn with \(recorded.prefix(64))",
      zh: "种子不符：其 SHA-256 为 \(commitment)，而该计划所用种子为 \(recorded.prefix(64))")
  }
}
