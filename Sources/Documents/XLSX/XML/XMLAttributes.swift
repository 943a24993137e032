/// The attributes of an element.
// INVARIANT: nobody keeps them beyond the call that they were passed to.
struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.pairs = pairs
  }

  /// The value of an attribute that has no prefix.
  subscript(name: StaticString) -> XMLBytes? { value(name) }

  /// The value of `r:id`, whatever its prefix.
  var relationship: XMLBytes? {
    value("http://schemas.openxmlformats.org/officeDocument/2006/relationships\u{1}id")
      ?? value("http://purl.oclc.org/ooxml/officeDocument/relationships\u{1}id")
  }

  /// Whether blanks at both ends belong to the text.
  var keepsSpace: Bool {
    value("http://www.w3.org/XML/1998/namespace\u{1}space")?.equals("preserve") ?? false
  }

  /// Whether an attribute is true.
  func isTrue(_ name: StaticString) -> Bool {
    guard let value = self[name] else { return false }
    return value.equals("1") || value.equals("true") || value.equals("on")
  }

  /// The value of an attribute that is a whole number without a sign.
  func number(_ name: StaticString) -> Int? { self[name].flatMap(CellReference.number) }

  private func value(_ wanted: StaticString) -> XMLBytes? {
    guard var pair = pairs else { return nil }
    while let name = pair[0], let value = pair[1] {
      if Self.equal(name, wanted) { return XMLBytes(cString: value) }
      pair += 2
    }
    return nil
  }

  private static func equal(_ name: UnsafePointer<CChar>, _ wanted: StaticString) -> Bool {
    let count = wanted.utf8CodeUnitCount
    for index in 0..<count where UInt8(bitPattern: name[index]) != wanted.utf8Start[index] {
      // A name that is shorter ends in zero, which is not in what is wanted.
      return false
    }
    return name[count] == 0
  }
}
