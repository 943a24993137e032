package import Facts
package import Rules

extension Plan {
  /// What comes of some rules for a filing, without evidence.
  ///
  /// - Parameter positions: the positions of the rules in the pack.
  package func outcomes(ofRulesAt positions: some Sequence<Int>, for filing: Filing) -> [Outcome] {
    let evaluator = Evaluator(self, filing)
    return positions.map { evaluator.outcome(of: pack.rules[$0]) }
  }
}
