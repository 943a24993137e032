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
    guard let host = HostName.normalize(authority, allowsPort: true) else { throw .noHost }
    return scheme + "://" + host + rest[end...]
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

/// Names of hosts, as addresses carry them.
enum HostName {
  /// A host in lower case, with its port if there is one; `nil` if it cannot be a host.
  static func normalize(_ text: Substring, allowsPort: Bool) -> String? {
    var name = text
    var port: Substring = ""
    if allowsPort, let colon = text.lastIndex(of: ":"), text.last != "]" {
      name = text[..<colon]
      port = text[colon...]
      let digits = port.dropFirst()
      guard digits.unicodeScalars.allSatisfy(\.isDigit), let number = Int(digits), number <= 65_535
      else { return nil }
    }
    guard isName(name) || (allowsPort && isIPv6(name)) else { return nil }
    return name.lowercased() + port
  }

  /// Labels of letters, digits and inner hyphens (RFC 1123, 2.1), each of at most 63 bytes.
  private static func isName(_ name: Substring) -> Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return name.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.unicodeScalars.allSatisfy { $0 == "-" || isLetterOrDigit($0) }
      }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.isDigit || scalar.properties.isAlphabetic : isLetter(scalar)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && scalar.halfWidth == scalar
  }

  private static func isIPv6(_ name: Substring) -> Bool {
    guard name.first == "[", name.last == "]", name.utf8.count > 3 else { return false }
    let inner = name.dropFirst().dropLast()
    return inner.contains(":") && inner.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
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
