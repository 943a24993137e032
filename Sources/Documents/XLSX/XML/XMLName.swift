/// Bytes that the XML parser lends for the time of a call.
// INVARIANT: nobody keeps them beyond the call that they were passed to.
struct XMLBytes {
  private let start: UnsafePointer<UInt8>
  let count: Int

  init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  init(cString: UnsafePointer<CChar>) {
    let start = UnsafeRawPointer(cString).assumingMemoryBound(to: UInt8.self)
    var end = start
    while end.pointee != 0 { end += 1 }
    self.init(start: start, count: end - start)
  }

  subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "an index is inside the bytes")
    return start[index]
  }

  /// Whether the bytes are those of a name.
  func equals(_ name: StaticString) -> Bool {
    guard count == name.utf8CodeUnitCount else { return false }
    for index in 0..<count where start[index] != name.utf8Start[index] { return false }
    return true
  }

  /// The bytes as a text.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes, to be read at once.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// The bytes before an offset.
  func prefix(_ length: Int) -> XMLBytes { XMLBytes(start: start, count: min(length, count)) }

  /// The bytes from an offset on.
  func dropFirst(_ offset: Int) -> XMLBytes {
    let offset = min(offset, count)
    return XMLBytes(start: start + offset, count: count - offset)
  }
}

/// The name of an element, as far as workbooks need it.
struct XMLName {
  /// The vocabularies of workbooks; those of the strict variant are the same.
  enum Namespace {
    case spreadsheet, packageRelationships, other
  }

  let namespace: Namespace
  let local: XMLBytes

  /// Whether it is an element of sheets with a name.
  func isSpreadsheet(_ name: StaticString) -> Bool {
    namespace == .spreadsheet && local.equals(name)
  }
}
