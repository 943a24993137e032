/// Remembers what unusual spellings of values were read as, since most come again: `是`, `1.2万元`.
///
/// Each spelling has one place, which it loses to the next that wants it.
struct FlatMemory: ~Copyable {
  private struct Entry: BitwiseCopyable {
    var field: Int32 = -1
    var count: Int32 = 0
    var bytes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var slot = FlatSlot()
  }

  // INVARIANT: owned by this value alone.
  private let entries: UnsafeMutablePointer<Entry>
  private static let size = 2048
  private static let longest = 32

  init() {
    entries = .allocate(capacity: Self.size)
    entries.initialize(repeating: Entry(), count: Self.size)
  }

  deinit { entries.deallocate() }

  /// What a spelling of a field's value was read as, if that is known.
  func slot(_ field: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> FlatSlot? {
    guard bytes.count <= Self.longest else { return nil }
    let words = Self.words(bytes)
    let entry = entries + Self.place(field, words)
    guard entry.pointee.field == field, entry.pointee.count == bytes.count,
      entry.pointee.bytes == words
    else { return nil }
    return entry.pointee.slot
  }

  /// Remembers it, if the slot needs nothing beside itself.
  func remember(_ slot: FlatSlot, _ field: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= Self.longest, slot.kind != .text, slot.kind != .other,
      slot.kind != .records
    else { return }
    let words = Self.words(bytes)
    entries[Self.place(field, words)] = Entry(
      field: Int32(field), count: Int32(bytes.count), bytes: words, slot: slot)
  }

  private static func words(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (UInt64, UInt64, UInt64, UInt64) {
    func word(_ number: Int) -> UInt64 {
      let rest = bytes.count - number * 8
      guard rest > 0, let base = bytes.baseAddress else { return 0 }
      return TextBytes.load(base + number * 8) & TextBytes.mask(rest)
    }
    return (word(0), word(1), word(2), word(3))
  }

  private static func place(_ field: Int, _ words: (UInt64, UInt64, UInt64, UInt64)) -> Int {
    var mixed = UInt64(field) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= words.0 &+ words.1 &* 3 &+ words.2 &* 5 &+ words.3 &* 7
    mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 20) & (size - 1)
  }
}
