public import Diagnostics

/// A form in which the empty form of a filing can be written.
public enum TemplateFormat: String, Sendable, CaseIterable {
  /// A spreadsheet with a form sheet, a sheet for each list, drop-downs and notes.
  case xlsx
  /// A table with a row for each filing; it has no lists.
  case csv
  /// A form with a comment for each fact.
  case yaml
  /// A JSON Schema, draft 2020-12, of filings in JSON or YAML.
  case jsonSchema = "json-schema"

  /// The form that the name of a file says; `nil` if it says none.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    let endings: [(String, Self)] = [
      (".xlsx", .xlsx), (".csv", .csv), (".yaml", .yaml), (".yml", .yaml), (".json", .jsonSchema),
    ]
    guard let known = endings.first(where: { name.hasSuffix($0.0) }) else { return nil }
    self = known.1
  }

  /// The whole form as a text; `nil` for a spreadsheet, which is none.
  public func text(of template: Template, _ language: Language) -> String? {
    switch self {
    case .xlsx: nil
    case .csv: CSVForm(template, language).text
    case .yaml: YAMLForm(template, language).text
    case .jsonSchema: FilingSchema(template, language).text
    }
  }
}
