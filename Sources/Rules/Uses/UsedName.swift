package import Diagnostics

/// A name that a definition uses: of a fact, a parameter, a derived fact or a table's output.
package struct UsedName: Sendable, Hashable {
  /// The path or name from the root.
  package let path: String
  /// The name for people.
  package let label: LocalizedText

  /// The path without the words that lead to filings before: `a` of `previous.a`.
  package var pathInFiling: String {
    var path = path
    while path.hasPrefix(Reference.previous) { path.removeFirst(Reference.previous.count) }
    return path
  }
}

extension Sequence<UsedName> {
  /// Each name the first time only.
  package var distinct: [UsedName] {
    var seen: Set<String> = []
    return filter { seen.insert($0.path).inserted }
  }
}
