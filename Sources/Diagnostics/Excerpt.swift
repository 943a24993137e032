/// The line of a range as it is shown: cut to a width, with carets below the range.
struct Excerpt {
  /// The line, or the part of a long one around the range.
  let text: String
  /// Blanks as wide as what stands before the range.
  let indent: String
  /// At least one caret, as wide as the range on this line.
  let carets: String

  private static let widest = 100

  init(of source: SourceText, around range: SourceRange) {
    let anchor = min(range.lowerBound, source.utf8.count)
    let start = source.lineStart(before: anchor)
    let end = source.lineEnd(after: anchor)
    let upper = max(anchor, min(range.upperBound, end))
    var before = Self.shown(source[start..<anchor])
    let marked = Self.cut(Self.shown(source[anchor..<upper]), to: Self.widest / 2)
    if DisplayWidth.of(before) > Self.widest / 2 {
      before = "…" + Self.cutFront(before, to: Self.widest / 2)
    }
    let room = Self.widest - DisplayWidth.of(before) - DisplayWidth.of(marked)
    let after = Self.cut(Self.shown(source[upper..<max(upper, end)]), to: max(room, 0))
    text = before + marked + after
    indent = String(repeating: " ", count: DisplayWidth.of(before))
    carets = String(repeating: "^", count: max(1, DisplayWidth.of(marked)))
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
