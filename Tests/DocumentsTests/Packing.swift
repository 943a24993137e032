import CZlib
import CZstd

@testable import Documents

/// Packs bytes as the programs `gzip` and `zstd` do.
enum Packing {
  static func pack(_ bytes: [UInt8], _ compression: Compression) -> [UInt8] {
    switch compression {
    case .gzip: gzip(bytes)
    case .zstd: zstd(bytes)
    }
  }

  private static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    deflateInit2_(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    defer { deflateEnd(&stream) }
    var bytes = bytes
    return [UInt8](unsafeUninitializedCapacity: bytes.count + 1_000) { room, count in
      bytes.withUnsafeMutableBufferPointer { bytes in
        (stream.next_in, stream.avail_in) = (bytes.baseAddress, uInt(bytes.count))
        (stream.next_out, stream.avail_out) = (room.baseAddress, uInt(room.count))
        deflate(&stream, Z_FINISH)
      }
      count = room.count - Int(stream.avail_out)
    }
  }

  private static func zstd(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: ZSTD_compressBound(bytes.count)) { room, count in
      count = ZSTD_compress(room.baseAddress, room.count, bytes, bytes.count, 3)
    }
  }
}
