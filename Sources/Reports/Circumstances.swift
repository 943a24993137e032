import Diagnostics
public import Documents
public import Facts

/// Under what filings were judged, besides the pack and the date; every report says it.
public struct Circumstances: Sendable {
  /// A file that had a part in the judgement.
  public struct Source: Sendable {
    /// What kinds of files there are.
    public enum Kind: String, Sendable, CaseIterable {
      /// It changed the pack.
      case profile
      /// It excused failures.
      case waivers
      /// It answered what only a person can.
      case attestations
      /// It was reported for a period before.
      case previous
    }

    /// What it was read as.
    public let kind: Kind
    /// The file.
    public let file: FileDigest

    /// Names a file.
    public init(_ kind: Kind, _ file: FileDigest) { (self.kind, self.file) = (kind, file) }
  }

  /// The day by which law had to be published to count; `nil` for all that the pack holds.
  public var knownAt: Day?
  /// The day of the run, by which waivers and attestations hold or have expired.
  public var today: Day?
  /// How many days ahead was looked for changes of the law.
  public var horizon: Int?
  /// The files, by kind.
  public var sources: [Source] = []

  /// Nothing but the pack and the date.
  public init() {}
}

extension Circumstances {
  /// One of them, in words and with a name for programs.
  struct Line {
    let key: String
    let name: LocalizedText
    let text: LocalizedText
  }

  /// How many files of a kind are named one by one.
  private static let mostNamed = 5

  /// All that there are.
  var lines: [Line] {
    var lines: [Line] = []
    if let knownAt {
      lines.append(
        Line(
          key: "known-at", name: LocalizedText("law as known on", zh: "法规知悉日"),
          text: LocalizedText(verbatim: "\(knownAt)")))
    }
    if let today {
      lines.append(
        Line(
          key: "today", name: LocalizedText("today", zh: "核查当日"),
          text: LocalizedText(verbatim: "\(today)")))
    }
    if let horizon {
      lines.append(
        Line(
          key: "horizon", name: LocalizedText("looking ahead", zh: "前瞻"),
          text: LocalizedText(horizon == 1 ? "1 day" : "\(horizon) days", zh: "\(horizon)天")))
    }
    return lines + Source.Kind.allCases.flatMap { self.lines(of: $0) }
  }

  /// The files of a kind; many are told by their number.
  private func lines(of kind: Source.Kind) -> [Line] {
    let files = sources.filter { $0.kind == kind }.map(\.file)
    guard files.count <= Self.mostNamed else {
      let count = LocalizedText("\(files.count) files", zh: "\(files.count)个文件")
      return [Line(key: kind.rawValue, name: kind.name, text: count)]
    }
    return files.map { file in
      let digest = file.sha256.prefix(12)
      return Line(
        key: kind.rawValue, name: kind.name,
        text: LocalizedText(
          "\(file.name) (sha256 \(digest))", zh: "\(file.name)（sha256 \(digest)）"))
    }
  }
}

extension Circumstances.Source.Kind {
  fileprivate var name: LocalizedText {
    switch self {
    case .profile: LocalizedText("profile", zh: "适用方案")
    case .waivers: LocalizedText("waivers", zh: "豁免文件")
    case .attestations: LocalizedText("attestations", zh: "确认文件")
    case .previous: LocalizedText("earlier filing", zh: "上期填报")
    }
  }
}
