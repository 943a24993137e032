import Diagnostics
package import Engine
package import Facts
package import Rules

/// Writes what came of a filing as a line of JSON.
package struct OutcomeLine: Sendable {
  private let pieces: OutcomePieces
  private let options: ReportOptions

  /// Makes ready what is written of the rules of a pack.
  package init(_ pack: Pack, _ options: ReportOptions) {
    self.options = options
    pieces = OutcomePieces(pack.rules, options)
  }

  /// Writes a line for a filing that was judged.
  ///
  /// - Parameters:
  ///   - id: the subject's identifier as JSON, with its quotes; `null` if it has none.
  ///   - rest: further properties as JSON, each with a comma before it.
  package func append(
    id: UnsafeBufferPointer<UInt8>, _ verdicts: FlatAssessor.Verdicts, rest: [UInt8],
    to line: inout ByteBuffer
  ) {
    line.append(#"{"id":"#)
    line.append(id)
    line.append(#","outcomes":{"#)
    let outcomes = verdicts.outcomes
    pieces.withBytes { pieces in
      for rule in outcomes.indices {
        line.append(pieces.outcome(Int(outcomes[rule].rawValue), rule))
      }
      line.removeLast(outcomes.isEmpty ? 0 : 1)
      line.append(#"},"messages":["#)
      var (left, count) = (options.limit ?? .max, line.count)
      for rule in outcomes.indices where left > 0 {
        var isUpcoming = false
        switch outcomes[rule] {
        case .pass, .notApplicable: continue
        case .fail: isUpcoming = verdicts.isUpcoming[rule]
        case .undetermined: break
        }
        let message = pieces.message(Int(outcomes[rule].rawValue), rule, isUpcoming: isUpcoming)
        if message.isEmpty { continue }
        line.append(message)
        left -= 1
      }
      count = line.count - count
      line.removeLast(count == 0 ? 0 : 1)
    }
    line.append("]")
    line.append(rest)
    line.append("}\n")
  }

  /// Writes a line for a filing that was judged with reasons.
  func append(_ assessment: Assessment, source: String, to line: inout ByteBuffer) {
    let id = assessment.filing.text(.subjectID)
    let findings = assessment.findings.enumerated()
    line.append(#"{"id":"#)
    line.append(Self.json(of: id))
    line.append(#","outcomes":{"#)
    pieces.withBytes { pieces in
      for (rule, finding) in findings {
        line.append(pieces.outcome(OutcomePieces.number(of: finding.outcome), rule))
      }
      line.removeLast(assessment.findings.isEmpty ? 0 : 1)
      line.append(#"},"messages":["#)
      let messages = findings.map { rule, finding in
        pieces.message(
          OutcomePieces.number(of: finding.outcome), rule, isUpcoming: finding.isUpcoming)
      }
      let shown = messages.filter { !$0.isEmpty }.prefix(options.limit ?? .max)
      for message in shown { line.append(message) }
      line.removeLast(shown.isEmpty ? 0 : 1)
    }
    line.append("]")
    line.append(rest(assessment.filing.problems, hasID: id != nil, source))
    line.append("}\n")
  }

  /// Writes a line for what could not be read.
  package func append(
    _ problems: [FilingProblem], source: String, to line: inout ByteBuffer
  ) {
    line.append(#"{"id":null"#)
    line.append(rest(problems, hasID: false, source))
    line.append("}\n")
  }

  /// What a line says besides: where the filing stands, if its subject does not tell or there are
  /// several files, and what is wrong with it.
  package func rest(
    _ problems: [FilingProblem], hasID: Bool, _ source: String
  ) -> [UInt8] {
    var rest: [UInt8] = []
    if !hasID || options.namesSources {
      rest += #","source":\#(EncodedJSON.line(source))"#.utf8
    }
    if !problems.isEmpty {
      let entries = problems.map {
        JSONReport.Problem($0.diagnostic, fact: $0.fact, options.language)
      }
      rest += #","problems":\#(EncodedJSON.line(entries))"#.utf8
    }
    return rest
  }

  /// Whether a line always says more than what came of the rules.
  package var saysMore: Bool { options.namesSources }

  /// A text as JSON; `null` where there is none.
  package static func json(of text: String?) -> [UInt8] {
    Array((text.map { EncodedJSON.line($0) } ?? "null").utf8)
  }
}
