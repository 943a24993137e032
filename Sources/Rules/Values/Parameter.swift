public import Diagnostics
public import Facts

/// A number, date or other value that the law or the regulator sets, with its history.
public struct Parameter: Sendable {
  /// A value from a day on.
  public struct Revision: Sendable, Dated {
    /// The first day.
    public internal(set) var from: Day
    /// When it was made known; `nil` where the pack does not say.
    public let published: Day?
    /// The value.
    public let value: Value
    /// What sets it.
    public let cites: [Citation]
    /// Whether no source fixes it.
    public let isPolicyChoice: Bool
    /// The profile that set it, if it is not the pack.
    public internal(set) var profile: Profile?

    /// The first day.
    public var start: Day? { from }

    /// Makes a revision.
    public init(
      from: Day, published: Day? = nil, value: Value, cites: [Citation], isPolicyChoice: Bool
    ) {
      self.from = from
      self.published = published
      self.value = value
      self.cites = cites
      self.isPolicyChoice = isPolicyChoice
    }
  }

  /// Its name.
  public let name: String
  /// Its name for people.
  public let label: LocalizedText
  /// The type of its values.
  public let type: FactType
  /// The values, each until the next, by date.
  public internal(set) var revisions: [Revision]
  /// The pack's own values, where a profile has others.
  var overlay: Overlay<Revision>?
  /// Whether its source could be confirmed.
  public let confidence: Confidence
  /// What its values may be, for the pack and for profiles.
  public internal(set) var bounds: Bounds?
  /// What profiles may do to its values; nothing if the law fixed them.
  public internal(set) var leeway: Leeway?
  /// Where the author wrote it.
  public let place: Place

  /// Makes a parameter.
  public init(
    name: String, label: LocalizedText, type: FactType, revisions: [Revision],
    confidence: Confidence, place: Place
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.revisions = revisions
    self.confidence = confidence
    self.place = place
  }

  /// The revision that holds on a day, if any does yet.
  public func revision(on day: Day) -> Revision? {
    revisions.inForce(on: day)
  }
}

/// What profiles may do to the values of a parameter.
public enum Leeway: Sendable, Hashable {
  /// Set any others within the range.
  case change
  /// Set others that are stricter, which is what lies in a direction.
  case tighten(Strictness)
}

/// Which values of a parameter are the stricter ones.
public enum Strictness: String, Sendable, CaseIterable {
  /// The higher ones: a share that must be reached.
  case higher
  /// The lower ones: a time that may pass.
  case lower
}

/// Whether what a rule or value rests on could be confirmed.
public struct Confidence: Sendable, Hashable {
  /// Whether the source was read.
  public let isConfirmed: Bool
  /// What is open.
  public let note: LocalizedText?

  /// Makes a confidence.
  public init(isConfirmed: Bool = true, note: LocalizedText? = nil) {
    self.isConfirmed = isConfirmed
    self.note = note
  }
}
