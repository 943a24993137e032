#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
  import iconv
#endif

/// The only place that touches iconv: GB18030 into UTF-8.
final class GB18030Converter {
  /// How far a conversion came, and why it ended there.
  enum Outcome {
    case complete
    /// The bytes that are left may be the start of a character.
    case cut
    /// What stands there is no character.
    case invalid
  }

  private let handle: iconv_t

  /// Nothing if the system has no table of GB18030, which glibc loads when it is asked for.
  init?() {
    guard let handle = iconv_open("UTF-8", "GB18030"), handle != iconv_t(bitPattern: -1) else {
      return nil
    }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// Appends the text of bytes.
  ///
  /// - Returns: the number of bytes that were converted, and what stopped at them.
  func convert(
    _ bytes: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]
  ) -> (count: Int, outcome: Outcome) {
    guard let base = bytes.baseAddress else { return (0, .complete) }
    // iconv does not write to its input, though its type says that it may.
    var input = UnsafeMutableRawPointer(mutating: base).assumingMemoryBound(to: CChar.self)
    var left = bytes.count
    var outcome: Outcome?
    while outcome == nil {
      // Two bytes become three at most, four become four.
      let room = left + left / 2 + 16
      text += [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        buffer.withMemoryRebound(to: CChar.self) { buffer in
          var output = buffer.baseAddress
          var free = room
          var source: UnsafeMutablePointer<CChar>? = input
          let result = iconv(handle, &source, &left, &output, &free)
          let code = errno
          input = source ?? input
          count = room - free
          if result != -1 { outcome = .complete } else { outcome = Self.outcome(of: code) }
        }
      }
    }
    return (bytes.count - left, outcome ?? .complete)
  }

  /// What an error means; nothing if there was only too little room.
  private static func outcome(of code: Int32) -> Outcome? {
    switch code {
    case E2BIG: nil
    case EINVAL: .cut
    default: .invalid
    }
  }
}
