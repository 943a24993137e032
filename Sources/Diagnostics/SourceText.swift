/// Text that was read, and the name people know its file by: a whole file, or a part of one that is
/// read piece by piece, such as a line of many or a row of a table.
///
/// Offsets into it are UTF-8 offsets from 0. It is shared by all that was read from it, so it is a
/// class; it never changes.
public final class SourceText: Sendable {
  /// The path of the file as given, or a name such as `-` for standard input.
  public let name: String
  /// The text in UTF-8, without a byte order mark.
  public let utf8: [UInt8]
  /// The line of the file on which the text begins, from 1.
  let firstLine: Int
  /// The cells that the text was made of, by the row that they stand in, if it comes from a table.
  public let rows: [SourceRow]
  /// Ranges that are never shown, in order and without overlap.
  private let hidden: [SourceRange]

  /// Makes a source from text that is known to be UTF-8.
  ///
  /// - Parameters:
  ///   - firstLine: The line of the file on which the text begins.
  ///   - rows: The cells that it was made of, in the order of their offsets.
  public init(name: String, utf8: [UInt8], firstLine: Int = 1, rows: [SourceRow] = []) {
    self.name = name
    self.utf8 = utf8
    self.firstLine = firstLine
    self.rows = rows
    hidden = []
  }

  private init(_ source: SourceText, hidden: [SourceRange]) {
    name = source.name
    utf8 = source.utf8
    firstLine = source.firstLine
    rows = source.rows
    self.hidden = hidden
  }

  /// Makes a source from a string.
  public convenience init(name: String, _ text: String) {
    self.init(name: name, utf8: Array(text.utf8))
  }

  /// The text of a range, cut to what there is; an asterisk for each character that is hidden.
  public subscript(range: SourceRange) -> String {
    let lower = min(range.lowerBound, utf8.count)
    let upper = min(max(range.upperBound, lower), utf8.count)
    var bytes: [UInt8] = []
    var offset = lower
    for range in hiddenRanges(in: lower..<upper) {
      bytes += utf8[offset..<range.lowerBound]
      for byte in utf8[range] where byte & 0xC0 != 0x80 {
        bytes.append(byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: "*"))
      }
      offset = range.upperBound
    }
    return String(decoding: bytes + utf8[offset..<upper], as: UTF8.self)
  }

  /// The same text with ranges that no excerpt shows, such as personal data.
  public func hiding(_ ranges: [SourceRange]) -> SourceText {
    if ranges.isEmpty { return self }
    var merged: [SourceRange] = []
    for range in (hidden + ranges).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let range = range.clamped(to: 0..<utf8.count)
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return SourceText(self, hidden: merged)
  }

  private func hiddenRanges(in range: SourceRange) -> [SourceRange] {
    var (low, high) = (0, hidden.count)
    while low < high {
      let middle = (low + high) / 2
      if hidden[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return hidden[low...].prefix { $0.lowerBound < range.upperBound }.map { $0.clamped(to: range) }
  }
}

/// A range of UTF-8 offsets in a ``SourceText``.
public typealias SourceRange = Range<Int>

/// A line and a column as people count them: both from 1, columns in Unicode scalars.
public struct TextPosition: Sendable, Hashable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int

  /// Makes a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourceText {
  /// The line and column of an offset, in the file that the text comes from.
  ///
  /// Of a workbook, which has no lines, these are the row and the column of the cell.
  public func position(at offset: Int) -> TextPosition {
    if let cell = cell(at: offset), cell.sheet != nil {
      return TextPosition(line: cell.row, column: cell.column + 1)
    }
    let offset = min(offset, utf8.count)
    let start = lineStart(before: offset)
    let line = utf8[..<start].reduce(into: firstLine) { count, byte in
      if byte == UInt8(ascii: "\n") { count += 1 }
    }
    let column = utf8[start..<offset].reduce(into: 1) { count, byte in
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    return TextPosition(line: line, column: column)
  }

  /// The offset where the line of `offset` starts.
  func lineStart(before offset: Int) -> Int {
    (utf8[..<offset].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
  }

  /// The offset where the line of `offset` ends, without its line break.
  func lineEnd(after offset: Int) -> Int {
    let end = utf8[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? utf8.count
    return end > offset && utf8[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
  }
}
