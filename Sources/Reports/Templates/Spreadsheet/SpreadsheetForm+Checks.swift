import Diagnostics
import Facts

extension SpreadsheetForm {
  /// What may be put into the cells of a fact; `nil` for anything.
  func check(of field: TemplateField, rows: ClosedRange<Int>, column: Int) -> CellCheck? {
    guard let kind = kind(of: field) else { return nil }
    let warning: LocalizedText
    switch kind {
    case .members, .membersAt: warning = Self.notAMember
    case .any, .integer, .decimal, .date:
      let hint = field.hint(in: template.pack)
      warning = LocalizedText(
        "Expected \(hint.en). Keep it all the same?", zh: "应填\(hint.zh)。仍要保留吗？")
    }
    return CellCheck(rows: rows, column: column, kind: kind, warning: warning[language])
  }

  private static let notAMember = LocalizedText(
    "It is not in the drop-down list. Keep it all the same?", zh: "不在下拉选项中。仍要保留吗？")

  /// A value as the form spells it; yes and no as the drop-down does.
  func text(of value: Value, _ field: TemplateField) -> String {
    if case .boolean(let isYes) = value { return Self.answers[isYes ? 0 : 1][language] }
    return field.text(of: value, in: template.pack)[language]
  }

  private static let answers = [LocalizedText("yes", zh: "是"), LocalizedText("no", zh: "否")]

  private func kind(of field: TemplateField) -> CellCheck.Kind? {
    let fact = field.fact
    switch fact.type {
    case .boolean: return .members(Self.answers.map { $0[language] })
    case .integer: return .integer(fact.bounds)
    case .decimal, .percent: return .decimal(fact.bounds)
    case .date, .datetime: return .date(fact.bounds)
    case .choice(let list):
      return .members(
        list.members.indices.map { field.text(of: .member($0), in: template.pack)[language] })
    case .money, .duration, .period, .text, .set, .list, .reference: return nil
    }
  }
}

/// The hidden sheet with the members of choices that are too long to stand with their cells.
enum MemberSheet {
  /// The most bytes of all members with commas between them: libxlsxwriter counts characters, but
  /// joins them in a buffer of so many bytes.
  private static let most = 255

  /// Moves the members of such choices to a sheet of their own, all in its first column.
  static func moveMembers(of sheets: inout [SheetDraft], to name: String) -> [SheetDraft] {
    var moved = SheetDraft(name: name, isHidden: true, columns: [(30, .text)])
    var places: [[String]: String] = [:]
    for sheet in sheets.indices {
      for check in sheets[sheet].checks.indices {
        guard case .members(let members) = sheets[sheet].checks[check].kind, isLong(members) else {
          continue
        }
        let start = moved.cells.count
        if places[members] == nil {
          places[members] = "='\(name)'!$A$\(start + 1):$A$\(start + members.count)"
          moved.cells += members.enumerated().map { offset, text in
            Cell(row: start + offset, column: 0, content: .text(text), style: .remark)
          }
        }
        if let place = places[members] { sheets[sheet].checks[check].kind = .membersAt(place) }
      }
    }
    return moved.cells.isEmpty ? [] : [moved]
  }

  private static func isLong(_ members: [String]) -> Bool {
    members.contains { $0.contains(",") }
      || members.joined(separator: ",").utf8.count > most
  }
}
