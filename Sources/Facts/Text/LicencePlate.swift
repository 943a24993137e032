/// Licence plates of mainland China (GA 36-2018): ordinary ones and those of new-energy vehicles.
enum LicencePlate {
  private static let provinces = Set("京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新".unicodeScalars)

  /// - Parameter text: half-width and in upper case.
  static func normalize(_ text: String) throws(FormatMismatch) -> String {
    var scalars = Array(text.unicodeScalars)
    if scalars.contains("*") { throw .masked }
    if scalars.count > 2, ["·", "•", "・", "‧", "･", "∙"].contains(scalars[2]) {
      scalars.remove(at: 2)
    }
    guard let province = scalars.first, provinces.contains(province) else { throw .noProvince }
    let rest = scalars.dropFirst()
    if let wrong = rest.first(where: { $0 == "I" || $0 == "O" }) { throw .confusable(wrong) }
    if let wrong = rest.first(where: { !$0.isDigit && !$0.isCapital }) { throw .notUsed(wrong) }
    guard let office = rest.first, office.isCapital else { throw .noOffice }
    let serial = Array(rest.dropFirst())
    switch serial.count {
    case 5: guard serial.count(where: \.isCapital) <= 2 else { throw .tooManyLetters }
    case 6: guard isNewEnergy(serial) else { throw .notNewEnergy }
    default: throw .serialLength(serial.count)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Small vehicles: one of A to K, a letter or digit, four digits; large ones: five digits, then
  /// one of A to K (GA 36-2018; A to E run on electricity alone).
  private static func isNewEnergy(_ serial: [Unicode.Scalar]) -> Bool {
    func isMark(_ scalar: Unicode.Scalar) -> Bool { ("A"..."K").contains(scalar) }
    let isSmall = isMark(serial[0]) && serial[2...].allSatisfy(\.isDigit)
    return isSmall || (isMark(serial[5]) && serial[..<5].allSatisfy(\.isDigit))
  }
}

extension FormatMismatch {
  fileprivate static let noProvince = Self(
    "expected the character of a province first, such as '湘'", zh: "应以省份简称开头，如“湘”")

  fileprivate static let noOffice = Self(
    "expected a letter after the province", zh: "省份简称之后应为字母")

  fileprivate static let tooManyLetters = Self(
    "an ordinary plate has two letters at most among its last five characters",
    zh: "普通号牌的后五位最多有两个字母")

  fileprivate static let notNewEnergy = Self(
    "expected the plate of a new-energy vehicle, with a letter from A to K before or after the digits",
    zh: "六位序号应为新能源号牌，首位或末位为A至K的字母")

  fileprivate static func confusable(_ scalar: Unicode.Scalar) -> Self {
    let digit = scalar == "I" ? "1" : "0"
    return Self(
      "plates do not use the letter '\(scalar)'; the digit '\(digit)' may be meant",
      zh: "号牌不使用字母“\(scalar)”，可能应为数字“\(digit)”")
  }

  fileprivate static func notUsed(_ scalar: Unicode.Scalar) -> Self {
    Self("the character '\(scalar)' cannot stand in a plate", zh: "号牌中不能有字符“\(scalar)”")
  }

  fileprivate static func serialLength(_ count: Int) -> Self {
    Self(
      "expected five or six characters after the letter of the office, found \(count)",
      zh: "发牌机关字母之后应为5或6个字符，实为\(count)个")
  }
}
