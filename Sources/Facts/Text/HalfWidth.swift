extension String {
  /// The text with full-width ASCII (`１２３`, `（`, `Ａ`) and the ideographic space made half-width.
  ///
  /// The scalars are those of the Unicode block Halfwidth and Fullwidth Forms, U+FF01 to U+FF5E.
  package var halfWidth: String {
    // The first bytes of these scalars in UTF-8; few texts have any.
    guard utf8.contains(where: { $0 == 0xE3 || $0 == 0xEF }),
      unicodeScalars.contains(where: { $0.halfWidth != $0 })
    else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map(\.halfWidth)))
  }

  /// The text without blanks at its ends; marks without width, which copying leaves, are blanks.
  package var withoutOuterBlanks: String {
    guard unicodeScalars.first?.isBlank == true || unicodeScalars.last?.isBlank == true else {
      return self
    }
    let inner = unicodeScalars.drop(while: \.isBlank)
    guard let last = inner.lastIndex(where: { !$0.isBlank }) else { return "" }
    return String(Substring(inner[...last]))
  }
}

extension Unicode.Scalar {
  /// The scalar as ASCII has it, if it is a full-width form of ASCII.
  package var halfWidth: Unicode.Scalar {
    switch value {
    case 0x3000: " "
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    default: self
    }
  }

  /// Whether it is white space, or a mark without width: U+200B or U+FEFF.
  package var isBlank: Bool {
    switch value {
    // What most text is made of needs no look into Unicode's tables, which is slow.
    case 0x09...0x0D, 0x20: true
    case 0x21...0x7F, 0x4E00...0x9FFF: false
    default: properties.isWhitespace || value == 0x200B || value == 0xFEFF
    }
  }

  /// Whether it is an ASCII digit.
  var isDigit: Bool { ("0"..."9").contains(self) }

  /// Whether it is an ASCII capital.
  var isCapital: Bool { ("A"..."Z").contains(self) }
}
