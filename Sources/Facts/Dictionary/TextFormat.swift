/// A named format that a text can be required to have.
public enum TextFormat: String, Sendable, CaseIterable {
  /// A telephone number.
  case phone
  /// An absolute address, http or https.
  case url
  /// An address for electronic mail.
  case email
  /// A unified social credit code of 18 characters with its check character (GB 32100-2015).
  case uscc
  /// A licence plate of mainland China.
  case plate
  /// A postal code of six digits.
  case postalCode = "postal_code"
  /// A number of a resident identity card, 18 characters with its check digit (GB 11643-1999).
  case residentID = "resident_id"
}
