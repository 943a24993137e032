public import Diagnostics
import Facts
public import Rules

/// Writes filings, so that reading them gives what they say.
///
/// A value is spelt as its origin says that it was written, and otherwise as people read it.
public struct FilingWriter: Sendable {
  let pack: Pack
  let language: Language
  let header: [FormNode]
  let facts: [FormNode]
  /// The facts of a filing by their slots.
  let fields: [TemplateField]
  /// The forms of the records of lists, by the path of the list.
  private var records: [String: [FormNode]] = [:]

  /// Makes a writer.
  ///
  /// - Parameter language: the language of words, members and names of columns.
  public init(_ pack: Pack, _ language: Language) {
    (self.pack, self.language) = (pack, language)
    let fields = pack.dictionary.root.facts.enumerated().map { slot, fact in
      TemplateField(plain: fact, isOfHeader: slot < Header.allCases.count)
    }
    self.fields = fields
    header = FormNode.tree(of: fields.filter(\.isOfHeader))
    facts = FormNode.tree(of: fields.filter { !$0.isOfHeader })
    add(pack.dictionary.root)
  }

  private mutating func add(_ schema: Schema) {
    for fact in schema.facts {
      guard case .list(let inner) = fact.type else { continue }
      records[fact.path] = FormNode.tree(
        of: inner.facts.map { TemplateField(plain: $0, isOfHeader: false) })
      add(inner)
    }
  }

  /// The form of the records of a list, and their schema.
  func recordForm(of fact: Fact) -> (nodes: [FormNode], schema: Schema)? {
    guard case .list(let schema) = fact.type else { return nil }
    return (records[fact.path] ?? [], schema)
  }

  /// How a value is written; `nil` for a list, and where there is nothing.
  func text(_ slot: Slot, _ origin: Origin?, _ field: TemplateField) -> String? {
    if let origin, !origin.written.isEmpty { return origin.written }
    switch slot {
    case .reported(.records), .assumed: return nil
    case .reported(let value): return field.text(of: value, in: pack)[language]
    case .missing(let reason): return reason.word?[language]
    }
  }
}

extension TemplateField {
  /// A fact as it stands in a filing, whoever asks for it.
  init(plain fact: Fact, isOfHeader: Bool) {
    self.init(
      fact: fact, isOfHeader: isOfHeader, cites: [], given: nil, example: nil, records: nil)
  }
}

extension MissingReason {
  /// The word that says so; `nil` where no word does.
  var word: LocalizedText? {
    switch self {
    case .notAsked, .noEarlierFiling, .blank, .null, .invalid: nil
    case .unknown: LocalizedText("unknown", zh: "不详")
    case .notApplicable: LocalizedText("n/a", zh: "不适用")
    case .none: LocalizedText("none", zh: "无")
    }
  }
}
