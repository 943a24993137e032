extension Sequence<UInt8> {
  /// The bytes in hexadecimal, two small digits each.
  package var hexadecimal: String { text(of: Array(self)) }
}

/// No method of all sequences, so that it is compiled for arrays: each finding has its fingerprint.
private func text(of bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count * 2)
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
