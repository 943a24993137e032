/// A text in which names in brackets that the catalogue knows are links.
struct LinkedText {
  /// A piece of the text.
  enum Piece: Equatable {
    case plain(String)
    /// A name, and the place that it links to.
    case link(String, to: String)
  }

  let pieces: [Piece]

  /// Finds the names.
  init(_ text: String, anchors: [String: String]) {
    var (pieces, plain): ([Piece], String) = ([], "")
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "["),
      let close = rest[open...].firstIndex(of: "]")
    {
      let name = String(rest[rest.index(after: open)..<close])
      let end = rest.index(after: close)
      if let anchor = anchors[name] {
        plain += rest[..<open]
        if !plain.isEmpty { pieces.append(.plain(plain)) }
        pieces.append(.link(name, to: anchor))
        plain = ""
        rest = rest[end...]
      } else {
        let next = rest.index(after: open)
        plain += rest[..<next]
        rest = rest[next...]
      }
    }
    plain += rest
    if !plain.isEmpty { pieces.append(.plain(plain)) }
    self.pieces = pieces
  }
}
