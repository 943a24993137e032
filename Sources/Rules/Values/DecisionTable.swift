public import Diagnostics
public import Facts

/// Values that follow from others by rows of tests.
public struct DecisionTable: Sendable {
  /// Which row gives the values.
  public enum HitPolicy: String, Sendable, CaseIterable {
    /// The only one that matches; that there is just one is proved when the pack is loaded.
    case unique
    /// The first one that matches; if none does, there is no value.
    case first
  }

  /// A value that the table gives.
  public struct Output: Sendable {
    /// Its name, within the table's.
    public let name: String
    /// Its name for people: its own, or the table's.
    public let label: LocalizedText
    /// Its type.
    public let type: FactType

    /// Makes an output.
    public init(name: String, label: LocalizedText, type: FactType) {
      self.name = name
      self.label = label
      self.type = type
    }
  }

  /// A row.
  public struct Row: Sendable {
    /// A test for each input.
    public let tests: [UnaryTest]
    /// A value for each output.
    public let values: [Value]
    /// Where the author wrote it.
    public let place: Place

    /// Makes a row.
    public init(tests: [UnaryTest], values: [Value], place: Place) {
      self.tests = tests
      self.values = values
      self.place = place
    }
  }

  /// The rows from a day on.
  public struct Revision: Sendable, Dated {
    /// The first day; `nil` for always.
    public internal(set) var from: Day?
    /// When they were made known; `nil` where the pack does not say.
    public let published: Day?
    /// The rows.
    public let rows: [Row]
    /// What sets them.
    public let cites: [Citation]
    /// Whether no source fixes them.
    public let isPolicyChoice: Bool
    /// The profile that set them, if it is not the pack.
    public internal(set) var profile: Profile?

    /// The first day; `nil` for always.
    public var start: Day? { from }

    /// Makes a revision.
    public init(
      from: Day?, published: Day? = nil, rows: [Row], cites: [Citation], isPolicyChoice: Bool
    ) {
      self.from = from
      self.published = published
      self.rows = rows
      self.cites = cites
      self.isPolicyChoice = isPolicyChoice
    }
  }

  /// Its name.
  public let name: String
  /// Its name for people.
  public let label: LocalizedText
  /// Which row gives the values.
  public let hit: HitPolicy
  /// What the tests are about.
  public let inputs: [Reference]
  /// What it gives.
  public let outputs: [Output]
  /// The rows, each set until the next, by date.
  public internal(set) var revisions: [Revision]
  /// The pack's own rows, where a profile has others.
  var overlay: Overlay<Revision>?
  /// Whether profiles may set other rows.
  public internal(set) var mayChange = false
  /// Where the author wrote it.
  public let place: Place

  /// Makes a table.
  public init(
    name: String, label: LocalizedText, hit: HitPolicy, inputs: [Reference], outputs: [Output],
    revisions: [Revision], place: Place
  ) {
    self.name = name
    self.label = label
    self.hit = hit
    self.inputs = inputs
    self.outputs = outputs
    self.revisions = revisions
    self.place = place
  }

  /// The rows that hold on a day, if any do yet.
  public func revision(on day: Day) -> Revision? {
    revisions.inForce(on: day)
  }
}
