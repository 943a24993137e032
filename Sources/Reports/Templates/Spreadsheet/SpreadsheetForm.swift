public import Diagnostics
import Facts
import Rules

/// The form as a spreadsheet: a sheet of facts, one for each list, and notes.
///
/// A reader takes a cell with a fact's name for the name, the cell to its right for the value, and
/// what stands right of that for the value's unit. So names stand in the first column only, hints in
/// brackets, examples behind a word, and a narrow empty column parts each of them from the next.
public struct SpreadsheetForm {
  let template: Template
  let language: Language

  /// Makes a form.
  public init(_ template: Template, _ language: Language) {
    (self.template, self.language) = (template, language)
  }

  /// The last row of a list that is prepared.
  static let lastRow = 1000

  var workbook: BookDraft {
    let title = TemplateNotes.title(of: template.pack)[language]
    var names = SheetNames(taken: [Self.form, Self.notes, Self.members].map { $0[language] })
    var sheets = [formSheet]
    for list in template.facts where list.records != nil {
      sheets.append(sheet(of: list, named: names.name(of: list.fact, language)))
    }
    let members = MemberSheet.moveMembers(of: &sheets, to: Self.members[language])
    return BookDraft(title: title, sheets: sheets + [notesSheet(title)] + members)
  }

  private static let form = LocalizedText("Filing", zh: "填报表")
  private static let notes = LocalizedText("Notes", zh: "说明")
  private static let members = LocalizedText("Members", zh: "选项")

  private static let headings = [
    LocalizedText("Item", zh: "填报项"), LocalizedText("Value", zh: "填报内容"), gap,
    LocalizedText("What to write", zh: "填写要求"), gap, LocalizedText("Example", zh: "示例"), gap,
    LocalizedText("Asked by", zh: "填报依据"),
  ]
  private static let gap = LocalizedText(verbatim: "")

  private var formSheet: SheetDraft {
    var sheet = SheetDraft(name: Self.form[language])
    sheet.columns = [34, 28, 1, 44, 1, 26, 1, 60].map { ($0, .general) }
    sheet.cells = Self.headings.enumerated().map { column, heading in
      Cell(row: 0, column: column, content: .text(heading[language]), style: .heading)
    }
    let names = FieldNames(template.pack.dictionary.root)
    for (offset, field) in template.singles.enumerated() {
      add(field, named: names.name(of: field.fact, language), row: offset + 1, to: &sheet)
    }
    return sheet
  }

  private func add(_ field: TemplateField, named name: String, row: Int, to sheet: inout SheetDraft)
  {
    let form = CellForm(of: field.fact)
    let example = field.example.map { text(of: $0, field) } ?? ""
    let clauses = field.askedBy { clause($0) }?[language] ?? ""
    sheet.cells += [
      Cell(
        row: row, column: 0, content: .text(name), style: .label, comment: field.fact.path),
      Cell(row: row, column: 1, content: content(of: field), style: .value(form)),
      Cell(row: row, column: 3, content: .text(bracketed(hint(of: field, name))), style: .remark),
      Cell(
        row: row, column: 5, content: .text(LocalizedText.forInstance[language] + example),
        style: .remark),
      Cell(row: row, column: 7, content: .text(clauses), style: .remark),
    ]
    if let check = check(of: field, rows: row...row, column: 1) { sheet.checks.append(check) }
  }

  private func content(of field: TemplateField) -> Cell.Content {
    guard let given = field.given else { return .blank }
    switch (given, field.fact.type) {
    case (.number(let number), .integer), (.number(let number), .decimal),
      (.number(let number), .percent):
      return .number(number)
    case (.number, _), (.boolean, _), (.day, _), (.instant, _), (.text, _), (.member, _),
      (.members, _), (.records, _):
      return .text(text(of: given, field))
    }
  }

  /// What to write, after the label where the path stands for the name.
  func hint(of field: TemplateField, _ name: String) -> String {
    let (hint, label) = (field.hint(in: template.pack)[language], field.fact.label[language])
    if name == label { return hint }
    return LocalizedText("\(label): \(hint)", zh: "\(label)：\(hint)")[language]
  }

  private func bracketed(_ text: String) -> String {
    LocalizedText("(\(text))", zh: "（\(text)）")[language]
  }

  /// A clause with what it says.
  private func clause(_ citation: Citation) -> LocalizedText {
    let name = ClauseName.of(citation, in: template.pack)
    let clause = citation.clause.flatMap {
      template.pack.instrument(citation.instrument)?.clause($0)
    }
    guard let summary = clause?.summary else { return name }
    return LocalizedText("\(name.en): \(summary.en)", zh: "\(name.zh)：\(summary.zh)")
  }

  private func notesSheet(_ title: String) -> SheetDraft {
    let notes =
      SheetNotes.ofSheets + TemplateNotes.writing + SheetNotes.leftOut(template.facts)
    var sheet = SheetDraft(name: Self.notes[language], columns: [(110, .general)])
    sheet.cells =
      [Cell(row: 0, column: 0, content: .text(title), style: .heading)]
      + notes.enumerated().map { offset, note in
        Cell(row: offset + 1, column: 0, content: .text(note[language]), style: .remark)
      }
    return sheet
  }
}

extension LocalizedText {
  static let forInstance = LocalizedText("e.g. ", zh: "例如：")
}

extension CellForm {
  /// The form for a fact. Whatever a spreadsheet would spoil is text: codes, numbers of telephones,
  /// spans of time with their units.
  init(of fact: Fact) {
    switch fact.type {
    case .boolean, .decimal: self = .general
    case .integer: self = .integer
    case .percent: self = .percent
    case .money: self = .money
    case .date: self = .date
    case .datetime: self = .datetime
    case .duration, .period, .text, .choice, .set, .reference, .list: self = .text
    }
  }
}
