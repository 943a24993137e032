import Diagnostics

/// Unpacks a file piece by piece, in constant memory.
///
/// It is a class because it owns what a library keeps between two pieces; one stream has it.
final class Decompression {
  /// How much is unpacked at once; a block of zstd has no more.
  static let room = 128 << 10

  private let compression: Compression
  private let name: String
  private let unpacker: any Unpacker
  /// What was read and not yet unpacked.
  private var input: ArraySlice<UInt8>
  /// How many packed bytes were unpacked.
  private(set) var packedCount = 0
  /// What was unpacked and not yet given.
  private var output: ArraySlice<UInt8> = []
  /// Whether more may come of what was read.
  private var isFull = false
  private var failure: DiagnosticError?

  /// Starts with bytes that were read already.
  ///
  /// - Throws: that there is no memory.
  init(_ compression: Compression, _ start: [UInt8], name: String) throws(DiagnosticError) {
    let unpacker: (any Unpacker)? =
      switch compression {
      case .gzip: GzipUnpacker()
      case .zstd: ZstdUnpacker()
      }
    guard let unpacker else {
      throw DiagnosticError(.cannotRead(.noMemory), at: .file(name))
    }
    (self.compression, self.name, self.unpacker) = (compression, name, unpacker)
    input = start[...]
  }

  /// The next bytes, no more than a number; none at the end.
  ///
  /// - Parameter read: gives the next packed bytes, none at the end.
  /// - Throws: what is wrong with the packed bytes, after all before it was given.
  func next(
    _ size: Int, read: () throws(DiagnosticError) -> [UInt8]
  ) throws(DiagnosticError) -> [UInt8] {
    while output.isEmpty {
      if let failure { throw failure }
      if input.isEmpty, !isFull {
        input = try read()[...]
        if input.isEmpty {
          guard unpacker.isInside else { return [] }
          throw DiagnosticError(.packedCut(compression, after: packedCount), at: .file(name))
        }
      }
      unpack()
    }
    let part = output.prefix(size)
    output.removeFirst(part.count)
    return Array(part)
  }

  private func unpack() {
    var step = UnpackingStep()
    output =
      [UInt8](unsafeUninitializedCapacity: Self.room) { buffer, count in
        let room = UnsafeMutableBufferPointer(rebasing: buffer[..<Self.room])
        step = input.withUnsafeBufferPointer { unpacker.unpack($0, into: room) }
        count = step.given
      }[...]
    isFull = step.given == Self.room
    switch step.fault {
    case .damaged(let offset):
      let byte = packedCount + offset + 1
      failure = DiagnosticError(.packedDamaged(compression, from: byte), at: .file(name))
    case .refused(let reason):
      failure = DiagnosticError(.cannotUnpack(compression, reason), at: .file(name))
    case nil: break
    }
    packedCount += step.used
    input.removeFirst(step.used)
  }
}
