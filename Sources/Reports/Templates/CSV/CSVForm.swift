import Diagnostics
import Facts
import Rules

/// The form as a table: a column for each fact that is no list, a row for each filing.
///
/// It begins with a byte order mark, without which spreadsheets take UTF-8 for something else. Values
/// that are settled stand in the first row.
struct CSVForm {
  private let template: Template
  private let language: Language

  init(_ template: Template, _ language: Language) {
    (self.template, self.language) = (template, language)
  }

  /// The table; lines end as RFC 4180 has them.
  var text: String {
    let names = FieldNames(template.pack.dictionary.root)
    let fields = template.singles
    var rows = [fields.map { names.name(of: $0.fact, language) }]
    if fields.contains(where: { $0.given != nil }) { rows.append(fields.map(given)) }
    return CSVText.byteOrderMark + rows.map(CSVText.line).joined()
  }

  private func given(_ field: TemplateField) -> String {
    field.given.map { field.text(of: $0, in: template.pack)[language] } ?? ""
  }
}

/// What facts are called where a label must tell one from all others.
struct FieldNames {
  private var uses: [String: Int] = [:]

  init(_ schema: Schema) {
    for fact in schema.facts {
      let names = Set([fact.name, fact.label.en, fact.label.zh] + fact.columns)
      for name in names { uses[name, default: 0] += 1 }
    }
  }

  /// The label, or the path where others have it too or a spreadsheet would take it for a formula.
  func name(of fact: Fact, _ language: Language) -> String {
    let label = fact.label[language]
    let isFormula = label.first.map { "=+-@".contains($0) } ?? true
    return uses[label] == 1 && !isFormula ? label : fact.name
  }
}
