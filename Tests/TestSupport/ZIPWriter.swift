/// Writes an archive whose entries are stored, not packed, so that a test can show what is in it.
public struct ZIPWriter: Sendable {
  /// What a test says about an entry that is not so.
  public struct Entry: Sendable {
    /// The name.
    public var name: String
    /// The bytes.
    public var bytes: [UInt8]
    /// The size that is declared, if it is not that of the bytes.
    public var declaredSize: Int?
    /// The flags; 1 says that it is encrypted.
    public var flags: UInt16 = 0x0800
    /// How it claims to be packed.
    public var method: UInt16 = 0

    /// Makes an entry.
    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The entries, in order.
  public var entries: [Entry]

  /// Makes a writer.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The archive.
  public var bytes: [UInt8] {
    var (result, directory) = ([UInt8](), [UInt8]())
    for entry in entries {
      let (name, offset) = (Array(entry.name.utf8), result.count)
      var shared: [UInt8] = []
      shared.add(20 as UInt16, entry.flags, entry.method, 0, 0x21)
      shared.add(CRC32.of(entry.bytes), UInt32(entry.bytes.count))
      shared.add(UInt32(entry.declaredSize ?? entry.bytes.count))
      shared.add(UInt16(name.count), 0 as UInt16)
      result.add(0x0403_4B50 as UInt32)
      result += shared + name + entry.bytes
      directory.add(0x0201_4B50 as UInt32)
      directory.add(20 as UInt16)
      directory += shared
      directory.add(0 as UInt16, 0, 0, 0, 0)
      directory.add(UInt32(offset))
      directory += name
    }
    let (start, count) = (UInt32(result.count), UInt16(entries.count))
    result += directory
    result.add(0x0605_4B50 as UInt32)
    result.add(0 as UInt16, 0, count, count)
    result.add(UInt32(directory.count), start)
    result.add(0 as UInt16)
    return result
  }
}

extension [UInt8] {
  fileprivate mutating func add<Number: FixedWidthInteger>(_ numbers: Number...) {
    for number in numbers {
      for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
        append(UInt8(truncatingIfNeeded: number >> Number(shift)))
      }
    }
  }
}

/// The check sum of archives.
private enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
    }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { value, byte in
      value >> 8 ^ table[Int(UInt8(truncatingIfNeeded: value) ^ byte)]
    }
  }
}
