import Diagnostics
import Documents
import Facts

/// Reads attestations and checks them against a pack and the evidence that is there.
///
/// A class, because answers are numbered over all files of a run.
final class AttestationReader {
  private let pack: Pack
  private let problems: Problems
  /// What does not keep the rest from being used.
  private let remarks: Problems
  private var count = 0

  init(_ pack: Pack, _ problems: Problems, _ remarks: Problems) {
    (self.pack, self.problems, self.remarks) = (pack, problems, remarks)
  }

  /// The attestations of a file.
  func attestations(in file: SourceFile, named name: String) -> [Attestation] {
    guard let root = file.root else {
      problems.error(.expected(.mapping, found: .nothing), at: .file(name))
      return []
    }
    guard let fields = Fields(root, keys: ["attestations"], problems),
      let items = fields.required("attestations")?.readItems(problems)
    else { return [] }
    let folder = FolderPath.parent(of: name)
    return items.compactMap { attestation($0, in: folder) }
  }

  private static let keys = [
    "rule", "subject", "period", "answer", "by", "on", "evidence", "from", "until", "note",
  ]

  private func attestation(_ node: SourceNode, in folder: String) -> Attestation? {
    guard let fields = Fields(node, keys: Self.keys, problems) else { return nil }
    let rule = fields.required("rule").flatMap { self.rule($0) }
    let subject = fields.required("subject")?.readText(problems)
    let period = fields["period"].map { self.period($0) }
    let answer: Answer? = fields.required("answer")?.readWord(problems)
    let person = fields.required("by").flatMap { self.person($0) }
    let on = fields.required("on")?.readDay(problems)
    let from = fields.required("from")?.readDay(problems)
    let until = fields.required("until")?.readDay(problems)
    if let from, let until, until <= from, let place = fields["until"]?.place {
      problems.error(.attestationNeverHolds(from), at: place)
    }
    let evidence = fields.items("evidence").map { self.evidence($0, in: folder) }
    if evidence.isEmpty { remarks.warning(.attestedWithoutEvidence(), at: node.place) }
    guard let rule, let subject, let answer, let person, let on, let from, let until
    else { return nil }
    count += 1
    let place = fields["rule"]?.place ?? node.place
    return Attestation(
      number: count, rule: rule, subject: subject, period: period ?? nil, answer: answer == .yes,
      by: person, on: on, evidence: evidence.compactMap { $0?.evidence }, from: from,
      until: until, note: fields.text("note"),
      isSound: evidence.allSatisfy { $0?.isSound ?? false }, place: place,
      subjectPlace: fields["subject"]?.place ?? place, untilPlace: fields["until"]?.place ?? place)
  }

  private enum Answer: String, CaseIterable { case yes, no }

  /// The name of a rule that persons answer.
  private func rule(_ node: SourceNode) -> String? {
    guard let id = node.readText(problems) else { return nil }
    let asked = pack.rules.filter { $0.question != nil }.map(\.id)
    if asked.contains(id) { return id }
    problems.error(
      pack.rule(id) != nil
        ? .ruleNotAttested(id, asked)
        : .unknownAttestedRule(id, nearest: NearestName.of(id, among: asked)), at: node.place)
    return nil
  }

  private func period(_ node: SourceNode) -> Attestation.Period? {
    guard let fields = Fields(node, keys: ["from", "to"], problems),
      let from = fields.required("from")?.readDay(problems),
      let to = fields.required("to")?.readDay(problems)
    else { return nil }
    if to < from { problems.error(.attestedPeriodEndsFirst(), at: node.place) }
    return Attestation.Period(from: from, to: to)
  }

  private func person(_ node: SourceNode) -> Attestation.Person? {
    guard let fields = Fields(node, keys: ["name", "role"], problems),
      let name = fields.required("name")?.readText(problems)
    else { return nil }
    return Attestation.Person(name: name, role: fields.text("role"))
  }

  /// A file that shows it, and whether it is what it was; one that is not there is taken on trust.
  private func evidence(
    _ node: SourceNode, in folder: String
  ) -> (evidence: Attestation.Evidence, isSound: Bool)? {
    guard let fields = Fields(node, keys: ["file", "sha256"], problems),
      let file = fields.required("file"), let name = file.readText(problems),
      let digest = fields.required("sha256"), let text = digest.readText(problems)
    else { return nil }
    guard text.count == 64, text.allSatisfy(\.isHexDigit) else {
      problems.error(.notADigest(text), at: digest.place)
      return nil
    }
    let evidence = Attestation.Evidence(file: name, sha256: text.lowercased())
    guard let found = InputFile(path: FolderPath.join(folder, name)).digest else {
      remarks.warning(.evidenceAbsent(name), at: file.place)
      return (evidence, true)
    }
    let isSame = found.sha256 == evidence.sha256
    if !isSame { remarks.error(.evidenceChanged(name, now: found.sha256), at: digest.place) }
    return (evidence, isSame)
  }
}
