public import Diagnostics
import Facts
public import Rules

/// Changes of the law as a page: each day with what changes on it, and by what.
public struct TimelineText {
  private let pack: Pack

  /// Tells changes of a pack.
  public init(_ pack: Pack) {
    self.pack = pack
  }

  /// The page, ending in a line break.
  public func text(of changes: [LegalChange], _ language: Language) -> String {
    if changes.isEmpty { return Self.none[language] + "\n" }
    var lines: [String] = []
    var day: Day?
    for change in changes {
      if change.day != day { lines += (day == nil ? [] : [""]) + ["\(change.day)"] }
      day = change.day
      let what = ChangeText.what(change, pack)[language] + " [\(change.name)]"
      lines += TextWrap.lines(what.printable, first: "  ")
      let notes = [ChangeText(pack: pack).source(of: change), published(change)]
      let note = notes.compactMap(\.self).map { $0[language] }
        .joined(separator: language == .zh ? "；" : "; ")
      if !note.isEmpty { lines += TextWrap.lines(note.printable, first: "    ") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func published(_ change: LegalChange) -> LocalizedText? {
    change.published.map { LocalizedText("published \($0)", zh: "\($0)公布") }
  }

  private static let none = LocalizedText("nothing changes", zh: "没有变更")
}
