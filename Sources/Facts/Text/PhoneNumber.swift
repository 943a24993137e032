/// Telephone numbers of mainland China, by the shape of its numbering plan.
enum PhoneNumber {
  static func normalize(_ text: String) throws(FormatMismatch) -> String {
    if text.isSpreadsheetNumber { throw .spreadsheetNumber }
    if text.isMasked { throw .masked }
    if isSeveral(text) { throw .severalNumbers }
    let (main, marked) = try splitAtMark(text)
    var groups = try DigitGroups(main)
    try groups.dropCountryCode()
    if let marked {
      guard let number = number(groups.digits) else {
        throw mismatch(groups)
      }
      return number.text + "转" + marked
    }
    return try withHyphenatedExtension(groups)
  }

  /// A number, perhaps with an extension after its last hyphen.
  ///
  /// `0731-12345678-8001` has one, `0731-1234-5678` has not: it has one if what stands before is
  /// complete, unless that is a short number and the whole is complete too.
  private static func withHyphenatedExtension(
    _ groups: DigitGroups
  ) throws(FormatMismatch) -> String {
    let whole = number(groups.digits)
    if let (before, last) = groups.splitAtLastHyphen, (1...6).contains(last.count),
      let main = number(before), !(main.isShort && whole != nil)
    {
      return main.text + "转" + last
    }
    guard let whole else { throw mismatch(groups) }
    return whole.text
  }

  /// A complete number in canonical form.
  private static func number(_ digits: String) -> (text: String, isShort: Bool)? {
    if isMobile(digits) || isTollFree(digits) { return (digits, false) }
    return isShort(digits) ? (digits, true) : landline(digits)
  }

  private static func isMobile(_ digits: String) -> Bool {
    let digits = digits.utf8.map { $0 - 0x30 }
    return digits.count == 11 && digits[0] == 1 && digits[1] >= 3
  }

  private static func isTollFree(_ digits: String) -> Bool {
    digits.utf8.count == 10 && (digits.hasPrefix("400") || digits.hasPrefix("800"))
  }

  /// Public short numbers: `110`, `12315`, `10086`, `95500`, `96318`, `116114`.
  private static func isShort(_ digits: String) -> Bool {
    let count = digits.utf8.count
    switch digits.prefix(2) {
    case "11": return [3, 5, 6].contains(count)
    case "12": return [3, 5, 6].contains(count)
    case "10": return count == 5
    case "95", "96": return (5...8).contains(count)
    default: return false
    }
  }

  /// A number after its area code: 010 and 02x with eight digits, 03xx to 09xx with seven or eight.
  private static func landline(_ digits: String) -> (text: String, isShort: Bool)? {
    guard digits.hasPrefix("0") else { return nil }
    let isLarge = digits.hasPrefix("010") || digits.hasPrefix("02")
    guard isLarge || !(digits.hasPrefix("00") || digits.hasPrefix("01")) else { return nil }
    let area = digits.prefix(isLarge ? 3 : 4)
    let local = digits.dropFirst(area.count)
    let isLocal = local.utf8.count == 8 || (local.utf8.count == 7 && !isLarge)
    let isShort = isShort(String(local))
    guard isLocal || isShort else { return nil }
    return ("\(area)-\(local)", isShort && !isLocal)
  }

  private static func mismatch(_ groups: DigitGroups) -> FormatMismatch {
    if isSeveral(groups) { return .severalNumbers }
    return (7...8).contains(groups.digits.utf8.count) ? .noAreaCode : .notANumber
  }

  /// Whether blanks part two complete numbers.
  private static func isSeveral(_ groups: DigitGroups) -> Bool {
    groups.splitsAtBlanks.contains {
      number($0.before) != nil && number($0.after) != nil
    }
  }

  /// Whether a mark of a list stands between digits.
  private static func isSeveral(_ text: String) -> Bool {
    let parts = text.unicodeScalars.split { "、/;,，；|或和及\n".unicodeScalars.contains($0) }
    return parts.count { $0.contains(where: \.isDigit) } > 1
  }

  /// Parts the extension from the number at `转`, `分机` or `ext`.
  private static func splitAtMark(
    _ text: String
  ) throws(FormatMismatch) -> (main: String, extension: String?) {
    let marks = ["转分机", "转接", "转", "分机号", "分机", "ext.", "ext"]
    let lower = text.lowercased()
    for mark in marks {
      guard let found = lower.firstRange(of: mark) else { continue }
      let digits = String(lower[found.upperBound...]).withoutOuterBlanks
      let inner = String(digits.drop { $0 == ":" || $0 == "-" || $0 == " " })
      guard (1...6).contains(inner.utf8.count), inner.unicodeScalars.allSatisfy(\.isDigit) else {
        throw .badExtension
      }
      return (String(lower[..<found.lowerBound]), inner)
    }
    return (text, nil)
  }
}

extension FormatMismatch {
  fileprivate static let severalNumbers = Self(
    "there are several numbers, and one is expected", zh: "含有多个号码，应只填一个")

  fileprivate static let noAreaCode = Self("the area code is missing", zh: "缺少区号")

  fileprivate static let badExtension = Self(
    "expected an extension of one to six digits", zh: "分机号应为1至6位数字")

  fileprivate static let notANumber = Self(
    "its digits are those of no mainland number: "
      + "expected a mobile, 400, 800 or short number, or one with its area code",
    zh: "数字不构成内地号码：应为手机号、400或800号码、短号，或带区号的固定电话")
}
