/// Addresses of electronic mail: the forms of RFC 5321 without quotes and comments.
enum MailAddress {
  static func normalize(_ text: String) throws(FormatMismatch) -> String {
    if text.isMasked { throw .masked }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    if parts.count > 2 { throw .severalAddresses }
    if text.unicodeScalars.contains(where: \.isBlank) { throw .blankInside }
    guard parts.count == 2 else { throw .noAt }
    guard isLocalPart(parts[0]) else { throw .badName }
    guard parts[1].contains("."), parts[1].utf8.count == parts[1].unicodeScalars.count,
      let host = HostName.normalize(parts[1])
    else { throw .badHost }
    return "\(parts[0])@\(host)"
  }

  /// Up to 64 characters, in words parted by single dots.
  private static func isLocalPart(_ name: Substring) -> Bool {
    let words = name.split(separator: ".", omittingEmptySubsequences: false)
    return name.utf8.count <= 64
      && words.allSatisfy { word in
        !word.isEmpty && word.unicodeScalars.allSatisfy(isAtomText)
      }
  }

  private static func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.isDigit || scalar.properties.isAlphabetic
        || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar))
  }
}

extension FormatMismatch {
  fileprivate static let severalAddresses = Self(
    "there are several '@', and one is expected", zh: "含有多个“@”，应只填一个邮箱")

  fileprivate static let noAt = Self("there is no '@' in it", zh: "其中没有“@”")

  fileprivate static let badName = Self(
    "what stands before '@' is no name of a mailbox", zh: "“@”之前不是有效的邮箱名")

  fileprivate static let badHost = Self(
    "what stands after '@' is no full host name", zh: "“@”之后不是完整的域名")
}
