import Diagnostics
package import Facts
import Rules

extension FilingWriter {
  /// A filing as a workbook: a form, and a sheet for each list.
  ///
  /// Lists within records have no place in it.
  ///
  /// - Parameter folder: where temporary files are made.
  package func workbook(_ filing: Filing, folder: String) throws(SystemFailure) -> ReportPart {
    let book = try StreamedBook(
      LocalizedText("Filing", zh: "填报")[language], created: nil, folder: folder)
    var names = SheetNames(taken: [Self.form[language]])
    _ = book.add(formSheet(filing.record))
    for (slot, field) in fields.enumerated() {
      guard case .reported(.records(let records)) = filing.record.slots[slot] else { continue }
      _ = book.add(listSheet(field, records, named: names.name(of: field.fact, language)))
    }
    return book.finish()
  }

  private static let form = LocalizedText("Filing", zh: "填报表")
  private static let headings = [
    LocalizedText("Item", zh: "填报项"), LocalizedText("Value", zh: "填报内容"),
  ]

  private func formSheet(_ record: Record) -> SheetDraft {
    var sheet = SheetDraft(name: Self.form[language], columns: [(34, .general), (28, .general)])
    sheet.cells = Self.headings.enumerated().map { column, heading in
      Cell(row: 0, column: column, content: .text(heading[language]), style: .heading)
    }
    let names = FieldNames(pack.dictionary.root)
    let slots = fields.indices.filter { !fields[$0].fact.isList && says(record, $0) }
    for (offset, slot) in slots.enumerated() {
      let name = names.name(of: fields[slot].fact, language)
      sheet.cells.append(
        Cell(row: offset + 1, column: 0, content: .text(name), style: .label))
      cell(record, slot, fields[slot], row: offset + 1, column: 1).map { sheet.cells.append($0) }
    }
    return sheet
  }

  /// The records below the names of what they say, the key first; where there are none, a word says so.
  private func listSheet(
    _ list: TemplateField, _ records: [Record], named name: String
  ) -> SheetDraft {
    guard case .list(let schema) = list.fact.type else { return SheetDraft(name: name) }
    let names = FieldNames(schema)
    let said = schema.facts.indices.filter { slot in
      !schema.facts[slot].isList && (slot == schema.key || records.contains { says($0, slot) })
    }
    let others = said.filter { $0 != schema.key }
    let slots = [schema.key].compactMap(\.self) + (said.isEmpty ? [0] : others)
    var sheet = SheetDraft(
      name: name, columns: slots.map { (18, CellForm(of: schema.facts[$0])) })
    sheet.cells = slots.enumerated().map { column, slot in
      let name = names.name(of: schema.facts[slot], language)
      return Cell(row: 0, column: column, content: .text(name), style: .heading)
    }
    if records.isEmpty, let none = MissingReason.none.word {
      sheet.cells.append(
        Cell(row: 1, column: 0, content: .text(none[language]), style: .remark))
    }
    for (row, record) in records.enumerated() {
      for (column, slot) in slots.enumerated() {
        let field = TemplateField(plain: schema.facts[slot], isOfHeader: false)
        cell(record, slot, field, row: row + 1, column: column).map { sheet.cells.append($0) }
      }
    }
    return sheet
  }

  private func cell(
    _ record: Record, _ slot: Int, _ field: TemplateField, row: Int, column: Int
  ) -> Cell? {
    let (content, origin) = (record.slots[slot], record.origins[slot])
    let style = Cell.Style.value(CellForm(of: field.fact))
    if origin.map(\.written.isEmpty) ?? true, case .reported(.number(let number)) = content {
      switch field.fact.type {
      case .integer, .decimal, .percent:
        return Cell(row: row, column: column, content: .number(number), style: style)
      case .boolean, .money, .duration, .period, .date, .datetime, .text, .choice, .set, .list,
        .reference:
        break
      }
    }
    return text(content, origin, field).map {
      Cell(row: row, column: column, content: .text($0), style: style)
    }
  }
}
