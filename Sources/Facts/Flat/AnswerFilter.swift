/// Tells fast of nearly every text that it is no word of the vocabulary, see ``Vocabulary/answer(_:)``.
struct AnswerFilter: Sendable {
  /// The most bytes of a text that may be such a word, by what it begins with.
  private var longest = [UInt8](repeating: 0, count: 1024)
  /// Whether some word may be the end of any text, or begin with fewer characters than are looked at.
  private var hasShortParts = false

  init(_ vocabulary: Vocabulary) {
    for word in vocabulary.answers.keys { add(word, isWhole: true) }
    for word in vocabulary.elsewhere.exact { add(word, isWhole: true) }
    for word in vocabulary.elsewhere.prefixes { add(word, isWhole: false) }
    if !vocabulary.elsewhere.suffixes.isEmpty { hasShortParts = true }
  }

  private mutating func add(_ word: String, isWhole: Bool) {
    let count = word.utf8.count
    if !isWhole, count < 3 { hasShortParts = true }
    // Chinese characters have one form only; ASCII may be written full-width, in three bytes each.
    let isFixed = word.utf8.allSatisfy { $0 >= 0x80 }
    let most = isWhole ? UInt8(clamping: isFixed ? count : count * 3) : .max
    (Array(word.utf8) + [0, 0]).withUnsafeBufferPointer { bytes in
      let bucket = Self.bucket(bytes.baseAddress.unsafelyUnwrapped, count)
      longest[bucket] = max(longest[bucket], most)
    }
  }

  /// Whether a text may be such a word.
  ///
  /// - Precondition: three bytes can be read from `start` on.
  @inline(__always)
  func mayAnswer(_ start: UnsafePointer<UInt8>, _ count: Int, isASCII: Bool) -> Bool {
    if hasShortParts { return true }
    if start[0] >= 0x80 {
      // What is not a plain Chinese character may be the other form of one that begins a word.
      guard 0xE4...0xE9 ~= start[0] else { return true }
    } else if !isASCII, start[1] >= 0x80 || start[2] >= 0x80 {
      return true
    }
    let longest = Int(longest[Self.bucket(start, count)])
    return count <= longest && (!isASCII || longest == UInt8.max || count * 3 <= longest)
  }

  /// A number for the first three bytes of a text, capitals being small letters.
  @inline(__always)
  private static func bucket(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    if start[0] >= 0x80 {
      return (Int(start[0]) &* 37 &+ Int(start[1]) &* 7 &+ Int(start[2])) & 511 | 512
    }
    let first = Int(start[0] | 0x20) &* 29
    let second = count > 1 ? Int(start[1] | 0x20) &* 11 &+ 100 : 0
    let third = count > 2 ? Int(start[2] | 0x20) &* 3 &+ 200 : 0
    return (first &+ second &+ third) & 511
  }
}
