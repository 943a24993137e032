public import Diagnostics
public import Documents
public import Facts

/// The answers of persons in a run, as they stand on its day.
public struct Attestations: Sendable {
  /// The answers, in the order of files and places.
  public let all: [Attestation]
  /// The day of the run.
  public let today: Day
  /// The files.
  public let files: [FileDigest]
  /// What works and is probably not meant, and evidence that is not what it was.
  public let remarks: [Diagnostic]

  /// Reads files of attestations and checks them against a pack and the evidence that is there.
  ///
  /// - Parameters:
  ///   - inputs: the files.
  ///   - pack: what they speak of.
  ///   - today: the day of the run, in the time zone of the pack.
  /// - Throws: everything that is wrong with any of the files, in their order.
  public static func load(
    _ inputs: [InputFile], for pack: Pack, on today: Day, limits: ReaderLimits = ReaderLimits()
  ) throws(DiagnosticError) -> Attestations {
    let (problems, remarks) = (Problems(), Problems())
    let reader = AttestationReader(pack, problems, remarks)
    var (all, files): ([Attestation], [FileDigest]) = ([], [])
    for input in inputs {
      guard let file = SourceFile(input, limits: limits, problems) else { continue }
      if let digest = InputFile(bytes: file.bytes, name: input.name).digest { files.append(digest) }
      all += reader.attestations(in: file, named: input.name)
    }
    if problems.hasErrors { throw DiagnosticError(problems.sorted) }
    for attestation in all { attestation.warn(on: today, remarks) }
    warn(ofContradictionsIn: all, on: today, remarks)
    return Attestations(
      all: all, today: today, files: files, remarks: problems.sorted + remarks.sorted)
  }

  /// Tells each answer that holds and is not that of one before it.
  private static func warn(
    ofContradictionsIn all: [Attestation], on today: Day, _ problems: Problems
  ) {
    let valid = all.filter { $0.isSound && $0.standing(on: today) == .valid }
    for (position, later) in valid.enumerated() {
      let first = valid[..<position].first { $0.meets(later) && $0.answer != later.answer }
      guard let first else { continue }
      let note = Diagnostic.Note(LocalizedText("the other answer", zh: "另一答复"), at: first.place)
      problems.warning(.attestationsDisagree(later.rule), at: later.place, notes: [note])
    }
  }
}

extension Attestation {
  /// Says what is remarkable about it on a day.
  fileprivate func warn(on today: Day, _ problems: Problems) {
    switch standing(on: today) {
    case .notBegun: problems.warning(.attestationNotBegun(self, today), at: place)
    case .expired: problems.warning(.attestationExpired(self, today), at: untilPlace)
    case .valid where until.number - today.number <= Standing.notice:
      problems.warning(.attestationExpiring(self, today), at: untilPlace)
    case .valid: break
    }
  }
}
