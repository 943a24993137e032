import Diagnostics

/// The words that phrases begin with.
enum PhraseOpening {
  private static let all = [
    "at least", "at most", "more than", "less than", "on or after", "on or before", "after",
    "before", "between", "none of", "one of", "agrees with", "matches", "contains", "starts with",
    "ends with", "longer than", "shorter than", "within", "present", "absent", "missing",
    "not asked",
    "not applicable", "blank", "unknown",
  ]

  /// The phrase that was probably meant, where its first words are nearly an opening.
  static func suggestion(for phrase: String) -> String? {
    let words = phrase.split(separator: " ").map(String.init)
    for count in [3, 2, 1] where words.count >= count {
      let start = words.prefix(count).joined(separator: " ")
      let candidates = all.filter { $0.split(separator: " ").count == count }
      guard let opening = NearestName.of(start, among: candidates), opening != start else {
        continue
      }
      return ([opening] + words.dropFirst(count)).joined(separator: " ")
    }
    return nil
  }
}
