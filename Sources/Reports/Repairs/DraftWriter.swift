import Diagnostics
import Engine
import Facts
import Rules

/// Writes what a filing says as YAML, with comments at what was changed.
struct DraftWriter {
  private let mended: MendedFiling
  private let pack: Pack
  private let language: Language
  /// The lists entered, by slot and position.
  private var lists: [(slot: Int, position: Int)] = []

  /// What everybody who reads a draft must know.
  static let warning = LocalizedText(
    "draft: check against the facts before filing; do not report what is not so",
    zh: "草稿：报送前请对照事实核实，不得填报与事实不符的内容")

  static func changes(_ count: Int) -> LocalizedText {
    LocalizedText(count == 1 ? "1 change" : "\(count) changes", zh: "\(count)处改动")
  }

  init(_ mended: MendedFiling, _ pack: Pack, _ language: Language) {
    (self.mended, self.pack, self.language) = (mended, pack, language)
  }

  /// The lines for a record; what says nothing is left out.
  mutating func lines(
    of nodes: [FormNode], _ record: Record, _ schema: Schema, indent: String = ""
  ) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .group(let name, let parts):
        let inner = lines(of: parts, record, schema, indent: indent + "  ")
        // A group of nothing but comments is no mapping.
        let isEmpty = inner.allSatisfy { $0.drop { $0 == " " }.hasPrefix("#") }
        return isEmpty ? inner : ["\(indent)\(name):"] + inner
      case .field(let name, let field):
        guard let slot = schema.slot(of: field.fact.name) else { return [] }
        return lines(of: field, name, record.slots[slot], slot, indent)
      }
    }
  }

  private mutating func lines(
    of field: TemplateField, _ name: String, _ content: Slot, _ slot: Int, _ indent: String
  ) -> [String] {
    let change = mended.change(at: slot, in: lists)
    var comments = change.map { note($0, field, indent) } ?? []
    let value: String?
    switch content {
    case .reported(.records(let records)):
      if records.isEmpty { return comments + ["\(indent)\(name): []"] }
      return comments + ["\(indent)\(name):"] + items(of: field, records, slot, indent)
    case .reported(let found): value = scalar(found, field)
    case .assumed: value = nil
    case .missing(let reason):
      value = word(for: reason)
      if reason == .invalid { comments += comment(Self.unreadable, indent) }
    }
    guard let value else {
      return change == nil ? [] : comments + ["\(indent)# \(name):"]
    }
    return comments + ["\(indent)\(name): \(value)"]
  }

  private mutating func items(
    of field: TemplateField, _ records: [Record], _ slot: Int, _ indent: String
  ) -> [String] {
    guard case .list(let schema) = field.fact.type else { return [] }
    let nodes = FormNode.tree(
      of: schema.facts.map { fact in
        TemplateField(
          fact: fact, isOfHeader: false, cites: [], given: nil, example: nil, records: nil)
      })
    var result: [String] = []
    for (position, record) in records.enumerated() {
      lists.append((slot, position))
      let inner = lines(of: nodes, record, schema, indent: indent + "    ")
      lists.removeLast()
      let isEmpty = inner.allSatisfy { $0.drop { $0 == " " }.hasPrefix("#") }
      result += isEmpty ? inner + ["\(indent)  - {}"] : ["\(indent)  -"] + inner
    }
    return result
  }

  private func scalar(_ value: Value, _ field: TemplateField) -> String {
    let text = field.text(of: value, in: pack)[language]
    if case .text = value { return YAMLText.text(text) }
    return YAMLText.scalar(text)
  }

  /// How an answer without a value is written; `nil` where there was no answer.
  private func word(for reason: MissingReason) -> String? {
    switch reason {
    case .notAsked, .noEarlierFiling: nil
    case .blank, .null, .invalid: "null"
    case .unknown, .notApplicable, .none: reason.word?[language]
    }
  }

  // MARK: Comments

  private static let unreadable = LocalizedText(
    "what stood here could not be read", zh: "此处原内容无法识别")
  private static let placeholder = LocalizedText(
    "placeholder: write the real value", zh: "占位内容：请改为真实内容")

  private func note(
    _ change: MendedFiling.Change, _ field: TemplateField, _ indent: String
  ) -> [String] {
    let was = Words.text(of: change.from)
    let rules = RepairText.names(of: change.rules)
    let text = LocalizedText(
      "'\(field.fact.label.en)' was: \(was.en); changed for \(rules.en)",
      zh: "“\(field.fact.label.zh)”原为：\(was.zh)；为符合\(rules.zh)而改")
    return comment(text, indent) + comment(Self.warning, indent)
      + (change.isPlaceholder ? comment(Self.placeholder, indent) : [])
  }

  private func comment(_ text: LocalizedText, _ indent: String) -> [String] {
    TextWrap.lines(text[language].printable, first: "", width: max(40, 88 - indent.count)).map {
      "\(indent)# \($0)"
    }
  }
}
