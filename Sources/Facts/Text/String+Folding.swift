@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode normal form C.
  ///
  /// The standard library compares by canonical equivalence but keeps the scalars; patterns and
  /// fingerprints look at scalars, so values are stored normalised. This is the one place that
  /// names the library's normaliser, which is not yet plain API.
  package var composed: String {
    if unicodeScalars.allSatisfy(\.isComposed) { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in _nfc { scalars.append(scalar) }
    return String(scalars)
  }

  /// The text as words are compared: half-width, lower case, without blanks at its ends.
  var folded: String { halfWidth.lowerCase.withoutOuterBlanks }

  /// The text in lower case.
  var lowerCase: String {
    unicodeScalars.allSatisfy(\.isLowerCase) ? self : lowercased()
  }

  /// The text without blanks anywhere.
  var withoutBlanks: String {
    guard unicodeScalars.contains(where: \.isBlank) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isBlank }))
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the many that lower case leaves as they are.
  fileprivate var isLowerCase: Bool {
    switch value {
    case 0..<0x41, 0x5B..<0x80, 0x3000...0x9FFF, 0xFF01...0xFF20: true
    default: false
    }
  }

  /// Whether it is one of the many that normal form C leaves as they are, beside whatever stands.
  fileprivate var isComposed: Bool {
    switch value {
    case 0..<0x300, 0x3000...0x3020, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
    default: false
    }
  }
}
