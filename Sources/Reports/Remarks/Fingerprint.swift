internal import Crypto
import Diagnostics

/// Names for what a report tells that stay the same from one run to the next.
enum Fingerprint {
  /// The first 16 bytes of the SHA-256 of some words, in hexadecimal.
  static func of(_ parts: [String]) -> String {
    SHA256.hash(data: Array(parts.joined(separator: "\n").utf8)).prefix(16).hexadecimal
  }
}
