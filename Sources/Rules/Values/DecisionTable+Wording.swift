package import Diagnostics
package import Facts

extension DecisionTable.Row {
  /// When the row matches, in words: `'Credit tier' is B and 'Risk events' is at most 1`; `nil` if
  /// whatever the inputs are.
  package func condition(
    _ inputs: [Reference], _ operand: (Operand, FactType) -> LocalizedText
  ) -> LocalizedText? {
    let parts = zip(tests, inputs).filter { !$0.0.isAny }.map { test, input in
      test.wording(of: input.type, operand).statement.about(input.label).does
    }
    guard !parts.isEmpty else { return nil }
    return LocalizedText(
      parts.map(\.en).joined(separator: " and "), zh: parts.map(\.zh).joined(separator: "，且"))
  }
}

extension UnaryTest {
  fileprivate var isAny: Bool {
    if case .any = self { true } else { false }
  }
}
