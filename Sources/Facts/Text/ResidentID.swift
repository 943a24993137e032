/// Numbers of resident identity cards (GB 11643-1999).
///
/// No message shows any part of one.
public enum ResidentID {
  /// Whether a text is such a number: 18 characters, a province, a day of birth from 1900 to 2099,
  /// and the check digit of GB 11643-1999 (ISO 7064, MOD 11-2). Full-width and lower case count.
  public static func isValid(_ text: String) -> Bool {
    do {
      _ = try normalize(text.withoutOuterBlanks.halfWidth.uppercased())
      return true
    } catch {
      return false
    }
  }

  /// - Parameter text: half-width and in upper case.
  static func normalize(_ text: String) throws(FormatMismatch) -> String {
    let scalars = Array(text.unicodeScalars)
    if text.isSpreadsheetNumber { throw .spreadsheetNumber }
    if scalars.contains("*") { throw .masked }
    guard scalars.count == 18 else { throw .residentLength(scalars.count) }
    let digits = scalars.prefix(17).compactMap { $0.isDigit ? Int($0.value - 0x30) : nil }
    guard digits.count == 17 else { throw .residentDigits }
    guard provinces.contains(digits[0] * 10 + digits[1]) else { throw .province }
    guard isDayOfBirth(digits) else { throw .dayOfBirth }
    guard scalars[17] == checkDigit(digits) else { throw .checkDigit }
    return text
  }

  /// The first two digits of administrative divisions (GB/T 2260), and 83, which permits of
  /// residence use.
  private static let provinces: Set<Int> = Set(
    [11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...83].joined())

  private static func isDayOfBirth(_ digits: [Int]) -> Bool {
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let year = number(6..<10)
    return (1900...2099).contains(year)
      && Day(year: year, month: number(10..<12), day: number(12..<14)) != nil
  }

  /// The check digit: X stands for 10.
  private static func checkDigit(_ digits: [Int]) -> Unicode.Scalar {
    let sum = digits.reduce(0) { ($0 + $1) * 2 % 11 }
    let value = (12 - sum) % 11
    return value == 10 ? "X" : Unicode.Scalar(UInt8(0x30 + value))
  }
}

extension FormatMismatch {
  fileprivate static func residentLength(_ count: Int) -> Self {
    Self("expected 18 characters, found \(count)", zh: "应为18位，实为\(count)位")
  }

  fileprivate static let residentDigits = Self(
    "expected 17 digits before the check digit", zh: "校验码之前应为17位数字")

  fileprivate static let province = Self(
    "its first two digits name no province", zh: "前两位不是省级行政区划代码")

  fileprivate static let dayOfBirth = Self(
    "its seventh to fourteenth digits are no day of birth", zh: "第7至14位不是出生日期")

  fileprivate static let checkDigit = Self(
    "the check digit does not fit the others", zh: "校验码与其余数字不符")
}
