import Diagnostics

/// How a scalar's text is spelt in the source: piece by piece, which bytes stand for which.
struct ScalarSpelling {
  private struct Piece {
    let text: Range<Int>
    let source: SourceRange
    /// Whether it is copied byte for byte; otherwise it is an escape or a fold, and indivisible.
    let isVerbatim: Bool
  }

  let bytes: [UInt8]
  private var pieces: [Piece] = []
  private var text: [UInt8] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The spelling of a scalar; nothing if reading it again gives another text.
  static func of(_ scalar: Scalar, at range: SourceRange, in bytes: [UInt8]) -> ScalarSpelling? {
    let expected = Array(scalar.text.utf8)
    guard range.upperBound <= bytes.count else { return nil }
    var candidates: [ScalarSpelling]
    switch scalar.style {
    case .plain: candidates = [.flow(range, quote: nil, bytes)]
    case .singleQuoted, .doubleQuoted:
      guard range.count >= 2 else { return nil }
      let inside = range.lowerBound + 1..<range.upperBound - 1
      candidates = [.flow(inside, quote: bytes[range.lowerBound], bytes)]
    case .literal, .folded: candidates = Self.blocks(range, scalar.style, bytes)
    }
    return candidates.first { $0.text == expected }
  }

  /// The source of a part of the text, if the text has such a part.
  func range(of part: Range<Int>) -> SourceRange? {
    guard let last = pieces.last, part.upperBound <= text.count else { return nil }
    let start = pieces[index(at: part.lowerBound)]
    let lower: Int
    if part.lowerBound >= last.text.upperBound {
      lower = last.source.upperBound
    } else if start.isVerbatim {
      lower = start.source.lowerBound + part.lowerBound - start.text.lowerBound
    } else {
      lower = start.source.lowerBound
    }
    guard !part.isEmpty else { return lower..<lower }
    let end = pieces[index(at: part.upperBound - 1)]
    let upper =
      end.isVerbatim
      ? end.source.lowerBound + part.upperBound - end.text.lowerBound : end.source.upperBound
    return lower..<max(lower, upper)
  }

  /// The piece that an offset of the text falls into; the last one at the end.
  private func index(at offset: Int) -> Int {
    var low = 0
    var high = pieces.count - 1
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].text.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Adds a part of the source that stands for itself.
  mutating func copy(_ range: SourceRange) {
    guard !range.isEmpty else { return }
    let start = text.count
    text += bytes[range]
    pieces.append(Piece(text: start..<text.count, source: range, isVerbatim: true))
  }

  /// Adds a part of the source that stands for something else.
  mutating func write(_ replacement: String, for range: SourceRange) {
    guard !replacement.isEmpty else { return }
    let start = text.count
    text += replacement.utf8
    pieces.append(Piece(text: start..<text.count, source: range, isVerbatim: false))
  }

  /// The offset after the line break at an offset.
  func afterBreak(_ offset: Int) -> Int {
    let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
    return offset + (isPair ? 2 : 1)
  }
}
