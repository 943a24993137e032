/// What was found in a file: how much, and which values.
struct Tally {
  /// Rows, lines or filings.
  var rows = 0
  /// Cells, scalars or facts.
  var values = 0
  /// Whether the values are looked at.
  let isChecking: Bool
  private var digest: UInt64 = 0

  /// Nothing yet.
  init(_ isChecking: Bool) { self.isChecking = isChecking }

  /// Looks at texts that stand beside each other.
  ///
  /// The digest is the sum of the CRC-32 of such texts, each with U+001F between them, so that it
  /// does not depend on the order in which facts stand in a record.
  mutating func check(_ texts: some Sequence<some StringProtocol>) {
    digest &+= UInt64(Self.checksum(texts.joined(separator: "\u{1F}").utf8))
  }

  /// CRC-32 as in ISO 3309, which Python has as `zlib.crc32`.
  private static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
  }

  private static let table = (0..<256 as Range<UInt32>).map { byte in
    (0..<8).reduce(byte) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ rest >> 1 : rest >> 1 }
  }
}

extension Tally: CustomStringConvertible {
  /// The tally as JSON.
  var description: String {
    #"{"rows": \#(rows), "values": \#(values), "digest": \#(isChecking ? "\(digest)" : "null")}"#
  }
}
