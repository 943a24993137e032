/// The words that stand for values and for the lack of one.
public struct Vocabulary: Sendable {
  /// The words that every pack starts from.
  public static let standard = Vocabulary()
}
