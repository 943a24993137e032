package import Facts
package import Rules

extension FilingValues {
  /// Whether a condition holds; one that is not there does.
  package func truth(of condition: Condition?) -> Truth { evaluator.truth(of: condition) }

  /// Whether what stands at a name, and how it was written, passes a test.
  package func truth(of test: UnaryTest, about subject: Subject) -> Truth {
    test.truth(of: subject, in: evaluator)
  }

  /// What stands at a name, and how it was written.
  package func subject(_ reference: Reference) -> Subject { evaluator.subject(reference) }

  /// The value of what a test compares with, if it has one.
  package func value(of operand: Operand) -> Value? {
    switch operand {
    case .literal(let value): value
    case .reference(let reference): value(of: reference)
    }
  }

  /// Runs something with each record of a list entered, as a quantifier does; not at all where the
  /// list is missing.
  package func forEachRecord(of list: Reference, _ run: () -> Void) {
    for record in evaluator.list(list) ?? [] { evaluator.with(record, run) }
  }
}
