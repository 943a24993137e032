import Facts

/// The history of something in a pack, and what a profile puts in its place.
///
/// From its first day the profile's history stands instead of the pack's, up to a day if it says so;
/// but only on days on which the pack has something to stand instead of.
struct Overlay<Element: Dated & Movable>: Sendable {
  /// The pack's history.
  private(set) var pack: [Element]
  /// The profile's history.
  private(set) var profile: [Element]
  /// The first day on which the pack's history holds again; `nil` for never.
  let until: Day?

  init(pack: [Element], profile: [Element], until: Day?) {
    (self.pack, self.profile, self.until) = (pack, profile, until)
  }

  /// What was known of both on a day.
  func known(at day: Day) -> Overlay {
    var known = self
    known.pack.removeAll { !$0.isKnown(at: day) }
    known.profile.removeAll { !$0.isKnown(at: day) }
    return known
  }

  /// What the profile puts in the place of the pack's on a day, if anything.
  func replacement(on day: Day) -> (pack: Element, profile: Element)? {
    if let until, until <= day { return nil }
    guard let before = pack.inForce(on: day), let after = profile.inForce(on: day) else {
      return nil
    }
    return (before, after)
  }

  /// The days on which something may begin or end.
  var days: [Day] {
    Set((pack + profile).compactMap(\.start) + [until].compactMap(\.self)).sorted()
  }

  /// The days on which something of either became known.
  var publications: [Day] { Set((pack + profile).compactMap(\.published)).sorted() }

  /// One history: what holds on each day.
  var merged: [Element] {
    var merged = pack.filter { $0.start == nil }
    var isPack = true
    for day in days {
      if let replacement = replacement(on: day) {
        // What goes on needs no new beginning.
        if isPack || profile.contains(where: { $0.start == day }) {
          merged.append(replacement.profile.beginning(on: day))
        }
        isPack = false
      } else if isPack {
        merged += pack.filter { $0.start == day }
      } else {
        if let again = pack.inForce(on: day) { merged.append(again.beginning(on: day)) }
        isPack = true
      }
    }
    return merged
  }
}

/// Something with a history that can be told again from another day on.
protocol Movable: Sendable {
  /// The same from a day on.
  func beginning(on day: Day) -> Self
}

extension Parameter.Revision: Movable {
  func beginning(on day: Day) -> Self {
    var moved = self
    moved.from = day
    return moved
  }
}

extension DecisionTable.Revision: Movable {
  func beginning(on day: Day) -> Self {
    var moved = self
    moved.from = day
    return moved
  }
}
