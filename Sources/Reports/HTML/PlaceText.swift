import Diagnostics

/// Tells a place in words, without the name of the file where that is known.
struct PlaceText {
  /// The name of the entry that the place stands in; begins with that of its file.
  let source: String

  /// `line 20, column 85`, `Sheet!C7`; a place in another file begins with its name.
  func text(of place: Place) -> LocalizedText {
    let local = Self.local(place)
    guard let local, source.hasPrefix(place.file) else {
      return LocalizedText(verbatim: place.description)
    }
    return local
  }

  private static func local(_ place: Place) -> LocalizedText? {
    guard let start = place.start else { return nil }
    if let cell = place.cell, let sheet = cell.sheet {
      return LocalizedText(verbatim: "\(sheet)!\(cell.reference)")
    }
    let header = place.cell?.header
    return LocalizedText(
      "line \(start.line), column \(start.column)" + (header.map { ", \($0)" } ?? ""),
      zh: "第\(start.line)行第\(start.column)列" + (header.map { "，\($0)" } ?? ""))
  }
}
