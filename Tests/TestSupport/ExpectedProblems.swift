public import Diagnostics
public import Testing

/// Expects exactly these problems: each a code, and the marker where its place starts.
///
/// ```swift
/// expectProblems(found, ["rules/unknown-fact": 1], in: text)
/// ```
public func expectProblems(
  _ found: [Diagnostic], _ expected: KeyValuePairs<String, Int>, in text: MarkedText,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let expected = expected.map { "\($0.key) at \($0.value)" }
  let shown = found.map { "\($0.message.code) at \(text.name(of: $0.place))" }
  #expect(shown == expected, sourceLocation: sourceLocation)
}

extension MarkedText {
  fileprivate func name(of place: Place) -> String {
    switch place {
    case .text(_, let range): name(of: range.lowerBound)
    case .file: "the file"
    }
  }
}
