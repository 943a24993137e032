import CZstd
import Diagnostics

/// The only place that touches libzstd: frames, with their check sums.
///
/// A step ends where a block does, as libzstd gives nothing of a step that fails: so all before the
/// damage is given, whatever pieces the file is read in.
final class ZstdUnpacker: Unpacker {
  private let context: OpaquePointer
  /// How many bytes are to be read before anything can come of them.
  private var wanted = firstSize
  /// How many bytes were used since the frame began or something came of them.
  private var pending = 0
  private(set) var isInside = false

  /// What libzstd asks for at the start of a frame.
  private static let firstSize = 5
  /// What it asks for behind each block but the last: the header of the next.
  private static let headerSize = 3
  /// The logarithm of the largest window: what `zstd` itself accepts, unless it is told otherwise.
  private static let windowLog: Int32 = 27

  /// Nothing if there is no memory.
  init?() {
    guard let context = ZSTD_createDCtx() else { return nil }
    self.context = context
    ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.windowLog)
  }

  deinit { ZSTD_freeDCtx(context) }

  func unpack(
    _ input: UnsafeBufferPointer<UInt8>, into room: UnsafeMutableBufferPointer<UInt8>
  ) -> UnpackingStep {
    var step = UnpackingStep()
    // A block always fits, so nothing is left of those before.
    guard !input.isEmpty else { return step }
    let size = wanted > Self.headerSize ? wanted - Self.headerSize : wanted
    var source = ZSTD_inBuffer(src: input.baseAddress, size: min(size, input.count), pos: 0)
    var target = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
    let result = ZSTD_decompressStream(context, &target, &source)
    guard ZSTD_isError(result) == 0 else {
      step.fault = fault(ZSTD_getErrorCode(result))
      return step
    }
    (step.used, step.given) = (source.pos, target.pos)
    isInside = result != 0
    wanted = isInside ? result : Self.firstSize
    pending = isInside && step.given == 0 ? pending + step.used : 0
    return step
  }

  private func fault(_ code: ZSTD_ErrorCode) -> UnpackingFault {
    switch code {
    case ZSTD_error_memory_allocation: .noMemory
    case ZSTD_error_frameParameter_windowTooLarge:
      .refused(
        LocalizedText(
          "that takes more than \(1 << (Self.windowLog - 20)) MiB of memory",
          zh: "所需内存超过 \(1 << (Self.windowLog - 20)) MiB"))
    case ZSTD_error_dictionary_wrong:
      .refused(LocalizedText("a dictionary is needed", zh: "需要字典"))
    default: .damaged(at: -pending)
    }
  }
}
