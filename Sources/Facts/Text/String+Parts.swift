extension String {
  /// The parts between ASCII characters, empty ones left out.
  ///
  /// Looks at bytes: `split` looks for the borders of what people take for characters, which names and
  /// paths need not.
  package func parts(between separator: UInt8) -> [Substring] {
    utf8.split(separator: separator).map { Substring($0) }
  }

  /// What stands before each dot, the longest first: of `a.b.c` it is `a.b`, then `a`.
  package var outerPaths: some Sequence<String> {
    sequence(state: self[...]) { rest in
      guard let dot = rest.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
      rest = rest[..<dot]
      return String(rest)
    }
  }
}
