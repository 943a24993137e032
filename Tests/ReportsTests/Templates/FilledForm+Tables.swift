import Diagnostics
import Documents
import Facts

@testable import Reports

extension FilledForm {
  /// The spreadsheet with values in its cells.
  ///
  /// A list is filled in below its headings, or with the word for none; a column stands for the field
  /// whose path its comment begins with.
  func workbook() -> BookDraft {
    var workbook = SpreadsheetForm(template, language).workbook
    for field in template.header + template.facts {
      if field.records != nil { fill(field, &workbook) } else { fillSingle(field, &workbook) }
    }
    return workbook
  }

  private func fillSingle(_ field: TemplateField, _ workbook: inout BookDraft) {
    guard let value = filing.values[field.fact.name],
      let label = workbook.sheets[0].cells.first(where: { $0.comment == field.fact.path })
    else { return }
    workbook.sheets[0].cells.removeAll { $0.row == label.row && $0.column == 1 }
    workbook.sheets[0].cells.append(cell(value, field, row: label.row, column: 1))
  }

  private func fill(_ list: TemplateField, _ workbook: inout BookDraft) {
    guard let count = filing.counts[list.fact.name],
      let sheet = workbook.sheets.firstIndex(where: { sheet in
        sheet.cells.contains { $0.path.hasPrefix(list.fact.path + ".") }
      })
    else { return }
    if count == 0 {
      workbook.sheets[sheet].cells.append(
        Cell(row: 1, column: 0, content: .text("无"), style: .remark))
    }
    for heading in workbook.sheets[sheet].cells {
      guard let field = list.records?.first(where: { $0.fact.path == heading.path }) else {
        continue
      }
      for record in 0..<count {
        let path = "\(list.fact.name)#\(record).\(field.fact.name)"
        guard let value = filing.values[path] else { continue }
        workbook.sheets[sheet].cells.append(
          cell(value, field, row: record + 1, column: heading.column))
      }
    }
  }

  private func cell(_ value: Value, _ field: TemplateField, row: Int, column: Int) -> Cell {
    let style = Cell.Style.value(CellForm(of: field.fact))
    let form = SpreadsheetForm(template, language)
    let content: Cell.Content
    switch (value, field.fact.type) {
    case (.number(let number), .integer), (.number(let number), .decimal),
      (.number(let number), .percent), (.number(let number), .money):
      content = .number(number)
    default: content = .text(form.text(of: value, field))
    }
    return Cell(row: row, column: column, content: content, style: style)
  }

  /// The table with a row for the filing, as cells.
  func csv() -> TableSheet {
    let text = TemplateFormat.csv.text(of: template, language) ?? ""
    let heads = CSVRow.cells(
      of: text.split(whereSeparator: \.isNewline)[0].drop { $0 == "\u{FEFF}" })
    let form = SpreadsheetForm(template, language)
    let values = template.singles.map { field in
      filing.values[field.fact.name].map { Scalar(form.text(of: $0, field), cell: .text) }
    }
    return TableSheet(
      name: "form",
      reader: RowsReader(
        [heads.map { Scalar($0, cell: .text) }, values], sheet: "form", file: "form.csv"))
  }
}

extension Cell {
  /// The path of the fact that the cell is a name of.
  fileprivate var path: String {
    comment.map { String($0.prefix { $0 != "\n" }) } ?? ""
  }
}

/// A row of a table in a text file.
enum CSVRow {
  static func cells(of row: some StringProtocol) -> [String] {
    var (cells, isQuoted) = ([""], false)
    for character in row {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

extension BookDraft {
  /// The sheets, a line for each cell that holds something and for each check.
  var outline: String {
    sheets.flatMap { sheet -> [String] in
      let widths = sheet.columns.map { "\($0.width) \($0.form.rawValue)" }
      return ["== \(sheet.name)\(sheet.isHidden ? " (hidden)" : "")"]
        + ["columns: \(widths.joined(separator: " | "))"]
        + sheet.cells.filter { !$0.isEmpty }.map(\.outline) + sheet.checks.map(\.outline)
    }.map { $0 + "\n" }.joined()
  }
}

extension Cell {
  fileprivate var isEmpty: Bool {
    if case .text("") = content { true } else { false }
  }

  fileprivate var outline: String {
    let shown =
      switch content {
      case .text(let text): text.debugDescription
      case .number(let number): "\(number)"
      case .stored(let number): "\(number)"
      case .boolean(let value): "\(value)"
      case .link(let text, let target): "\(text.debugDescription) → \(target)"
      case .blank: "blank"
      }
    let form = if case .value(let form) = style { " \(form.rawValue)" } else { "" }
    return "\(Self.place(row, column)): \(shown)\(form)"
      + (comment.map { " # " + $0.replacing("\n", with: " | ") } ?? "")
  }

  fileprivate static func place(_ row: Int, _ column: Int) -> String {
    "\(Character(Unicode.Scalar(UInt8(65 + column % 26))))\(row + 1)"
  }
}

extension CellCheck {
  fileprivate var outline: String {
    let first = Cell.place(rows.lowerBound, column)
    let last = rows.count > 1 ? "…\(rows.upperBound + 1)" : ""
    return "check \(first)\(last): \(kind.outline)" + (prompt.map { " ? \($0)" } ?? "")
      + (warning.isEmpty ? "" : " ! \(warning)")
  }
}

extension CellCheck.Kind {
  fileprivate var outline: String {
    switch self {
    case .any: "anything"
    case .members(let members): "one of " + members.joined(separator: " | ")
    case .membersAt(let place): "one of \(place)"
    case .integer(let bounds): "integer" + Self.text(bounds, .integer)
    case .decimal(let bounds): "number" + Self.text(bounds, .decimal)
    case .date(let bounds): "date" + Self.text(bounds, .date)
    }
  }

  private static func text(_ bounds: Bounds?, _ type: FactType) -> String {
    bounds.map { " " + $0.text(as: type, zone: .china).en } ?? ""
  }
}
