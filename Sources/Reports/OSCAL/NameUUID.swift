internal import Crypto
import Diagnostics

/// Identifiers that follow from what they name (RFC 9562, version 5), so that a report is the same each
/// time.
enum NameUUID {
  /// The namespace, a number drawn once.
  static let namespace = "5e7a5f77-a358-4115-bc6e-fb1943709404"

  private static let prefix: [UInt8] = [
    0x5e, 0x7a, 0x5f, 0x77, 0xa3, 0x58, 0x41, 0x15, 0xbc, 0x6e, 0xfb, 0x19, 0x43, 0x70, 0x94, 0x04,
  ]

  /// The identifier of something with a name of several parts.
  static func of(_ parts: String...) -> String {
    let name = parts.map { "\($0.utf8.count):\($0)" }.joined()
    var bytes = Array(Insecure.SHA1.hash(data: prefix + Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.hexadecimal
    var (text, rest) = ("", digits[...])
    for length in [8, 4, 4, 4, 12] {
      text += (text.isEmpty ? "" : "-") + rest.prefix(length)
      rest = rest.dropFirst(length)
    }
    return text
  }
}
