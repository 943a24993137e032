import Diagnostics
import Rules

extension ClauseLedger {
  /// The ledger for people at a terminal: a page for each clause.
  func text(_ language: Language) -> String {
    books.map { book in
      let title = PackGuide.named(book.instrument.id, book.instrument.title)
      let head = [title, ClauseWords.counts(of: book)].flatMap {
        TextWrap.lines($0[language], first: "")
      }
      return ([head.joined(separator: "\n") + "\n"] + book.entries.map { $0.page.text(language) })
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

extension ClauseLedger.Entry {
  /// The clause: what it says, and what becomes of it.
  fileprivate var page: Page {
    let summary = clause.summary
    var page = Page(
      LocalizedText("\(name.en): \(summary.en)", zh: "\(name.zh)：\(summary.zh)"),
      name: citation.description)
    if !clause.owners.isEmpty {
      page.add(ClauseWords.owners, .names(clause.owners))
    }
    if let due = ClauseWords.due(clause) { page.add(ClauseWords.due, due) }
    if let disposition = clause.disposition {
      page.add(ClauseWords.disposition, ClauseWords.name(of: disposition))
    }
    if let because = clause.because { page.add(ClauseWords.because, because) }
    if let packs = clause.checkedIn { page.add(ClauseWords.packs, .names(packs)) }
    page.add(
      ClauseWords.rules, rules.isEmpty ? [ClauseWords.none] : rules.map(ClauseWords.rule))
    if !facts.isEmpty { page.add(ClauseWords.facts, ClauseWords.facts(facts)) }
    page.add(ClauseWords.asks, asked.compactMap(ClauseWords.question))
    return page
  }
}
