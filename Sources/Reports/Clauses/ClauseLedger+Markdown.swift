import Diagnostics
import Rules

extension ClauseLedger {
  /// The ledger as Markdown: a table for each instrument.
  func markdown(_ language: Language) -> String {
    books.map { book in
      let heads = Self.columns.map { $0.heading[language] }
      let rows = book.entries.map { entry in
        MarkdownTable.row(Self.columns.map { $0.cell(entry)[language] })
      }
      return "## \(MarkdownText.escaped(book.instrument.title[language]))\n\n"
        + MarkdownText.escaped(ClauseWords.counts(of: book)[language]) + "\n\n"
        + MarkdownTable.head(heads) + rows.joined()
    }.joined(separator: "\n")
  }

  /// A column of a table of clauses.
  struct Column {
    let heading: LocalizedText
    /// Its width in characters, in a workbook.
    let width: Int
    let cell: @Sendable (Entry) -> LocalizedText
  }

  /// The columns of tables of clauses; what has several parts stands in one cell.
  static let columns: [Column] = [
    .init(heading: ClauseWords.clause, width: 12) { $0.name },
    .init(heading: ClauseWords.summary, width: 50) { $0.clause.summary },
    .init(heading: ClauseWords.owners, width: 26) { .names($0.clause.owners) },
    .init(heading: ClauseWords.due, width: 16) { ClauseWords.due($0.clause) ?? .empty },
    .init(heading: ClauseWords.disposition, width: 14) {
      $0.clause.disposition.map(ClauseWords.name) ?? .empty
    },
    .init(heading: ClauseWords.because, width: 44) { $0.clause.because ?? .empty },
    .init(heading: ClauseWords.packs, width: 24) { .names($0.clause.checkedIn ?? []) },
    .init(heading: ClauseWords.rules, width: 60) { .parts($0.rules.map(ClauseWords.rule)) },
    .init(heading: ClauseWords.facts, width: 60) { ClauseWords.facts($0.facts) },
    .init(heading: ClauseWords.asks, width: 40) {
      .parts($0.asked.compactMap(ClauseWords.question))
    },
  ]
}

extension LocalizedText {
  fileprivate static let empty = LocalizedText(verbatim: "")

  /// Parts in a row: `a; b`.
  fileprivate static func parts(_ parts: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      parts.map(\.en).joined(separator: "; "), zh: parts.map(\.zh).joined(separator: "；"))
  }
}
