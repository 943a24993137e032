public import Diagnostics
public import Documents
public import Engine
public import Facts
public import Rules

/// The failed and undetermined findings of an earlier run, to compare with.
///
/// A finding is the same if its rule and its subject are; without a subject, if the name of the filing
/// is. Where a subject has several, as for several periods, those of the same period are compared, then
/// those that rest on the same values.
public struct Baseline: Sendable {
  private struct Key: Hashable {
    let rule: String
    let owner: String
  }

  private struct Known: Sendable {
    let finding: GoneFinding
    let digest: String
    let period: String?
  }

  private var known: [Key: [Known]] = [:]
  private var judged: Set<String> = []
  private let outcomes: Set<String>

  /// Reads a report.
  ///
  /// - Parameter pack: the identifier of the pack that filings are judged by.
  /// - Throws: why nothing can be compared with it.
  public init(_ input: InputFile, pack: String) throws(DiagnosticError) {
    let report = try EarlierReport(input)
    if let other = report.packs.filter({ $0 != pack }).min() {
      throw DiagnosticError(.otherPack(other, wanted: pack), at: .file(input.name))
    }
    outcomes = report.shown.intersection(Self.compared.map(\.rawValue))
    for filing in report.filings {
      let time = filing.generatedAt.flatMap { Day(iso: $0.prefix(10)) }
      if filing.moreFindings != nil { throw DiagnosticError(.cappedReport, at: .file(input.name)) }
      for finding in filing.findings where outcomes.contains(finding.outcome) {
        let seen =
          finding.baseline?.firstSeen.flatMap { Day(iso: $0) } ?? time
          ?? filing.asOf.flatMap { Day(iso: $0) }
        let gone = GoneFinding(
          rule: finding.rule, subject: filing.subject?.id, source: filing.source,
          outcome: finding.outcome, fingerprint: finding.fingerprint, firstSeen: seen)
        let key = Key(rule: finding.rule, owner: filing.subject?.id ?? filing.source)
        known[key, default: []].append(
          Known(finding: gone, digest: finding.evidenceDigest ?? "", period: filing.period?.to))
      }
    }
  }

  /// The outcomes that are compared.
  public static let compared: Set<Outcome> = [.fail, .undetermined]

  /// How the findings of a filing compare, by the names of their rules.
  ///
  /// - Parameter today: the day of this run; where it is not known, the date that the filing was judged
  ///   at stands for it.
  public mutating func changes(
    in assessment: Assessment, of source: String, on today: Day?
  ) -> [String: FindingChange] {
    let owner = assessment.filing.text(.subjectID) ?? source
    let period = assessment.filing.day(.periodTo)?.description
    let today = today ?? assessment.asOf
    judged.insert(owner)
    var changes: [String: FindingChange] = [:]
    for finding in assessment.findings where outcomes.contains(finding.outcome.rawValue) {
      let digest = EvidenceDigest.of(finding)
      let earlier = take(Key(rule: finding.rule.id, owner: owner), digest, period)
      let state: FindingChange.State =
        earlier.map { $0.digest == digest ? .unchanged : .changed } ?? .new
      let firstSeen = earlier?.finding.firstSeen ?? today
      let days = today.flatMap { today in firstSeen.map { today.number - $0.number } }
      changes[finding.rule.id] = FindingChange(
        state: state, firstSeen: firstSeen, days: days.map { max(0, $0) })
    }
    return changes
  }

  /// The earlier finding that is most like one; it is given once.
  private mutating func take(_ key: Key, _ digest: String, _ period: String?) -> Known? {
    guard let candidates = known[key], !candidates.isEmpty else { return nil }
    let ranked = candidates.indices.min { a, b in
      let rank = { (known: Known) in
        (known.period == period ? 0 : 2) + (known.digest == digest ? 0 : 1)
      }
      return (rank(candidates[a]), a) < (rank(candidates[b]), b)
    }
    return ranked.flatMap { known[key]?.remove(at: $0) }
  }

  /// The findings that are there no more, once all filings were compared; those of subjects that were
  /// not judged are not among them.
  public var gone: [GoneFinding] {
    known.filter { judged.contains($0.key.owner) }.flatMap { $0.value.map(\.finding) }
      .sorted { ($0.source, $0.rule, $0.fingerprint) < ($1.source, $1.rule, $1.fingerprint) }
  }
}
