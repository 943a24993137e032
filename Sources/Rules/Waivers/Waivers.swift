public import Diagnostics
public import Documents
public import Facts

/// The waivers of a run, as they stand on its day.
public struct Waivers: Sendable {
  /// The waivers, in the order of files and places.
  public let all: [Waiver]
  /// The day of the run.
  public let today: Day
  /// The files.
  public let files: [FileDigest]
  /// What works and is probably not meant.
  public let warnings: [Diagnostic]

  /// Reads files of waivers and checks them against a pack.
  ///
  /// - Parameters:
  ///   - inputs: the files.
  ///   - pack: what they speak of.
  ///   - today: the day of the run, in the time zone of the pack.
  /// - Throws: everything that is wrong with any of the files, in their order.
  public static func load(
    _ inputs: [InputFile], for pack: Pack, on today: Day, limits: ReaderLimits = ReaderLimits()
  ) throws(DiagnosticError) -> Waivers {
    let problems = Problems()
    let reader = WaiverReader(pack, problems)
    var (all, files): ([Waiver], [FileDigest]) = ([], [])
    for input in inputs {
      guard let file = SourceFile(input, limits: limits, problems) else { continue }
      if let digest = InputFile(bytes: file.bytes, name: input.name).digest { files.append(digest) }
      all += reader.waivers(in: file, named: input.name)
    }
    if problems.hasErrors { throw DiagnosticError(problems.sorted) }
    for waiver in all { waiver.warn(on: today, problems) }
    return Waivers(all: all, today: today, files: files, warnings: problems.sorted)
  }
}

extension Waiver {
  /// Says what is remarkable about it on a day.
  fileprivate func warn(on today: Day, _ problems: Problems) {
    switch standing(on: today) {
    case .notBegun: problems.warning(.waiverNotBegun(self, today), at: place)
    case .expired: problems.warning(.waiverExpired(self, today), at: untilPlace)
    case .valid where until.number - today.number <= Standing.notice:
      problems.warning(.waiverExpiring(self, today), at: untilPlace)
    case .valid: break
    }
  }
}
