import Facts

/// Who is who.
enum SubjectIdentity {
  /// An identifier in its one spelling: of a credit code the canonical one, of any other as it is.
  static func canonical(_ id: String) -> String {
    do throws(FormatMismatch) {
      return try TextFormat.uscc.normalize(id)
    } catch {
      return id
    }
  }

  /// An identifier on one line, so that a line break in it cannot pass for the end of a line.
  static func line(_ id: String) -> String {
    id.escaping(["\\": "\\\\", "\n": "\\n", "\r": "\\r"])
  }
}

extension String {
  /// The text with other texts in place of some scalars, whatever stands behind them: a combining mark
  /// must not hide the sign that it is joined to.
  func escaping(_ signs: [Unicode.Scalar: String]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let text = signs[scalar] {
        result.append(contentsOf: text.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether it stands before another by its bytes, which is the same everywhere.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
