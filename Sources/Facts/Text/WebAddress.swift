/// Absolute addresses of the web (RFC 3986, with the characters that RFC 3987 adds).
enum WebAddress {
  static func normalize(_ text: String) throws(FormatMismatch) -> String {
    let scalars = Array(text.unicodeScalars)
    if isSeveral(text) { throw .severalAddresses }
    if scalars.contains(where: \.isBlank) { throw .blankInside }
    guard let separator = text.firstRange(of: "://") else { throw .noScheme }
    let scheme = text[..<separator.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { throw .otherScheme }
    if let wrong = scalars.first(where: isForbidden) { throw .forbidden(wrong) }
    let rest = text[separator.upperBound...]
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let authority = rest[..<end]
    if authority.contains("@") { throw .userInfo }
    guard let host = hostAndPort(authority) else { throw .noHost }
    return scheme + "://" + host + rest[end...]
  }

  private static func hostAndPort(_ text: Substring) -> String? {
    guard let colon = text.lastIndex(of: ":"), text.last != "]" else { return host(text) }
    let digits = text[colon...].dropFirst()
    guard digits.unicodeScalars.allSatisfy(\.isDigit), let port = Int(digits), port <= 65_535
    else { return nil }
    return host(text[..<colon]).map { $0 + text[colon...] }
  }

  private static func host(_ text: Substring) -> String? {
    isIPv6(text) ? text.lowercased() : HostName.normalize(text)
  }

  private static func isIPv6(_ name: Substring) -> Bool {
    guard name.first == "[", name.last == "]", name.utf8.count > 3 else { return false }
    let inner = name.dropFirst().dropLast()
    return inner.contains(":") && inner.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
  }

  /// Whether a second address begins after a blank or a mark of a list.
  private static func isSeveral(_ text: String) -> Bool {
    let parts = text.split { $0.isWhitespace || "、;；,，|".contains($0) }
    return parts.count { part in
      ["http://", "https://", "www."].contains { part.lowercased().hasPrefix($0) }
    } > 1
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    "<>\"{}|\\^`".unicodeScalars.contains(scalar)
      || scalar.properties.generalCategory == .control
  }
}

extension FormatMismatch {
  fileprivate static let severalAddresses = Self(
    "there are several addresses, and one is expected", zh: "含有多个网址，应只填一个")

  fileprivate static let noScheme = Self(
    "expected an address that begins with 'http://' or 'https://'",
    zh: "网址应以“http://”或“https://”开头")

  fileprivate static let otherScheme = Self(
    "expected 'http' or 'https' before '://', found something else",
    zh: "“://”之前应为“http”或“https”")

  fileprivate static let userInfo = Self(
    "the address carries a user's name before its host", zh: "网址在主机名之前带有用户信息")

  fileprivate static let noHost = Self("the address has no proper host", zh: "网址没有有效的主机名")

  fileprivate static func forbidden(_ scalar: Unicode.Scalar) -> Self {
    Self(
      "the character '\(scalar)' cannot stand in an address", zh: "网址中不能有字符“\(scalar)”")
  }
}
