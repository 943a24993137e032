import TestSupport

@testable import Reports

/// Sheets with values that a copy could spoil, the same for the same seed.
struct RandomSheets {
  private var numbers: SplitMix64

  private static let texts = [
    "=SUM(A1:A2)", "+86 731 12345678", "-", "@name", "007", "91430100MA4XXXX01G",
    "4300000000000000000001", "1E5", "TRUE", "95%", "2019-06-30", " blanks ", "two\nlines",
    "a\tb", "<b>&amp;\"'", "_x0041_", "_x005F_", "湘A12345", "😀", "#N/A", "https://example.com/",
    "internal:'x'!A1", "{=1}", "\u{1}\u{1F}", "a\rb", "'quoted", "e\u{301}",
    String(repeating: "长", count: 300),
  ]

  init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

  mutating func draft() -> BookDraft {
    let names = ["填报", "核查结果 1", "It's", "Findings"].prefix(.random(in: 1...4, using: &numbers))
    return BookDraft(title: "", sheets: names.map { sheet(named: $0) })
  }

  private mutating func sheet(named name: String) -> SheetDraft {
    var sheet = SheetDraft(name: name)
    for row in 0..<Int.random(in: 1...20, using: &numbers) {
      for column in 0..<8 where Bool.random(using: &numbers) {
        sheet.cells.append(cell(row: row, column: column))
      }
    }
    return sheet
  }

  private mutating func cell(row: Int, column: Int) -> Cell {
    let (content, form): (Cell.Content, CellForm)
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0: (content, form) = (.boolean(.random(using: &numbers)), .general)
    case 1: (content, form) = (.stored(decimal()), .general)
    case 2: (content, form) = (.stored(decimal()), .percent)
    case 3: (content, form) = (.stored(Double(Int.random(in: 1...80_000, using: &numbers))), .date)
    case 4: (content, form) = (.stored(time(days: 61...80_000)), .timestamp)
    case 5: (content, form) = (.stored(time(days: 0...90)), .time)
    default: (content, form) = (.text(Self.texts.randomElement(using: &numbers) ?? ""), .general)
    }
    return Cell(
      row: row, column: column, content: content, style: .copy(CellLook(form: form)))
  }

  /// A number with few enough digits that a spreadsheet keeps them all.
  private mutating func decimal() -> Double {
    let digits = Int.random(in: -999_999_999_999...999_999_999_999, using: &numbers)
    return Double("\(digits)e\(Int.random(in: -9...2, using: &numbers))") ?? 0
  }

  private mutating func time(days: ClosedRange<Int>) -> Double {
    Double(Int.random(in: days, using: &numbers))
      + Double(Int.random(in: 1..<86_400, using: &numbers)) / 86_400
  }
}
