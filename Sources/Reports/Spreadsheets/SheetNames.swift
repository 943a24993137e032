import Diagnostics
import Facts

/// Gives sheets names that spreadsheets allow.
struct SheetNames {
  private var taken: Set<String>

  init(taken: [String]) {
    self.taken = Set(taken.map { $0.lowercased() })
  }

  /// The name of the sheet of a list: its label, or else its path, both of which a reader knows; or
  /// what is left of the label with a number.
  mutating func name(of list: Fact, _ language: Language) -> String {
    let label = list.label[language]
    for name in [label, list.path] where Self.isAllowed(name) && take(name) { return name }
    let rest = label.filter { !"[]:*?/\\'".contains($0) }
    for number in 1... {
      let end = " \(number)"
      let name = String(rest.prefix(31 - end.count)) + end
      if take(name) { return name }
    }
    return list.path
  }

  private mutating func take(_ name: String) -> Bool { taken.insert(name.lowercased()).inserted }

  private static func isAllowed(_ name: String) -> Bool {
    !name.isEmpty && name.utf16.count <= 31 && !name.contains { "[]:*?/\\".contains($0) }
      && name.first != "'" && name.last != "'" && name.lowercased() != "history"
  }
}
