/// Finds the fields of one record in a buffer (RFC 4180).
///
/// It looks at the bytes of the record only, never at how much of the file lies in the buffer, so
/// that the pieces in which a file is read change nothing.
struct CSVScanner {
  /// A field as it stands in the buffer.
  struct Field {
    /// Its range, its quotes included.
    let range: Range<Int>
    let isQuoted: Bool
    /// Whether quotes are doubled in it.
    let hasDoubled: Bool
  }

  /// What ends a record early.
  enum Fault {
    /// The quote that is open at the end of the file, or where the record is too long.
    case openQuote(at: Int, ofEndlessRecord: Bool)
    /// Text between a closing quote and the next delimiter.
    case textAfterQuote(at: Int, quote: Int)
    /// A quote after blanks.
    case quoteAfterBlank(at: Int)
    case tooLong
    case tooManyFields(at: Int)
  }

  enum Outcome {
    /// The end of the record, and the start of the next.
    case record(end: Int, next: Int)
    case fault(Fault)
    /// The buffer ends inside the record.
    case needsMore
  }

  let delimiter: UInt8
  let limits: ReaderLimits
  private(set) var fields: [Field] = []

  init(delimiter: CSVDelimiter, limits: ReaderLimits) {
    self.delimiter = delimiter.rawValue
    self.limits = limits
  }

  /// Reads the record that starts at an offset.
  mutating func scan(_ bytes: [UInt8], from start: Int, isAtEnd: Bool) -> Outcome {
    bytes.withUnsafeBufferPointer { scan($0, from: start, isAtEnd: isAtEnd) }
  }

  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isAtEnd: Bool
  ) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    // Two more bytes than the limit are enough to see the end of a record that keeps it.
    let most = start + limits.record + 2
    let end = min(bytes.count, most)
    var offset = start
    while true {
      guard fields.count < limits.fields else { return .fault(.tooManyFields(at: offset)) }
      let field = offset
      if offset < end, bytes[offset] == UInt8(ascii: "\"") {
        var hasDoubled = false
        let isFinal = isAtEnd || end == most
        switch closing(bytes, from: offset, end: end, isFinal: isFinal, &hasDoubled) {
        case .closed(let after): offset = after
        case .endless: return .fault(.openQuote(at: field, ofEndlessRecord: true))
        case .open:
          if end == most { return .fault(.openQuote(at: field, ofEndlessRecord: true)) }
          guard isAtEnd else { return .needsMore }
          return .fault(.openQuote(at: field, ofEndlessRecord: false))
        }
        fields.append(Field(range: field..<offset, isQuoted: true, hasDoubled: hasDoubled))
        if offset < end, bytes[offset] != delimiter, !bytes[offset].isLineBreak {
          return .fault(.textAfterQuote(at: offset, quote: field))
        }
      } else {
        while offset < end, bytes[offset] != delimiter, !bytes[offset].isLineBreak { offset += 1 }
        if let quote = quoteAfterBlank(bytes, field..<offset) {
          return .fault(.quoteAfterBlank(at: quote))
        }
        fields.append(Field(range: field..<offset, isQuoted: false, hasDoubled: false))
      }
      guard offset < end, bytes[offset] == delimiter else { break }
      offset += 1
    }
    return finish(bytes, from: start, at: offset, most: most, isAtEnd: isAtEnd)
  }

  private func finish(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, at offset: Int, most: Int, isAtEnd: Bool
  ) -> Outcome {
    if offset - start > limits.record { return .fault(.tooLong) }
    if offset == bytes.count {
      return isAtEnd ? .record(end: offset, next: offset) : .needsMore
    }
    if bytes[offset] == 0x0A { return .record(end: offset, next: offset + 1) }
    if offset + 1 == bytes.count, !isAtEnd { return .needsMore }
    let isPair = offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
    return .record(end: offset, next: offset + (isPair ? 2 : 1))
  }

  private enum Closing {
    /// The offset after the closing quote.
    case closed(Int)
    case open
    /// There are too many lines in it.
    case endless
  }

  private func closing(
    _ bytes: UnsafeBufferPointer<UInt8>, from quote: Int, end: Int, isFinal: Bool,
    _ hasDoubled: inout Bool
  ) -> Closing {
    var offset = quote + 1
    var lines = 1
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        // Whether it is doubled shows only with the byte after it.
        guard offset + 1 < end else { return isFinal ? .closed(offset + 1) : .open }
        if bytes[offset + 1] != UInt8(ascii: "\"") { return .closed(offset + 1) }
        hasDoubled = true
        offset += 1
      } else if byte.isLineBreak, !(byte == 0x0A && bytes[offset - 1] == 0x0D) {
        lines += 1
        if lines > limits.recordLines { return .endless }
      }
      offset += 1
    }
    return .open
  }

  /// The quote of a field that has only blanks before it.
  private func quoteAfterBlank(
    _ bytes: UnsafeBufferPointer<UInt8>, _ field: Range<Int>
  ) -> Int? {
    guard let first = field.first, bytes[first].isBlank,
      let mark = field.first(where: { !bytes[$0].isBlank }), bytes[mark] == UInt8(ascii: "\"")
    else { return nil }
    return mark
  }
}
