public import Engine
public import Facts
public import Rules

/// An example of a rule, judged.
public struct ExampleRun: Sendable {
  /// The rule.
  public let rule: Rule
  /// The example.
  public let example: Example
  /// The date that it was judged at; `nil` where the example gives none.
  public let asOf: Day?
  /// What came of it.
  public let finding: Finding

  /// Whether the outcome is the one that the example gives.
  public var isAsExpected: Bool { finding.outcome == example.outcome }

  /// Judges all examples of a pack, in their order.
  public static func all(of pack: Pack) -> [ExampleRun] {
    pack.rules.flatMap { rule in rule.examples.map { ExampleRun(of: $0, rule, pack) } }
  }

  private init(of example: Example, _ rule: Rule, _ pack: Pack) {
    let header = pack.judgedAt.header
    let day = example.asOf ?? example.filing.day(header)
    self.rule = rule
    self.example = example
    asOf = day
    guard let day else {
      finding = .withoutDate(rule, example.filing, missing: header)
      return
    }
    var finding = Plan(pack, asOf: day).finding(
      for: rule, example.filing, explaining: [.fail, .undetermined, .pass])
    if let answer = example.attested, finding.reason == .notAttested {
      finding.answer(answer, asOf: day)
    }
    self.finding = finding
  }
}
