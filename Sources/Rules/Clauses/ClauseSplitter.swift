public import Diagnostics

/// Finds the clauses in the official text of an instrument.
///
/// A line begins a clause if it holds nothing but a number, or begins with the instrument's
/// `numbering` with a number in digits or Chinese numerals (`第5条`, `第五条`); and only if the number is
/// the next in order, so that numbers of pages and references to other clauses begin none. A number
/// further on begins one, too, if the ledger knows it or one behind it, and none of those between
/// begins a later line: these are missing. Neither the number nor its line's form is part of the text.
///
/// A clause ends where the next begins, or before the heading of a group: `二、…（7项）`, also with the
/// count on a line of its own, or a heading of a chapter such as `第二章`. What stands between a heading
/// and the next clause, or before the first, is part of none.
public struct ClauseSplitter: Sendable {
  /// A clause as the text has it.
  public struct Found: Sendable {
    /// Its number.
    public let id: String
    /// Its text without its number.
    public let text: ClauseText
    /// The line on which it begins.
    public let place: Place
  }

  /// The clauses, in the order of the text.
  public let clauses: [Found]

  /// Splits the text of an instrument.
  public init(_ source: SourceText, of instrument: Instrument) {
    self.init(source, numbering: instrument.numbering, known: instrument.clauses.map(\.id))
  }

  init(_ source: SourceText, numbering: LocalizedText, known: [String]) {
    let lines = Line.all(of: source, ClauseNumbering(numbering))
    let greatest = known.compactMap { Int($0) }.max() ?? 0
    var lastLine: [Int: Int] = [:]
    for (position, line) in lines.enumerated() {
      if let number = line.start?.number { lastLine[number] = position }
    }
    var (found, next) = ([Found](), 1)
    var open: (number: Int, place: Place, text: String)?
    func close() {
      guard let clause = open else { return }
      found.append(
        Found(id: "\(clause.number)", text: ClauseText(clause.text), place: clause.place))
      open = nil
    }
    for (position, line) in lines.enumerated() {
      if let start = line.start, start.number >= next,
        start.number == next
          || start.number <= greatest
            && !(next..<start.number).contains(where: {
              lastLine[$0].map { $0 > position } ?? false
            })
      {
        close()
        open = (start.number, .text(source, line.range), String(start.rest) + "\n")
        next = start.number + 1
      } else if line.isHeading || line.beginsHeading && Line.isCount(after: position, in: lines) {
        close()
      } else {
        open?.text += line.text + "\n"
      }
    }
    close()
    clauses = found
  }
}

/// A line of an official text.
private struct Line {
  /// The line without marks of converters.
  let text: String
  /// Where its words stand.
  let range: SourceRange
  /// The number that it may begin a clause with.
  let start: (number: Int, rest: Substring)?
  private let compact: Substring

  static func all(of source: SourceText, _ numbering: ClauseNumbering) -> [Line] {
    var (lines, offset) = ([Line](), 0)
    for bytes in source.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lines.append(Line(String(decoding: bytes, as: UTF8.self), at: offset, numbering))
      offset += bytes.count + 1
    }
    return lines
  }

  private init(_ line: String, at offset: Int, _ numbering: ClauseNumbering) {
    let indent = line.prefix { $0.isWhitespace }
    let words = line[indent.endIndex...]
    let length = words.reversed().drop(while: \.isWhitespace).reduce(0) { $0 + $1.utf8.count }
    range = offset + indent.utf8.count..<offset + indent.utf8.count + length
    text = ClauseText.withoutMarks(line)
    start = numbering.start(of: text)
    compact = Substring(ClauseText(text).normalized)
  }

  /// A heading of a group with its count, or of a chapter.
  var isHeading: Bool {
    if beginsHeading, let opening = compact.lastIndex(where: { "（(".contains($0) }) {
      return Self.isCount(compact[opening...])
    }
    guard compact.first == "第" else { return false }
    let (number, rest) = ClauseNumbering.number(in: compact.dropFirst())
    let word = ["分编", "编", "章", "节"].first { rest.hasPrefix($0) }
    guard number != nil, let word else { return false }
    let title = text.drop(while: \.isWhitespace)
    guard let end = title.firstRange(of: word)?.upperBound else { return false }
    return title[end...].first?.isWhitespace ?? true
  }

  /// Whether it begins as headings of groups do: `二、…`.
  var beginsHeading: Bool {
    guard let first = compact.first, ClauseNumbering.isNumeral(first) else { return false }
    let (number, rest) = ClauseNumbering.number(in: compact)
    return number != nil && rest.first == "、"
  }

  /// Whether the next line that is not blank is the count of a group.
  static func isCount(after position: Int, in lines: [Line]) -> Bool {
    lines[(position + 1)...].first { !$0.compact.isEmpty }.map { isCount($0.compact) } ?? false
  }

  /// `（7项）`.
  private static func isCount(_ text: Substring) -> Bool {
    guard let first = text.first, let last = text.last, "（(".contains(first), "）)".contains(last)
    else { return false }
    let (number, rest) = ClauseNumbering.number(in: text.dropFirst().dropLast())
    return number != nil && rest == "项"
  }
}
