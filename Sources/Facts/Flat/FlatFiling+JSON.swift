extension FlatFiling {
  /// The bytes of a text as JSON, with its quotes, where it stands in the line as it is.
  package func json(of slot: FlatSlot) -> UnsafeBufferPointer<UInt8>? {
    guard slot.kind == .text, let base = line.baseAddress, let start = slot.text.baseAddress,
      base < start, start < base + line.count
    else { return nil }
    return UnsafeBufferPointer(start: start - 1, count: Int(slot.count) + 2)
  }
}
