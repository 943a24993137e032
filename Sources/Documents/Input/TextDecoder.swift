/// Makes UTF-8 of the bytes of an encoding, piece by piece; pieces may cut characters.
struct TextDecoder {
  /// The first bytes that are no text.
  struct Failure: Error {
    /// Where they stand, from 0, in all bytes that were given.
    let offset: Int
    /// The first of them.
    let byte: UInt8
    /// Whether they are the character that no text has.
    let isZero: Bool
    /// What follows in the same piece, the first byte included, for an excerpt.
    let rest: [UInt8]
  }

  let encoding: TextEncoding
  /// The start of a character whose end was not given yet.
  private var pending: [UInt8] = []
  /// Where the pending bytes start.
  private var offset: Int
  private let converter: GB18030Converter?

  /// - Parameter offset: How many bytes stand before the first that is given.
  init(_ encoding: TextEncoding, offset: Int = 0) {
    self.encoding = encoding
    self.offset = offset
    converter = encoding == .gb18030 ? GB18030Converter() : nil
  }

  /// Appends the text of the next bytes; after a failure, that of all bytes before it.
  mutating func decode(
    _ bytes: [UInt8], isLast: Bool, into text: inout [UInt8]
  ) throws(Failure) {
    let input = pending.isEmpty ? bytes : pending + bytes
    let (count, isBroken) = input.withUnsafeBufferPointer { step($0, into: &text) }
    if isBroken || isLast && count < input.count {
      throw Failure(
        offset: offset + count, byte: input[count],
        isZero: input[count...].starts(with: encoding.isUTF16 ? [0, 0] : [0]),
        rest: Array(input[count...].prefix(128)))
    }
    pending = Array(input[count...])
    offset += count
  }

  private func step(
    _ bytes: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]
  ) -> (count: Int, isBroken: Bool) {
    if encoding.isUTF16 { return UTF16Conversion(encoding).convert(bytes, into: &text) }
    let end = bytes.firstIndex(of: 0) ?? bytes.count
    let part = UnsafeBufferPointer(rebasing: bytes[..<end])
    let (count, isCut) = convert(part, into: &text)
    return (count, count < end ? !(isCut && end == bytes.count) : end < bytes.count)
  }

  private func convert(
    _ bytes: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]
  ) -> (count: Int, isCut: Bool) {
    if let converter {
      let (count, outcome) = converter.convert(bytes, into: &text)
      return (count, outcome == .cut)
    }
    let count = UTF8Validation.validCount(bytes)
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[..<count]))
    return (count, count < bytes.count && UTF8Validation.isCut(bytes, at: count))
  }
}

/// UTF-16 into UTF-8.
private struct UTF16Conversion {
  private let high: Int

  init(_ encoding: TextEncoding) {
    high = encoding == .utf16be ? 0 : 1
  }

  func convert(
    _ bytes: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]
  ) -> (count: Int, isBroken: Bool) {
    var offset = 0
    while offset + 2 <= bytes.count {
      let unit = unit(bytes, offset)
      var (scalar, width) = (Unicode.Scalar(unit), 2)
      if unit & 0xFC00 == 0xD800 {
        guard offset + 4 <= bytes.count else { return (offset, false) }
        let low = self.unit(bytes, offset + 2)
        scalar =
          low & 0xFC00 == 0xDC00
          ? Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) : nil
        width = 4
      }
      guard let scalar, unit != 0 else { return (offset, true) }
      text.append(contentsOf: UTF8.encode(scalar) ?? .init())
      offset += width
    }
    return (offset, false)
  }

  private func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt32 {
    UInt32(bytes[offset + high]) << 8 | UInt32(bytes[offset + 1 - high])
  }
}
