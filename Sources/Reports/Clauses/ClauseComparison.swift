public import Diagnostics
public import Rules

/// The clauses of an instrument beside its official text: what changed since their digests were taken.
public struct ClauseComparison: Sendable {
  /// The instrument.
  public let instrument: Instrument
  /// How many clauses have the text that they had.
  public let unchanged: Int
  /// Clauses whose text changed, is not there, or is new, in the order of the text and then of the pack.
  public let differences: [Diagnostic]

  /// Compares an instrument with its text.
  ///
  /// A clause without a digest is not compared. A clause of the text that the pack does not list is a
  /// difference only where the instrument accounts for every clause.
  public init(_ instrument: Instrument, with source: SourceText) {
    self.instrument = instrument
    let found = ClauseSplitter(source, of: instrument).clauses
    let differing = found.compactMap { Self.difference($0, instrument) }
    let missing = instrument.clauses.filter { clause in
      clause.textDigest != nil && !found.contains { $0.id == clause.id }
    }
    differences =
      differing
      + missing.map { clause in
        Diagnostic(
          .clauseMissing(instrument.name(ofClause: clause.id)), at: .file(source.name),
          notes: [.listed(clause)])
      }
    unchanged = instrument.clauses.count { clause in
      clause.textDigest != nil
        && found.contains { $0.id == clause.id && $0.text.sha256 == clause.textDigest }
    }
  }

  private static func difference(
    _ found: ClauseSplitter.Found, _ instrument: Instrument
  ) -> Diagnostic? {
    let name = instrument.name(ofClause: found.id)
    guard let clause = instrument.clause(found.id) else {
      guard instrument.isLedgerComplete else { return nil }
      return Diagnostic(.clauseNew(name, digest: found.text.sha256), at: found.place)
    }
    guard let digest = clause.textDigest, digest != found.text.sha256 else { return nil }
    return Diagnostic(
      .clauseChanged(name, digest: found.text.sha256), at: found.place, notes: [.listed(clause)])
  }

  /// That nothing, or what, is different.
  public func summary(of file: String) -> LocalizedText {
    let changed = differences.count
    let title = instrument.title
    return changed == 0
      ? LocalizedText(
        "\(title.en): all \(unchanged) clauses are as in \(file)",
        zh: "\(title.zh)：全部\(unchanged)条与 \(file) 一致")
      : LocalizedText(
        "\(title.en): \(unchanged) as in \(file), \(changed) not",
        zh: "\(title.zh)：\(unchanged)条与 \(file) 一致，\(changed)条不一致")
  }
}

extension Diagnostic.Note {
  fileprivate static func listed(_ clause: Clause) -> Self {
    .init(LocalizedText("listed here", zh: "在此列出"), at: clause.place)
  }
}

extension Diagnostic.Message {
  static func clauseChanged(_ name: LocalizedText, digest: String) -> Self {
    .init(
      "clauses/changed",
      LocalizedText("the text of \(name.en) changed", zh: "\(name.zh)的文本已变更"),
      help: LocalizedText(
        "review the rules that cite it, then write text_sha256: \(digest)",
        zh: "请复核引用它的规则，再写入 text_sha256: \(digest)"))
  }

  static func clauseMissing(_ name: LocalizedText) -> Self {
    .init(
      "clauses/missing", LocalizedText("\(name.en) is not in the text", zh: "文本中没有\(name.zh)"))
  }

  static func clauseNew(_ name: LocalizedText, digest: String) -> Self {
    .init(
      "clauses/new",
      LocalizedText(
        "\(name.en) is in the text, and the pack does not list it", zh: "文本中有\(name.zh)，规则包未列出"),
      help: LocalizedText(
        "list it with its disposition and text_sha256: \(digest)",
        zh: "请列出该条款及其处置方式，并写入 text_sha256: \(digest)"))
  }
}
