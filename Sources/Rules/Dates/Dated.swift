public import Facts

/// Something that holds from a day until the next of its kind does.
public protocol Dated {
  /// The first day; `nil` for always.
  var start: Day? { get }
  /// When it was made known; `nil` where the pack does not say, so that it was always known.
  var published: Day? { get }
}

extension Dated {
  /// Whether it was known on a day.
  func isKnown(at day: Day) -> Bool { published.map { $0 <= day } ?? true }

  /// Whether it may stand after another in a history: it begins later, or corrects the other.
  func follows(_ earlier: Self) -> Bool {
    guard let start else { return false }
    guard let before = earlier.start, start <= before else { return true }
    guard start == before, let published else { return false }
    return earlier.published.map { $0 < published } ?? true
  }
}

extension Array where Element: Dated {
  /// What holds on a day, if anything does yet; of several that begin together, the correction.
  func inForce(on day: Day) -> Element? {
    last { element in element.start.map { $0 <= day } ?? true }
  }

  /// What replaces something and what it replaces, in the order of the days; a correction of what
  /// begins on the same day is no change of its own.
  var changes: [(day: Day, before: Element?, after: Element)] {
    indices.compactMap { index in
      let after = self[index]
      guard let day = after.start else { return nil }
      if index + 1 < count, self[index + 1].start == day { return nil }
      return (day, self[..<index].last { $0.start != day }, after)
    }
  }
}
