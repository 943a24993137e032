import Facts
public import Rules

/// An example of a rule, judged.
public struct ExampleRun: Sendable {
  /// The rule.
  public let rule: Rule
  /// The example.
  public let example: Example
  /// What came of it.
  public let finding: Finding

  /// Whether the outcome is the one that the example gives.
  public var isAsExpected: Bool { finding.outcome == example.outcome }

  /// Judges all examples of a pack, in their order.
  public static func all(of pack: Pack) -> [ExampleRun] {
    pack.rules.flatMap { rule in
      rule.examples.map { ExampleRun(rule: rule, example: $0, finding: finding(rule, $0, pack)) }
    }
  }

  private static func finding(_ rule: Rule, _ example: Example, _ pack: Pack) -> Finding {
    guard let day = example.asOf ?? example.filing.day(pack.judgedAt.header) else {
      return .withoutDate(rule, example.filing, missing: pack.judgedAt.header)
    }
    var finding = Plan(pack, asOf: day).finding(
      for: rule, example.filing, explaining: [.fail, .undetermined, .pass])
    if let answer = example.attested, finding.reason == .notAttested {
      finding.answer(answer, asOf: day)
    }
    return finding
  }
}
