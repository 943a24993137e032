internal import Crypto
import Diagnostics
import Facts

/// The official text of a clause in the one form whose digest a ledger keeps.
///
/// 1. Marks that converters leave, from `[bookmark:` to the next `]` on the same line, are taken out.
/// 2. All white space is taken out: every character with the Unicode property White_Space, such as
///    line breaks, tabs, no-break spaces and the full-width space, and the characters of no width
///    U+200B and U+FEFF.
/// 3. What is left is brought into Unicode normal form C.
///
/// The digest is the SHA-256 (FIPS 180-4) of that text in UTF-8. So it stays the same when a file is
/// converted, wrapped or indented another way, and changes with every letter, digit and mark of
/// punctuation.
public struct ClauseText: Sendable, Hashable {
  /// The text in that form.
  public let normalized: String

  /// Brings a text into the form.
  public init(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map(Self.withoutMarks)
    let scalars = lines.joined().unicodeScalars.filter { !$0.isClauseBlank }
    normalized = String(String.UnicodeScalarView(scalars)).composed
  }

  /// The SHA-256 of the text, in hexadecimal.
  public var sha256: String { SHA256.hash(data: Array(normalized.utf8)).hexadecimal }

  /// A line without the marks of converters.
  static func withoutMarks(_ line: some StringProtocol) -> String {
    var (result, rest) = ("", Substring(line))
    while let mark = rest.firstRange(of: "[bookmark:"),
      let end = rest[mark.upperBound...].firstIndex(of: "]")
    {
      result += rest[..<mark.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}

extension Unicode.Scalar {
  /// Whether it is white space, or has no width and separates nothing.
  var isClauseBlank: Bool { properties.isWhitespace || value == 0x200B || value == 0xFEFF }
}
