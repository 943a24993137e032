@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode normal form C.
  ///
  /// The standard library compares by canonical equivalence but keeps the scalars; patterns and
  /// fingerprints look at scalars, so values are stored normalised. This is the one place that
  /// names the library's normaliser, which is not yet plain API.
  var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in _nfc { scalars.append(scalar) }
    return String(scalars)
  }

  /// The text as words are compared: half-width, lower case, without blanks at its ends.
  var folded: String { halfWidth.lowercased().withoutOuterBlanks }

  /// The text without blanks anywhere.
  var withoutBlanks: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isBlank }))
  }
}
