/// Unified social credit codes of legal persons and other organisations (GB 32100-2015).
package enum CreditCode {
  /// The characters in the order of their values: digits and capitals without I, O, S, V and Z
  /// (GB 32100-2015, table A.1).
  package static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".unicodeScalars)

  /// The code of 18 characters that begins with 17 others; `nil` if they begin none.
  package static func completing(_ start: String) -> String? {
    let values = start.unicodeScalars.compactMap { alphabet.firstIndex(of: $0) }
    guard values.count == 17, start.unicodeScalars.count == 17 else { return nil }
    return start + String(Character(alphabet[checkValue(values[...])]))
  }

  /// - Parameter text: half-width and in upper case.
  static func normalize(_ text: String) throws(FormatMismatch) -> String {
    let scalars = Array(text.unicodeScalars)
    if text.isSpreadsheetNumber { throw .spreadsheetNumber }
    if scalars.contains("*") { throw .masked }
    guard scalars.count == 18 else {
      let isRegistration = scalars.count == 15 && scalars.allSatisfy(\.isDigit)
      throw isRegistration ? .registrationNumber : .codeLength(scalars.count)
    }
    let values = scalars.compactMap { alphabet.firstIndex(of: $0) }
    // A code can happen to be a resident's number as well; then it is taken for the code.
    if values.count == 18, values[17] == checkValue(values.dropLast()) { return text }
    if ResidentID.isValid(text) { throw .residentIDInstead }
    if let wrong = scalars.first(where: { !alphabet.contains($0) }) { throw .notUsed(wrong) }
    throw .checkCharacter(scalars[17])
  }

  /// The value of the check character: 31 less the sum of value times 3^i, all modulo 31
  /// (GB 32100-2015, annex A).
  private static func checkValue(_ values: ArraySlice<Int>) -> Int {
    var weight = 1
    var sum = 0
    for value in values {
      sum += value * weight
      weight = weight * 3 % 31
    }
    return (31 - sum % 31) % 31
  }
}

extension FormatMismatch {
  fileprivate static let registrationNumber = Self(
    "expected the code of 18 characters, found a registration number of 15 digits",
    zh: "应为18位统一社会信用代码，实为15位注册号")

  fileprivate static let residentIDInstead = Self(
    "expected the code of an organisation, found a resident's identity number",
    zh: "应为统一社会信用代码，实为居民身份证号码")

  fileprivate static func codeLength(_ count: Int) -> Self {
    Self("expected 18 characters, found \(count)", zh: "应为18位，实为\(count)位")
  }

  fileprivate static func notUsed(_ scalar: Unicode.Scalar) -> Self {
    Self(
      "the character '\(scalar)' is not used in such codes", zh: "此类代码不使用字符“\(scalar)”")
  }

  fileprivate static func checkCharacter(_ scalar: Unicode.Scalar) -> Self {
    Self(
      "the check character '\(scalar)' does not fit the others", zh: "校验码“\(scalar)”与其余字符不符")
  }
}
