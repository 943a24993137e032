import Diagnostics
import Engine
import Rules

/// How the rules that rest on each clause came out.
struct ClauseCounts {
  private var counts: [Citation: OutcomeCounts] = [:]

  mutating func add(_ assessment: Assessment) {
    for finding in assessment.findings {
      for citation in finding.rule.cites { counts[citation, default: OutcomeCounts()].add(finding) }
    }
  }

  /// A clause, or an instrument as a whole that rules rest on.
  struct Entry {
    let instrument: Instrument
    let citation: Citation
    let summary: LocalizedText
    let counts: OutcomeCounts
  }

  /// All clauses of a pack in its order.
  func entries(of pack: Pack) -> [Entry] {
    pack.instruments.flatMap { instrument in
      let whole = Citation(instrument: instrument.id, clause: nil)
      let isCited = pack.rules.contains { $0.cites.contains(whole) }
      let clauses = instrument.clauses.map { clause in
        entry(instrument, Citation(instrument: instrument.id, clause: clause.id), clause.summary)
      }
      return (isCited ? [entry(instrument, whole, LocalizedText(verbatim: ""))] : []) + clauses
    }
  }

  private func entry(
    _ instrument: Instrument, _ citation: Citation, _ summary: LocalizedText
  ) -> Entry {
    Entry(
      instrument: instrument, citation: citation, summary: summary,
      counts: counts[citation] ?? OutcomeCounts())
  }
}
