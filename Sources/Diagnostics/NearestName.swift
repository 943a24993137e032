/// Finds the name that a misspelt one was probably meant to be.
public enum NearestName {
  /// The candidate with the fewest edits, if they are few for the word's length.
  ///
  /// An edit inserts, removes or replaces a character, or swaps two neighbours (the optimal string
  /// alignment distance). Up to a third of the characters may differ, and at least one.
  public static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    let word = Array(word.lowercased())
    let limit = max(1, word.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased())
      guard abs(other.count - word.count) <= limit else { continue }
      let distance = editDistance(word, other)
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  private static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var current = [i + 1]
      for (j, right) in b.enumerated() {
        var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (left == right ? 0 : 1))
        if i > 0, j > 0, left == b[j - 1], a[i - 1] == right {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        current.append(cost)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[b.count]
  }
}

extension LocalizedText {
  /// The usual help for a misspelt name: `did you mean 'x'?`.
  public static func didYouMean(_ name: String?) -> LocalizedText? {
    name.map { LocalizedText("did you mean '\($0)'?", zh: "是否应为“\($0)”？") }
  }
}
