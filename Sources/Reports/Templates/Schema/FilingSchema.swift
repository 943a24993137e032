import Diagnostics
import Facts
import Rules

/// A JSON Schema of filings that spell values as reports do.
///
/// It has all facts, not only those that are asked for, since a filing may say more than that.
struct FilingSchema {
  let template: Template
  let language: Language

  init(_ template: Template, _ language: Language) {
    (self.template, self.language) = (template, language)
  }

  /// The schema, ending in a line break.
  var text: String {
    let parts =
      FormNode.tree(of: template.all.filter(\.isOfHeader))
      + [.group("facts", FormNode.tree(of: template.all.filter { !$0.isOfHeader }))]
    let members: [(String, JSONText)] =
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string(TemplateNotes.title(of: template.pack)[language])),
      ] + object(parts) + [("minProperties", .number("1")), ("$defs", .object([noValue]))]
    return JSONText.object(members).text() + "\n"
  }

  /// What says that there is no value, and why.
  private var noValue: (String, JSONText) {
    let words = ["", "unknown", "not applicable", "none", "不详", "不适用", "无"]
    return ("noValue", .object([("enum", .array([.null] + words.map(JSONText.string)))]))
  }

  func object(_ parts: [FormNode]) -> [(String, JSONText)] {
    [
      ("type", .string("object")), ("additionalProperties", .boolean(false)),
      ("properties", .object(parts.map(property))),
    ]
  }

  private func property(_ node: FormNode) -> (String, JSONText) {
    switch node {
    case .group(let name, let parts): (name, .object(object(parts)))
    case .field(let name, let field): (name, .object(schema(of: field)))
    }
  }

  private func schema(of field: TemplateField) -> [(String, JSONText)] {
    var members: [(String, JSONText)] = [
      ("title", .string(field.fact.label[language])),
      ("description", .string(description(of: field))),
    ]
    if let given = field.given { members.append(("default", json(given, field.fact.type))) }
    let forms = [JSONText.object([("$ref", .string("#/$defs/noValue"))])] + forms(of: field)
    return members + [("anyOf", .array(forms))]
  }

  private func description(of field: TemplateField) -> String {
    let pack = template.pack
    let hint = field.hint(in: pack)
    guard let clauses = field.askedBy({ ClauseName.of($0, in: pack) }) else {
      return hint[language]
    }
    let whole = LocalizedText(
      "\(hint.en). \(LocalizedText.askedBy.en.capitalizedFirst) \(clauses.en).",
      zh: "\(hint.zh)。\(LocalizedText.askedBy.zh)\(clauses.zh)。")
    return whole[language]
  }

  private func json(_ value: Value, _ type: FactType) -> JSONText {
    switch value {
    case .boolean(let value): .boolean(value)
    case .number(let number):
      switch type {
      case .integer, .decimal: .number(number.description)
      case .boolean, .percent, .money, .duration, .period, .date, .datetime, .text, .choice, .set,
        .list, .reference:
        .string(value.text(as: type)[language])
      }
    case .day, .instant, .text:
      .string(value.text(as: type, zone: template.pack.dictionary.zone)[language])
    case .member, .members:
      switch value.canonical(as: type) {
      case .text(let key): .string(key)
      case .keys(let keys): .array(keys.map(JSONText.string))
      case .boolean(let value): .boolean(value)
      }
    case .records: .array([])
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
