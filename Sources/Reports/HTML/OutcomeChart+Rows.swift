import Diagnostics
import Rules

extension OutcomeChart.Row {
  /// A row for each rule.
  static func of(rules pack: Pack, _ tally: Tally, _ language: Language) -> [Self] {
    zip(pack.rules, tally.rules).enumerated().map { number, pair in
      let (rule, counts) = pair
      return Self(
        label: rule.title[language], detail: nil, rules: "\(number)", counts: counts)
    }
  }

  /// A row for each clause that a rule rests on; a rule that rests on several counts for each.
  static func of(clauses pack: Pack, _ tally: Tally, _ language: Language) -> [Self] {
    CitedClause.all(in: pack).map { clause in
      var counts = Counts()
      for rule in clause.rules { counts.add(tally.rules[rule]) }
      return Self(
        label: ClauseName.of(clause.citation, in: pack)[language], detail: nil,
        rules: clause.numbers, counts: counts)
    }
  }

  /// A row for each subject.
  static func of(subjects tally: Tally) -> [Self] {
    tally.subjects.map {
      Self(label: $0.name, detail: $0.id, rules: nil, counts: $0.counts)
    }
  }

  /// What comes first is worse: more failures, then more that is open, then more to come.
  var rank: Rank {
    Rank(counts: [counts[.fail], counts[.undetermined], counts[.upcoming]])
  }

  struct Rank: Comparable {
    let counts: [Int]

    static func < (a: Rank, b: Rank) -> Bool { a.counts.lexicographicallyPrecedes(b.counts) }
  }
}

/// A clause with the rules that rest on it.
struct CitedClause {
  let citation: Citation
  private(set) var rules: [Int]

  /// The rules' numbers as the script reads them.
  var numbers: String { rules.map(String.init).joined(separator: " ") }

  /// The clauses in the order in which rules cite them.
  static func all(in pack: Pack) -> [CitedClause] {
    var (clauses, positions) = ([CitedClause](), [Citation: Int]())
    for (number, rule) in pack.rules.enumerated() {
      for citation in rule.cites {
        if let position = positions[citation] {
          clauses[position].rules.append(number)
        } else {
          positions[citation] = clauses.count
          clauses.append(CitedClause(citation: citation, rules: [number]))
        }
      }
    }
    return clauses
  }
}
