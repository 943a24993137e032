/// Bytes that are written one after another, in memory that is used again.
package struct ByteBuffer: ~Copyable {
  // INVARIANT: owned by this value alone.
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many there are.
  package private(set) var count = 0

  /// No bytes.
  package init(capacity: Int = 64 << 10) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  /// The bytes; they stay until more are written.
  package var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start, count: count)
  }

  /// Forgets the bytes.
  package mutating func removeAll() { count = 0 }

  /// Writes bytes.
  @inline(__always)
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).update(from: base, count: bytes.count)
    count += bytes.count
  }

  /// Writes bytes.
  @inline(__always)
  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Writes a text.
  @inline(__always)
  package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Takes bytes back from the end.
  package mutating func removeLast(_ bytes: Int) { count -= bytes }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    while capacity < count + more { capacity *= 2 }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
