public import Diagnostics
public import Facts

/// A value as people read it, and as programs compare it.
public struct ShownValue: Sendable {
  /// Its type.
  public let type: FactType
  /// The words for it.
  public let text: LocalizedText
  /// The value without words.
  public let canonical: CanonicalValue

  init(_ value: Value, _ type: FactType, _ zone: ZoneOffset) {
    self.type = value.isDay ? .date : type
    text = value.text(as: type, zone: zone)
    canonical = value.canonical(as: type, zone: zone)
  }
}

/// What a test compares a value with.
public struct ComparedValue: Sendable {
  /// The name that stands for it; `nil` for a value written in the rule.
  public let name: String?
  /// The value; `nil` where the name has none, or has one that only the subject may see.
  public let value: ShownValue?
}

extension Value {
  /// Whether it is a date, which may stand where a time is asked for.
  fileprivate var isDay: Bool {
    if case .day = self { true } else { false }
  }
}
