import Diagnostics
import Facts
import Rules

extension Catalogue.Section {
  /// The parts, in the order in which a reader needs them.
  static func all(of guide: PackGuide) -> [Self] {
    let pack = guide.pack
    return [
      Self(
        "clauses", LocalizedText("What the rules rest on", zh: "依据"),
        LocalizedText(
          "Each clause in our own words, not the official text, with the rules that cite it.",
          zh: "各条款由本项目概括，并非法定文本；列明引用它的规则。"), guide.clausePages),
      Self(
        "rules", LocalizedText("Rules", zh: "规则"),
        LocalizedText(
          "What must hold, why, by which clause, and what mends a failure.",
          zh: "应当符合什么、为什么、依据哪一条、如何整改。"), pack.rules.map(guide.page)),
      Self(
        "parameters", LocalizedText("Thresholds", zh: "阈值"),
        LocalizedText(
          "Numbers that rules compare with, each from the day on which it holds.",
          zh: "规则所用的数值及其起始日期。"), pack.parameters.map(guide.page)),
      Self(
        "tables", LocalizedText("Decision tables", zh: "决策表"),
        LocalizedText(
          "Values that depend on several others; each table is proved to have an answer for every case.",
          zh: "由多项情况共同决定的取值；每张表均已证明覆盖全部情形。"), pack.tables.map(guide.page)),
      Self(
        "derived", LocalizedText("Computed facts", zh: "派生事实"),
        LocalizedText("What is computed from what is reported.", zh: "由填报内容计算得出。"),
        pack.derived.map(guide.page)),
      Self(
        "facts", LocalizedText("Facts", zh: "填报事实"),
        LocalizedText("What a filing may say.", zh: "填报可以包含的内容。"),
        pack.dictionary.root.allFacts.map(guide.page)),
    ]
  }

  private init(
    _ id: String, _ title: LocalizedText, _ introduction: LocalizedText, _ pages: [Page]
  ) {
    (self.id, self.title, self.introduction) = (id, title, introduction)
    entries = pages.map { Catalogue.Entry(anchor: Self.anchor($0.name, in: id), page: $0) }
  }

  /// `clauses-ecommerce-law/59`: what is no letter or digit, nor stands in names, by its number, so that
  /// no two names have the same.
  private static func anchor(_ name: String, in section: String) -> String {
    let safe = name.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || "0123456789-_./".unicodeScalars.contains(scalar)
        ? String(scalar) : "~\(scalar.value)~"
    }
    return section + "-" + safe.joined()
  }
}

extension PackGuide {
  /// The instruments and clauses that rules cite, and all of those that the pack accounts for.
  var clausePages: [Page] {
    let cited = Set(pack.rules.flatMap(\.cites) + valueCites)
    return pack.instruments.flatMap { instrument in
      let clauses = instrument.clauses.filter {
        instrument.isLedgerComplete
          || cited.contains(Citation(instrument: instrument.id, clause: $0.id))
      }
      let isCited = cited.contains { $0.instrument == instrument.id }
      guard isCited || !clauses.isEmpty else { return [] as [Page] }
      return [page(of: instrument)] + clauses.map { page(of: $0, in: instrument) }
    }
  }

  /// What parameters, tables, inspections and scorings rest on.
  private var valueCites: [Citation] {
    var cites = pack.parameters.flatMap { $0.revisions.flatMap(\.cites) }
    cites += pack.tables.flatMap { $0.revisions.flatMap(\.cites) }
    cites += pack.inspections.flatMap(\.cites)
    cites += pack.scorings.flatMap(\.cites)
    return cites
  }

  private func page(of instrument: Instrument) -> Page {
    var page = Page(instrument.title, name: instrument.id)
    if let issuer = instrument.issuer { page.add(LocalizedText("issuer", zh: "制定机关"), issuer) }
    if let number = instrument.number {
      page.add(LocalizedText("number", zh: "文号"), LocalizedText(verbatim: number))
    }
    if !instrument.inForce.text.en.isEmpty {
      page.add(LocalizedText("in force", zh: "施行"), instrument.inForce.text)
    }
    if let note = instrument.note { page.add(LocalizedText("note", zh: "说明"), note) }
    page.add(.citedBy, rules(citing: Citation(instrument: instrument.id, clause: nil)))
    return page
  }

  private func page(of clause: Clause, in instrument: Instrument) -> Page {
    let citation = Citation(instrument: instrument.id, clause: clause.id)
    var page = Page(ClauseName.of(citation, in: pack), name: citation.description)
    page.add(LocalizedText("says", zh: "内容"), clause.summary)
    if !clause.owners.isEmpty { page.add(ClauseWords.owners, .names(clause.owners)) }
    if let due = ClauseWords.due(clause) { page.add(ClauseWords.due, due) }
    if let disposition = clause.disposition {
      page.add(ClauseWords.disposition, ClauseWords.name(of: disposition))
    }
    if let because = clause.because { page.add(ClauseWords.because, because) }
    page.add(.citedBy, rules(citing: citation))
    return page
  }

  private func rules(citing citation: Citation) -> [LocalizedText] {
    pack.rules.filter { $0.cites.contains(citation) }.map { Self.named($0.id, $0.title) }
  }
}

extension LocalizedText {
  fileprivate static let citedBy = LocalizedText("rules", zh: "规则")
}
