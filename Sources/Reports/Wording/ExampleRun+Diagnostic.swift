public import Analysis
public import Diagnostics
import Engine
import Rules

extension ExampleRun {
  /// An example that came out otherwise, as a problem of the pack.
  public var diagnostic: Diagnostic {
    let reason = Sentence.of(finding)
    let asked = finding.decidingFacts.map(\.path)
    let missing =
      asked.isEmpty
      ? nil
      : LocalizedText(
        "missing: \(LocalizedText.list(asked).en)", zh: "缺少：\(LocalizedText.list(asked).zh)")
    let (expected, found) = (Words.name(of: example.outcome), Words.name(of: finding.outcome))
    return Diagnostic(
      .init(
        "rules/example-differs",
        LocalizedText(
          "example '\(example.name)' of '\(rule.id)' gives \(found.en), not \(expected.en): \(reason.en)",
          zh: "规则“\(rule.id)”的示例“\(example.name)”结论为\(found.zh)，而非\(expected.zh)：\(reason.zh)"),
        help: missing),
      at: example.place)
  }
}
