import Diagnostics
import Facts

extension Checker {
  /// Reads the instruments with their clauses.
  func readInstruments() {
    for entry in sections[.instruments] {
      guard let id = entry.key.readName(.kebab, problems) else { continue }
      if let instrument = instrument(entry, id: id) { add(instrument) }
    }
  }

  private func instrument(_ entry: SectionEntry, id: String) -> Instrument? {
    let keys = [
      "title", "issuer", "number", "in_force", "url", "numbering", "ledger", "clauses", "note",
    ]
    guard let fields = Fields(entry.value, keys: keys, problems),
      let title = fields.requiredLocalized("title")
    else { return nil }
    let ledger: Ledger? = fields.word("ledger")
    return Instrument(
      id: id, title: title, issuer: fields.localized("issuer"), number: fields.text("number"),
      inForce: inForce(fields), url: fields.text("url"),
      numbering: fields.localized("numbering") ?? LocalizedText("art. {}", zh: "第{}条"),
      isLedgerComplete: ledger == .complete,
      clauses: clauses(fields), note: fields.localized("note"))
  }

  private func clauses(_ fields: Fields) -> [Clause] {
    guard let node = fields["clauses"] else { return [] }
    guard let entries = node.entries else {
      problems.error(.expected(.mapping, found: node.shape), at: node.place)
      return []
    }
    return entries.compactMap { clause($0.key, $0.value) }
  }

  private func clause(_ key: SourceNode, _ value: SourceNode) -> Clause? {
    let keys = [
      "summary", "owners", "due", "text_sha256", "disposition", "because", "checked_in",
    ]
    guard let id = key.readText(problems), let fields = Fields(value, keys: keys, problems),
      let summary = fields.requiredLocalized("summary")
    else { return nil }
    let due = fields["due"].flatMap { Fields($0, keys: ["text", "date"], problems) }
    let disposition: Clause.Disposition? = fields.word("disposition")
    if let disposition, disposition != .automated { _ = fields.required("because") }
    return Clause(
      id: id, summary: summary,
      owners: fields.items("owners").compactMap { $0.readText(problems) },
      dueText: due?.text("text"), due: due?["date"].flatMap { $0.readDay(problems) },
      textDigest: fields["text_sha256"].flatMap { digest($0) }, disposition: disposition,
      because: fields.localized("because"), checkedIn: checkedIn(fields), place: key.place)
  }

  /// `checked_in: [pack, …]`, which names at least one.
  private func checkedIn(_ fields: Fields) -> [String]? {
    guard let node = fields["checked_in"] else { return nil }
    if node.items?.isEmpty == true { problems.error(.emptyList(), at: node.place) }
    return fields.items("checked_in").compactMap { $0.readName(.kebab, problems) }
  }

  /// The SHA-256 of a text: 64 hexadecimal digits, of which no letter is large.
  private func digest(_ node: SourceNode) -> String? {
    guard let text = node.readText(problems) else { return nil }
    let isDigest = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    if isDigest, text.utf8.count == 64 { return text }
    problems.error(.notATextDigest(text), at: node.place)
    return nil
  }

  /// `in_force: {published, from, enforced, until}`.
  func inForce(_ fields: Fields) -> InForce {
    guard
      let span = fields["in_force"].flatMap({
        Fields($0, keys: ["published", "from", "enforced", "until"], problems)
      })
    else { return InForce() }
    let day = { (key: String) in span[key].flatMap { $0.readDay(self.problems) } }
    let inForce = InForce(
      published: day("published"), from: day("from"), enforced: day("enforced"),
      until: day("until"))
    if !inForce.isInOrder {
      problems.error(.datesOutOfOrder(), at: span.source.place)
    }
    return inForce
  }

  /// `cites: [instrument/clause, instrument]`.
  func citations(_ fields: Fields) -> [Citation] {
    fields.items("cites").compactMap { citation($0) }
  }

  /// `instrument/clause`, or `instrument`.
  func citation(_ node: SourceNode) -> Citation? {
    guard let text = node.readText(problems) else { return nil }
    let slash = text.utf8.firstIndex(of: UInt8(ascii: "/"))
    let id = String(text[..<(slash ?? text.endIndex)])
    guard let position = instrumentPositions[id] else {
      if sections[.instruments, id] != nil { return nil }
      let known = instruments.map(\.id)
      problems.error(
        .unknownInstrument(id, nearest: NearestName.of(id, among: known)), at: node.place)
      return nil
    }
    guard let slash else { return Citation(instrument: id, clause: nil) }
    let clause = String(text.utf8[slash...].dropFirst()) ?? ""
    if !clauseNumbers[position].contains(clause) {
      problems.error(.unknownClause(clause, of: instruments[position]), at: node.place)
    }
    return Citation(instrument: id, clause: clause)
  }

  /// `confidence: unconfirmed` with a `note:`.
  func confidence(_ fields: Fields) -> Confidence {
    let word: ConfidenceWord? = fields.word("confidence")
    guard word == .unconfirmed else { return Confidence() }
    return Confidence(isConfirmed: false, note: fields.requiredLocalized("note"))
  }

  /// `basis: policy choice`.
  func isPolicyChoice(_ fields: Fields) -> Bool {
    let _: Basis? = fields.word("basis")
    return fields["basis"] != nil
  }
}

private enum Ledger: String, CaseIterable { case complete }

private enum Basis: String, CaseIterable { case policyChoice = "policy choice" }

private enum ConfidenceWord: String, CaseIterable { case confirmed, unconfirmed }

extension Diagnostic.Message {
  static func datesOutOfOrder() -> Self {
    .init(
      "rules/dates-out-of-order",
      LocalizedText(
        "the dates must follow each other: from, enforced, until", zh: "日期须依次为 from、enforced、until")
    )
  }

  static func notATextDigest(_ text: String) -> Self {
    .init(
      "rules/not-a-digest",
      LocalizedText("'\(text)' is no SHA-256", zh: "“\(text)”不是SHA-256值"),
      help: LocalizedText(
        "it has 64 digits from 0 to 9 and a to f; 'plumbline clauses --against' tells it",
        zh: "应为64位0至9、a至f的字符；可由“plumbline clauses --against”得出"))
  }

  static func unknownInstrument(_ id: String, nearest: String?) -> Self {
    .init(
      "rules/unknown-instrument",
      LocalizedText("unknown instrument '\(id)'", zh: "未知的法律文件“\(id)”"), help: .didYouMean(nearest))
  }

  static func unknownClause(_ id: String, of instrument: Instrument) -> Self {
    let known = LocalizedText.list(instrument.clauses.map(\.id), limit: 12)
    return .init(
      "rules/unknown-clause",
      LocalizedText(
        "'\(instrument.id)' lists no clause '\(id)'", zh: "“\(instrument.id)”未列条款“\(id)”"),
      help: LocalizedText(
        "it lists \(known.en); add the clause there, or cite the instrument alone",
        zh: "已列：\(known.zh)；请在该处补充，或只引用文件本身"))
  }
}
