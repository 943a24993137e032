import Diagnostics
import Facts

extension SpreadsheetForm {
  /// A sheet with a row for each record of a list, all of them empty.
  func sheet(of list: TemplateField, named name: String) -> SheetDraft {
    var sheet = SheetDraft(name: name)
    guard case .list(let schema) = list.fact.type else { return sheet }
    let names = FieldNames(schema)
    let fields = (list.records ?? []).filter { $0.records == nil }
    for (column, field) in fields.enumerated() {
      let name = names.name(of: field.fact, language)
      sheet.columns.append((max(14, min(40, DisplayWidth.of(name) + 4)), CellForm(of: field.fact)))
      sheet.cells.append(
        Cell(
          row: 0, column: column, content: .text(name), style: .heading,
          comment: comment(on: field, name)))
      sheet.checks += checks(of: field, column: column)
    }
    return sheet
  }

  private func comment(on field: TemplateField, _ name: String) -> String {
    let example = field.example.map { text(of: $0, field) }
    return
      ([field.fact.path, hint(of: field, name)]
      + (example.map { [LocalizedText.forInstance[language] + $0] } ?? [])).joined(separator: "\n")
  }

  /// The check of a column; the first cell says how to write that there are no records.
  private func checks(of field: TemplateField, column: Int) -> [CellCheck] {
    let check = check(of: field, rows: 1...Self.lastRow, column: column)
    guard column == 0 else { return [check].compactMap(\.self) }
    let first = CellCheck(
      rows: 1...1, column: 0, kind: check?.kind ?? .any, prompt: SheetNotes.noRecords[language],
      warning: check?.warning ?? "")
    let rest = check.map {
      CellCheck(rows: 2...Self.lastRow, column: 0, kind: $0.kind, warning: $0.warning)
    }
    return [first] + [rest].compactMap(\.self)
  }
}
