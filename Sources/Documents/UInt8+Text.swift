extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// A line feed or a carriage return.
  var isLineBreak: Bool { self == 0x0A || self == 0x0D }

  /// `0` to `9`.
  var isDigit: Bool { self &- 0x30 < 10 }

  /// A byte of a UTF-8 sequence that is not its first.
  var continuesScalar: Bool { self & 0xC0 == 0x80 }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }

  /// How many bytes a UTF-8 sequence has that starts with this one.
  var scalarWidth: Int {
    switch self {
    case 0..<0xC0: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    default: 4
    }
  }
}
