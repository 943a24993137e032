import Diagnostics

/// What is said of the cells of a workbook.
struct CellMarks: Sendable {
  /// By sheet, row from 1 and column from 0.
  private(set) var sheets: [String: [Int: [Int: CellMark]]] = [:]
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  mutating func add(_ fault: Fault) {
    let cells = [fault.cell].compactMap(\.self) + fault.others
    guard !cells.isEmpty else { return }
    let note = fault.note(language)
    for cell in cells {
      guard let sheet = cell.sheet else { continue }
      sheets[sheet, default: [:]][cell.row, default: [:]][
        cell.column, default: CellMark(fault.subject.level)
      ].add(note, fault.subject.level)
    }
  }
}
