extension TextFormat {
  /// The text in the one spelling that the format has for it, so that equal values compare equal.
  ///
  /// Blanks at the ends are dropped. Canonical are
  ///
  /// - `phone`: digits, without country code; a hyphen after the area code, `转` before an
  ///   extension: `0731-12345678转8001`, `13800000000`, `4000000000`, `12315`;
  /// - `url`, `email`: as written, scheme and host in lower case;
  /// - `uscc`, `plate`, `resident_id`: half-width and upper case, a plate without its middle dot;
  /// - `postal_code`: the digits.
  ///
  /// - Throws: why it is not of the format.
  public func normalize(_ text: String) throws(FormatMismatch) -> String {
    let text = text.withoutOuterBlanks
    switch self {
    case .phone: return try PhoneNumber.normalize(text.halfWidth)
    case .url: return try WebAddress.normalize(text)
    case .email: return try MailAddress.normalize(text.halfWidth)
    case .uscc: return try CreditCode.normalize(text.halfWidth.uppercased())
    case .plate: return try LicencePlate.normalize(text.halfWidth.uppercased())
    case .postalCode: return try PostalCode.normalize(text.halfWidth)
    case .residentID: return try ResidentID.normalize(text.halfWidth.uppercased())
    }
  }
}

/// Postal codes: six digits, the first two of which name the province.
enum PostalCode {
  static func normalize(_ text: String) throws(FormatMismatch) -> String {
    let count = text.unicodeScalars.count
    guard text.unicodeScalars.allSatisfy(\.isDigit) else { throw .notOnlyDigits }
    guard count == 6 else { throw .postalLength(count) }
    return text
  }
}

extension FormatMismatch {
  fileprivate static let notOnlyDigits = Self(
    "expected six digits, found other characters", zh: "应为6位数字，含有其他字符")

  fileprivate static func postalLength(_ count: Int) -> Self {
    Self("expected six digits, found \(count)", zh: "应为6位数字，实为\(count)位")
  }
}
