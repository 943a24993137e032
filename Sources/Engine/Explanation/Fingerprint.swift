internal import Crypto
import Diagnostics
import Facts
import Rules

/// The name of a finding that stays the same while rule, subject and what decides do.
enum Fingerprint {
  /// The first 16 bytes of the SHA-256 of the rule's name, the subject's identifier and the evidence:
  /// paths, records and truths, but no places, values or wording.
  static func of(_ rule: Rule, _ filing: Filing, _ evidence: [Evidence]) -> String {
    var parts = [rule.id, filing.text(.subjectID) ?? ""]
    evidence.forEach { outline($0, into: &parts) }
    let text = parts.joined(separator: "\n")
    return SHA256.hash(data: Array(text.utf8)).prefix(16).hexadecimal
  }

  private static func outline(_ evidence: Evidence, into parts: inout [String]) {
    let label = evidence.kind == .record ? evidence.label?.en ?? "" : ""
    parts.append(
      "\(evidence.kind) \(evidence.truth?.rawValue ?? "") \(evidence.fact ?? "") \(label)")
    evidence.children.forEach { outline($0, into: &parts) }
  }
}
