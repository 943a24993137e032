import Diagnostics

extension Place {
  /// Whether it is in a workbook, which has cells and no lines.
  var isInWorkbook: Bool { cell?.sheet != nil }
}

extension Remark {
  /// The sentence, where a format has lines but no cells with the cell before it.
  var placedText: LocalizedText {
    guard place.isInWorkbook, let cell = place.words else { return text }
    return LocalizedText("\(cell.en): \(text.en)", zh: "\(cell.zh)：\(text.zh)")
  }
}
