import Diagnostics

/// Unpacks the members or frames of a file one after another.
protocol Unpacker: AnyObject {
  /// Whether the end of a member that was begun is still to come.
  var isInside: Bool { get }

  /// Unpacks what fits.
  ///
  /// - Parameter room: ``Decompression/room`` bytes.
  func unpack(
    _ input: UnsafeBufferPointer<UInt8>, into room: UnsafeMutableBufferPointer<UInt8>
  ) -> UnpackingStep
}

/// What one step of unpacking came to.
struct UnpackingStep {
  /// How many packed bytes were used.
  var used = 0
  /// How many bytes came of them.
  var given = 0
  /// What keeps unpacking from going on.
  var fault: UnpackingFault?
}

/// Why packed bytes cannot be unpacked.
enum UnpackingFault {
  /// They are not what was written.
  ///
  /// - Parameter offset: where that is seen, counted from the first byte of the step; those of earlier
  ///   steps stand before zero.
  case damaged(at: Int)
  /// They ask for what is not to be had here.
  case refused(LocalizedText)

  static let noMemory = Self.refused(.noMemory)
}
