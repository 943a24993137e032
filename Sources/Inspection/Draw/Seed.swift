internal import Crypto
import Diagnostics

/// What a draw follows from: 256 random bits, secret until the draw is published.
///
/// It is 64 hexadecimal digits, and as such it is hashed and used as a key, so that anyone can follow
/// with common programs: `printf %s "$SEED" | sha256sum` is its ``commitment``.
public struct Seed: Sendable, Hashable {
  /// The digits.
  public let text: String

  /// How many bytes a seed is made of.
  public static let size = 32

  /// Makes a seed of random bytes.
  ///
  /// - Parameter bytes: as many as ``size`` says.
  public init(_ bytes: [UInt8]) {
    precondition(bytes.count == Self.size, "a seed has 32 bytes")
    text = bytes.hexadecimal
  }

  /// A seed that was kept, with blanks around it; `nil` for any other text.
  public init?(kept text: some StringProtocol) {
    let digits = text.split(whereSeparator: \.isWhitespace)
    guard digits.count == 1, let only = digits.first, only.utf8.count == 2 * Self.size,
      only.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.text = String(only)
  }

  /// The SHA-256 of the digits (FIPS 180-4), in hexadecimal: what is published before the draw.
  public var commitment: String { SHA256.hash(data: Array(text.utf8)).hexadecimal }

  /// The HMAC-SHA-256 of a text (RFC 2104) with the digits as its key.
  func mark(_ text: String) -> [UInt8] {
    let key = SymmetricKey(data: Array(self.text.utf8))
    return Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key))
  }
}

/// The SHA-256 of a text, in hexadecimal.
func sha256(_ text: String) -> String { sha256(Array(text.utf8)) }

/// The SHA-256 of bytes, in hexadecimal.
func sha256(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }
