import Diagnostics

/// What is said of a cell.
struct CellMark: Sendable {
  /// The worst of it.
  private(set) var level: Fault.Level
  /// Each fault in words, the first of them.
  private(set) var notes: [String] = []
  /// How many more there are.
  private(set) var more = 0

  /// How many faults a comment tells.
  private static let mostNotes = 8

  init(_ level: Fault.Level) {
    self.level = level
  }

  mutating func add(_ note: String, _ level: Fault.Level) {
    self.level = max(self.level, level)
    if notes.contains(note) { return }
    if notes.count < Self.mostNotes { notes.append(note) } else { more += 1 }
  }

  /// All of it in one text.
  func comment(_ language: Language) -> String {
    var parts = notes
    if more > 0 {
      parts.append(LocalizedText("… and \(more) more", zh: "……另有\(more)项")[language])
    }
    return parts.joined(separator: "\n\n")
  }
}

extension Fault {
  /// The fault as a cell's comment tells it: what is wrong, what was found, by which clause, what mends
  /// it.
  func note(_ language: Language) -> String {
    let found = LocalizedText("found", zh: "填报"), expectedName = LocalizedText("expected", zh: "应为")
    let lines = [
      (LocalizedText(verbatim: ""), heading(language)),
      (LocalizedText("item", zh: "项目"), item), (found, reported), (expectedName, expected),
      (LocalizedText("clause", zh: "依据"), subject.clause),
      (LocalizedText("remedy", zh: "整改"), subject.remedy),
    ].filter { !$0.1.isEmpty }
    return lines.map { name, text in
      name.en.isEmpty
        ? text : LocalizedText("\(name.en): \(text)", zh: "\(name.zh)：\(text)")[language]
    }.joined(separator: "\n").printableLines
  }

  private func heading(_ language: Language) -> String {
    let mark = LocalizedText(
      "\(subject.outcome), \(subject.severity)", zh: "\(subject.outcome)，\(subject.severity)")
    return LocalizedText(
      "[\(mark.en)] \(subject.title)", zh: "【\(mark.zh)】\(subject.title)")[language]
  }
}

extension String {
  /// The text made safe to show, its lines kept.
  var printableLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }
      .joined(separator: "\n")
  }
}
