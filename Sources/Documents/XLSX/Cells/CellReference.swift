/// A cell as the parts of a workbook name it: `C7`.
struct CellReference: Hashable {
  /// The last row and column that a sheet can have.
  static let (lastRow, lastColumn) = (1_048_576, 16_383)

  /// The row, from 1.
  let row: Int
  /// The column, from 0.
  let column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads a reference, or says that it is none inside a sheet.
  init?(_ bytes: XMLBytes) {
    var (column, letters) = (0, 0)
    while letters < bytes.count, letters < 4 {
      let letter = bytes[letters] & 0xDF &- UInt8(ascii: "A")
      guard letter < 26, bytes[letters] >= UInt8(ascii: "A") else { break }
      column = column * 26 + Int(letter) + 1
      letters += 1
    }
    guard letters > 0, column <= Self.lastColumn + 1,
      let row = Self.number(bytes.dropFirst(letters)), (1...Self.lastRow).contains(row)
    else { return nil }
    self.init(row: row, column: column - 1)
  }

  /// A whole number without a sign, of at most nine digits.
  static func number(_ bytes: XMLBytes) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for index in 0..<bytes.count {
      guard bytes[index].isDigit else { return nil }
      value = value * 10 + Int(bytes[index] & 0x0F)
    }
    return value
  }
}
