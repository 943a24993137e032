public import Diagnostics
import Facts

/// Somebody who inspects.
public struct Inspector: Sendable {
  /// Whom an inspector must not inspect.
  public enum Conflict: Sendable, Hashable {
    /// The subject with an identifier.
    case subject(String)
    /// The subject with a name.
    case organisation(String)
  }

  /// What tells inspectors apart, such as the number of a law enforcement certificate.
  public let id: String
  /// The name.
  public let name: String
  /// Whom the inspector must not inspect. Why, is in the file and shown nowhere.
  public let conflicts: Set<Conflict>

  /// Whether the inspector must not inspect a subject.
  func isBiased(towards reading: SubjectReading) -> Bool {
    conflicts.contains(.subject(reading.id))
      || reading.name.map { conflicts.contains(.organisation($0.identity)) } ?? false
  }
}

/// Those who may be drawn to inspect.
public struct InspectorList: Sendable {
  /// The inspectors, in the order of the file.
  public let inspectors: [Inspector]
  /// The SHA-256 of the file, in hexadecimal.
  public let digest: String
  /// What works and is probably not meant.
  public let warnings: [Diagnostic]
  /// Where each conflict stands, to say which one concerns nobody.
  let conflictPlaces: [(conflict: Inspector.Conflict, place: Place)]
}

/// Who inspects a subject.
public struct InspectorPair: Sendable {
  /// Those drawn; fewer than ``size`` where there are not enough without a conflict.
  public let drawn: [Inspector]
  /// Those left out for a conflict of interest.
  public let excluded: [Inspector]

  /// How many inspect together.
  public static let size = 2

  /// Whether there are too few.
  public var isShort: Bool { drawn.count < Self.size }
}

extension InspectorPair {
  /// Draws for one subject; neither other subjects nor the order of the list matter.
  init(for reading: SubjectReading, among list: [Inspector], by lottery: Lottery) {
    let ranked = list.map { ($0, lottery.place(ofInspector: $0.id, for: reading.id)) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    drawn = Array(ranked.filter { !$0.isBiased(towards: reading) }.prefix(Self.size))
    excluded = list.filter { $0.isBiased(towards: reading) }.sorted { $0.id.precedes($1.id) }
  }
}

extension String {
  /// A name as it is compared: without the differences of width and blanks.
  var identity: String { halfWidth.filter { !$0.isWhitespace } }
}
