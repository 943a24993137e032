/// The line of a range as it is shown: cut to a width, with carets below the range.
package struct Excerpt {
  /// What stands before the range, or the end of it.
  package let before: String
  /// What stands in the range, on its first line.
  package let marked: String
  /// What stands behind it, or the start of it.
  package let after: String

  private static let widest = 100

  /// The line, or the part of a long one around the range.
  var text: String { before + marked + after }

  /// Blanks as wide as what stands before the range.
  var indent: String { String(repeating: " ", count: DisplayWidth.of(before)) }

  /// At least one caret, as wide as the range on this line.
  var carets: String { String(repeating: "^", count: max(1, DisplayWidth.of(marked))) }

  /// Cuts the line of a range out of its source.
  package init(of source: SourceText, around range: SourceRange) {
    let anchor = min(range.lowerBound, source.utf8.count)
    let start = source.lineStart(before: anchor)
    let end = source.lineEnd(after: anchor)
    let upper = max(anchor, min(range.upperBound, end))
    let whole = Self.shown(source[start..<anchor])
    let marked = Self.cut(Self.shown(source[anchor..<upper]), to: Self.widest / 2)
    let before =
      DisplayWidth.of(whole) > Self.widest / 2
      ? "…" + Self.cutFront(whole, to: Self.widest / 2) : whole
    let room = Self.widest - DisplayWidth.of(before) - DisplayWidth.of(marked)
    after = Self.cut(Self.shown(source[upper..<max(upper, end)]), to: max(room, 0))
    (self.before, self.marked) = (before, marked)
  }

  private static func shown(_ text: String) -> String {
    String(text.map { $0 == "\t" ? " " : $0 }).printable
  }

  private static func cut(_ text: String, to width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    return prefix(text.unicodeScalars, width: width) + "…"
  }

  private static func cutFront(_ text: String, to width: Int) -> String {
    let reversed = prefix(text.unicodeScalars.reversed(), width: width)
    return String(String.UnicodeScalarView(reversed.unicodeScalars.reversed()))
  }

  private static func prefix(_ scalars: some Sequence<Unicode.Scalar>, width: Int) -> String {
    var left = width
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      left -= DisplayWidth.columns(of: scalar)
      if left < 0 { break }
      result.append(scalar)
    }
    return String(result)
  }
}
