import Diagnostics
import Facts
import Rules

/// The form as YAML: a comment for each fact, and `null` where its value goes.
///
/// As it is, it reads as a filing that gives nothing but what is settled.
struct YAMLForm {
  private let template: Template
  private let language: Language

  init(_ template: Template, _ language: Language) {
    (self.template, self.language) = (template, language)
  }

  /// The form, ending in a line break.
  var text: String {
    let facts = FormNode.tree(of: template.facts)
    let body =
      FormNode.tree(of: template.header).flatMap { lines(of: $0, "") }
      + (facts.isEmpty ? ["facts: {}"] : lines(of: .group("facts", facts), ""))
    return (opening + body).map { $0 + "\n" }.joined()
  }

  private var opening: [String] {
    let title = TemplateNotes.title(of: template.pack)[language]
    let notes = [Self.placeOfValues, Self.placeOfRecords] + TemplateNotes.writing
    return comment(title, "", "") + notes.flatMap { comment($0[language], "", "- ") } + [""]
  }

  private static let placeOfValues = LocalizedText(
    "Write values in place of null.", zh: "把各项的 null 改为填报内容。")
  private static let placeOfRecords = LocalizedText(
    "A list shows one record as a comment: take the '# ' away and repeat it for each record; write "
      + "[] behind the list's name where there are none.",
    zh: "列表下有一条注释掉的示例记录：去掉行首的“# ”，每条记录重复一遍；没有记录的，在列表名后写 []。")

  private func lines(of node: FormNode, _ indent: String) -> [String] {
    switch node {
    case .group(let name, let parts):
      ["\(indent)\(name):"] + parts.flatMap { lines(of: $0, indent + "  ") }
    case .field(let name, let field):
      if let records = field.records {
        comments(of: field, indent) + ["\(indent)\(name):"]
          + record(records).map { "\(indent)# \($0)" }
      } else {
        comments(of: field, indent)
          + ["\(indent)\(name): \(field.given.map { scalar($0, field) } ?? "null")"]
      }
    }
  }

  /// A record with example values, its first line a dash.
  private func record(_ fields: [TemplateField]) -> [String] {
    ["-"] + FormNode.tree(of: fields).flatMap { exampleLines(of: $0, "  ") }
  }

  private func exampleLines(of node: FormNode, _ indent: String) -> [String] {
    switch node {
    case .group(let name, let parts):
      ["\(indent)\(name):"] + parts.flatMap { exampleLines(of: $0, indent + "  ") }
    case .field(let name, let field):
      if let records = field.records {
        comment(field.fact.label[language], indent, "") + ["\(indent)\(name):"]
          + record(records).map { indent + $0 }
      } else {
        comment(label(field)[language], indent, "")
          + ["\(indent)\(name): \(field.example.map { scalar($0, field) } ?? "null")"]
      }
    }
  }

  private func scalar(_ value: Value, _ field: TemplateField) -> String {
    let text = field.text(of: value, in: template.pack)[language]
    if case .text = value { return YAMLText.text(text) }
    return YAMLText.scalar(text)
  }

  private func label(_ field: TemplateField) -> LocalizedText {
    let (label, hint) = (field.fact.label, field.hint(in: template.pack))
    return LocalizedText("\(label.en): \(hint.en)", zh: "\(label.zh)：\(hint.zh)")
  }

  private func comments(of field: TemplateField, _ indent: String) -> [String] {
    var lines = comment(field.fact.label[language], indent, "")
    lines += comment(field.hint(in: template.pack)[language], indent, "  ")
    if field.given == nil, let example = field.example {
      lines += named(.suchAs, field.text(of: example, in: template.pack), indent)
    }
    if let clauses = field.askedBy({ ClauseName.of($0, in: template.pack) }) {
      lines += named(.askedBy, clauses, indent)
    }
    return lines
  }

  private func named(_ name: LocalizedText, _ text: LocalizedText, _ indent: String) -> [String] {
    let whole = LocalizedText("\(name.en) \(text.en)", zh: name.zh + text.zh)
    return comment(whole[language], indent, "  ")
  }

  private func comment(_ text: String, _ indent: String, _ first: String) -> [String] {
    let text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return TextWrap.lines(text, first: first, width: 88 - indent.count).map { "\(indent)# \($0)" }
  }
}
