/// A cell of a table as people name it.
public struct CellPosition: Sendable, Hashable {
  /// The name of the sheet; `nil` for a text file.
  public let sheet: String?
  /// The row, from 1.
  public let row: Int
  /// The column, from 0.
  public let column: Int
  /// The name of the column, if it is known.
  public let header: String?

  /// Makes a position.
  public init(sheet: String?, row: Int, column: Int, header: String? = nil) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.header = header
  }

  /// The cell as spreadsheets name it: `C7`.
  public var reference: String { Self.letters(of: column) + "\(row)" }

  /// The letters of a column, counted from 0: `A` to `Z`, then `AA`.
  public static func letters(of column: Int) -> String {
    var (rest, letters) = (column + 1, "")
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest /= 26
    }
    return letters
  }

  /// The column, from 0, that letters stand for; at most three, in upper case.
  public static func column(lettered letters: String) -> Int? {
    let values = letters.utf8.map { Int($0) - Int(UInt8(ascii: "A")) }
    guard (1...3).contains(values.count), values.allSatisfy((0..<26).contains) else { return nil }
    return values.reduce(0) { $0 * 26 + $1 + 1 } - 1
  }
}
