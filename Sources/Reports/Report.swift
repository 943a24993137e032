public import Facts
public import Rules

/// What all filings of a report have in common.
public struct Report: Sendable {
  /// The version of the program.
  public let version: String
  /// The pack that judged them.
  public let pack: Pack
  /// The date that was asked for; `nil` where each filing's own counts.
  public let asOf: Day?

  /// When the report is written; `nil` where nobody says.
  public let time: Instant?
  /// What else filings were judged under; the pack's profiles have a part in it, too.
  public let circumstances: Circumstances

  /// Makes a report.
  public init(
    version: String, pack: Pack, asOf: Day?, time: Instant? = nil,
    _ circumstances: Circumstances = Circumstances()
  ) {
    self.version = version
    self.pack = pack
    self.asOf = asOf
    self.time = time
    var circumstances = circumstances
    circumstances.sources += pack.profiles.map { .init(.profile, $0.file) }
    self.circumstances = circumstances
  }
}
