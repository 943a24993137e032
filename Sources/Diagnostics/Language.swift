/// A language that everything people read is written in.
public enum Language: String, Sendable, CaseIterable {
  /// English.
  case en
  /// Simplified Chinese.
  case zh
}
