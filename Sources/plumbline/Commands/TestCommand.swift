import ArgumentParser
import Diagnostics
import Engine
import Reports
import Rules

/// `plumbline test`.
struct TestCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the examples of a pack's rules. 运行规则示例。",
    discussion: """
      EXAMPLES
        plumbline test Rules/hunan-platform-economy
        plumbline test --lang zh
      """)

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var common: CommonOptions

  @Argument(help: "The folder of the pack, instead of --pack.", completion: .directory)
  var folder: String?

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    guard let pack = try packOptions.load(common, &console, from: folder) else { return .malformed }
    let language = common.language(console)
    let results = ExampleRun.all(of: pack)
    let failures = results.filter { !$0.isAsExpected }
    if !failures.isEmpty {
      let renderer = DiagnosticRenderer(
        language: language, colour: console.isTerminal && console.allowsColour)
      console.write(renderer.render(failures.map(\.diagnostic)) + "\n")
    }
    let passed = results.count - failures.count
    let text = LocalizedText(
      "\(results.count, "example") of \(pack.rules.count, "rule"): \(passed) as expected, \(failures.count) not",
      zh: "\(pack.rules.count)条规则的\(results.count)个示例：\(passed)个与预期一致，\(failures.count)个不一致")
    console.write(text[language] + "\n")
    return failures.isEmpty ? .clean : .failed
  }
}
