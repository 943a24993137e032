extension String {
  /// The most characters that a cell of a spreadsheet holds, in UTF-16.
  static let longestCell = 32_767

  /// The text with an ellipsis in place of what is beyond a number of UTF-16 units, by which
  /// spreadsheets count.
  func cut(to count: Int) -> String {
    guard utf8.count > count, utf16.count > count else { return self }
    var (result, left) = (String.UnicodeScalarView(), count - 1)
    for scalar in unicodeScalars {
      left -= scalar.value > 0xFFFF ? 2 : 1
      if left < 0 { break }
      result.append(scalar)
    }
    return String(result) + "…"
  }
}
