import CZlib

/// The only place that touches zlib: members of gzip, with their check sums.
final class GzipUnpacker: Unpacker {
  // INVARIANT: stays where it is from `init` to `deinit`, as zlib points back to it.
  private let stream: UnsafeMutablePointer<z_stream>

  /// The largest window there is, and 16 for gzip's headers and no others.
  private static let window: Int32 = 15 + 16

  /// Nothing if there is no memory.
  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, Self.window, ZLIB_VERSION, size) == Z_OK else { return nil }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  var isInside: Bool { stream.pointee.total_in > 0 }

  func unpack(
    _ input: UnsafeBufferPointer<UInt8>, into room: UnsafeMutableBufferPointer<UInt8>
  ) -> UnpackingStep {
    // zlib does not write to its input, though its type may say that it does.
    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.pointee.avail_in = uInt(input.count)
    stream.pointee.next_out = room.baseAddress
    stream.pointee.avail_out = uInt(room.count)
    let result = inflate(stream, Z_NO_FLUSH)
    var step = UnpackingStep(
      used: input.count - Int(stream.pointee.avail_in),
      given: room.count - Int(stream.pointee.avail_out))
    switch result {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: inflateReset(stream)
    case Z_MEM_ERROR: step.fault = .noMemory
    default:
      // A wrong mark is seen at its second byte, and begins at its first.
      step.fault = .damaged(at: step.used - (stream.pointee.total_in == 2 ? 2 : 1))
    }
    return step
  }
}
