internal import Crypto
import Diagnostics
import Engine
import Rules

/// Tells whether a finding rests on the same reported values as before, wherever they stand now.
enum EvidenceDigest {
  /// The first 16 bytes of the SHA-256 of the outcome and the evidence: paths, records, truths and
  /// values, but no places and no wording. Personal values are not in it.
  static func of(_ finding: Finding) -> String {
    var parts = ["\(finding.rule.id) \(finding.outcome)"]
    finding.evidence.forEach { outline($0, into: &parts) }
    parts += finding.decidingFacts.map { "\($0.path) \($0.reason) \($0.count)" }
    let text = parts.joined(separator: "\n")
    return SHA256.hash(data: Array(text.utf8)).prefix(16).hexadecimal
  }

  private static func outline(_ evidence: Evidence, into parts: inout [String]) {
    let label = evidence.kind == .record ? evidence.label?.en ?? "" : ""
    parts.append(
      """
      \(evidence.kind) \(evidence.truth?.rawValue ?? "") \(evidence.fact ?? "") \(label) \
      \(evidence.count ?? 0) \(evidence.open ?? 0) \(evidence.actual.map(value) ?? "")
      """)
    evidence.children.forEach { outline($0, into: &parts) }
  }

  private static func value(_ actual: Actual) -> String {
    switch actual {
    case .reported(_, let value), .assumed(let value), .computed(let value): value.text.en
    case .records(let count): "\(count)"
    case .missing(let reason, let written): "\(reason) \(written ?? "")"
    case .notComputed(let failure): "\(failure)"
    case .personal: "personal"
    }
  }
}
