/// Gives sheets names that spreadsheets allow, each once.
struct SheetNames {
  private var taken: Set<String>

  init(taken: [String]) {
    self.taken = Set(taken.map { $0.lowercased() })
  }

  /// The first of some names that can be had; or what is left of the first, with a number.
  mutating func name(_ names: String...) -> String {
    for name in names where Self.isAllowed(name) && take(name) { return name }
    let rest = (names.first ?? "").filter { !"[]:*?/\\'".contains($0) }
    var number = 1
    while true {
      let end = rest.isEmpty ? "\(number)" : " \(number)"
      let name = String(String.UnicodeScalarView(rest.unicodeScalars.prefix(31 - end.count))) + end
      if take(name) { return name }
      number += 1
    }
  }

  private mutating func take(_ name: String) -> Bool { taken.insert(name.lowercased()).inserted }

  private static func isAllowed(_ name: String) -> Bool {
    !name.isEmpty && name.utf16.count <= 31 && !name.contains { "[]:*?/\\".contains($0) }
      && name.first != "'" && name.last != "'" && name.lowercased() != "history"
  }
}
