/// The attributes of an element.
// INVARIANT: nobody keeps them beyond the call that they were passed to.
struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.pairs = pairs
  }

  /// The value of an attribute that has no prefix.
  subscript(name: StaticString) -> XMLBytes? {
    value { $0.equals(name) }
  }

  /// The value of `r:id`, whatever its prefix.
  var relationship: XMLBytes? {
    value {
      $0.equals("http://schemas.openxmlformats.org/officeDocument/2006/relationships\u{1}id")
        || $0.equals("http://purl.oclc.org/ooxml/officeDocument/relationships\u{1}id")
    }
  }

  /// Whether blanks at both ends belong to the text.
  var keepsSpace: Bool {
    value { $0.equals("http://www.w3.org/XML/1998/namespace\u{1}space") }?.equals("preserve")
      ?? false
  }

  /// Whether an attribute is true.
  func isTrue(_ name: StaticString) -> Bool {
    guard let value = self[name] else { return false }
    return value.equals("1") || value.equals("true") || value.equals("on")
  }

  /// The value of an attribute that is a whole number without a sign.
  func number(_ name: StaticString) -> Int? { self[name].flatMap(CellReference.number) }

  private func value(where isWanted: (XMLBytes) -> Bool) -> XMLBytes? {
    guard var pair = pairs else { return nil }
    while let name = pair[0], let value = pair[1] {
      if isWanted(XMLBytes(cString: name)) { return XMLBytes(cString: value) }
      pair += 2
    }
    return nil
  }
}
