public import Diagnostics

/// Why a text is not a value of a type.
public struct ValueMismatch: Error, Sendable, Hashable {
  /// A stable name, such as `facts/missing-unit`.
  public let code: String
  /// What is wrong, to stand after a colon; it never shows the text itself.
  public let reason: LocalizedText
  /// What to write instead, if it can be told; it may show what was written.
  public let help: LocalizedText?

  init(_ code: String, _ english: String, zh: String, help: LocalizedText? = nil) {
    self.code = "facts/" + code
    reason = LocalizedText(english, zh: zh)
    self.help = help
  }
}

extension ValueMismatch {
  init(_ mismatch: FormatMismatch) {
    switch mismatch {
    case .masked: self = .masked
    case .spreadsheetNumber: self = .lostDigits
    default:
      self.init("invalid-format", mismatch.reason.en, zh: mismatch.reason.zh)
    }
  }

  // Of every type.

  static let masked = Self("masked-value", "a part of it is hidden", zh: "部分内容被遮盖")
  static let elsewhere = Self(
    "value-elsewhere", "it refers to something outside the filing", zh: "内容在填报之外另附")
  static let tooLong = Self("invalid-value", "it is too long", zh: "过长")

  // Numbers.

  static let notANumber = Self("invalid-value", "there is no number in it", zh: "其中没有数字")
  static let malformed = Self(
    "invalid-value", "its digits are not written as a number", zh: "数字书写有误")
  static let otherWords = Self(
    "invalid-value", "it has words that are no unit of it", zh: "含有不属于单位的文字")
  static let notWhole = Self("invalid-value", "it has a fraction", zh: "带有小数")
  static let tooManyDigits = Self("invalid-value", "it has too many digits", zh: "位数过多")
  static let approximate = Self("inexact-value", "the number is not exact", zh: "不是准确数")
  static let range = Self("inexact-value", "it is a range, not one number", zh: "是区间，不是一个数")
  static let scientific = Self(
    "lost-digits", "it is in scientific notation, and digits may be lost", zh: "为科学计数法，数字可能丢失")
  static let numerals = Self(
    "invalid-value", "numbers in Chinese characters are not read", zh: "不接受中文数字")
  static let separators = Self(
    "ambiguous-value", "the separators of thousands stand in the wrong places", zh: "千分位分隔符位置有误")

  // Units.

  static func noUnit(_ unit: LocalizedText) -> Self {
    Self(
      "missing-unit", "it has no unit", zh: "没有单位",
      help: LocalizedText("write the unit, such as \(unit.en)", zh: "请写明单位，如\(unit.zh)"))
  }
  static let noPercentSign = Self(
    "missing-unit", "without a percent sign it may be a ratio or a percentage",
    zh: "没有百分号，可能是比值，也可能是百分数",
    help: LocalizedText("write the percent sign", zh: "请写明百分号"))
  static let points = Self(
    "wrong-unit", "percentage points are a difference, not a share", zh: "百分点是差值，不是比率")
  static let workingDays = Self(
    "wrong-unit", "working days have no fixed length", zh: "工作日不是固定时长")
  static func currency(_ found: String, expected: String) -> Self {
    Self(
      "wrong-unit", "it is in \(found), expected \(expected)", zh: "币种为\(found)，应为\(expected)")
  }
  static let calendarUnit = Self(
    "wrong-unit", "months and years have no fixed length", zh: "月、年不是固定时长")
  static let clockUnit = Self(
    "wrong-unit", "expected months or years", zh: "应以月或年为单位")
  static let monthOfYear = Self(
    "ambiguous-value", "'月' may name a month or count months", zh: "“月”可能指月份，也可能指月数",
    help: LocalizedText("write 个月 or months", zh: "请写“个月”"))
  static let clockTime = Self(
    "ambiguous-value", "it may be hours and minutes or minutes and seconds", zh: "可能是时和分，也可能是分和秒")
  static let unitOrder = Self(
    "invalid-value", "its units do not go from large to small", zh: "单位未由大到小排列")
  static let tooManyPlaces = Self(
    "invalid-value", "it has more than two decimals", zh: "小数超过两位")
  static let notWholeMonths = Self(
    "invalid-value", "it is not a whole number of months", zh: "不是整月数")

  // Yes and no.

  static let notYesOrNo = Self(
    "invalid-value", "it is no word for either", zh: "不是表示是否的词")
  static let digitForYes = Self(
    "ambiguous-value", "a digit does not say yes or no", zh: "数字不能表示是否",
    help: LocalizedText("write true or false", zh: "请写“是”或“否”"))

  // Members.

  static func unknownMember(nearest: String?, among list: ChoiceList) -> Self {
    Self(
      "unknown-member", "no member has this key or label", zh: "没有以此为键或名称的选项",
      help: .didYouMean(nearest) ?? expectedOne(of: list))
  }

  private static func expectedOne(of list: ChoiceList) -> LocalizedText {
    let list = LocalizedText.list(list.members.map(\.name))
    return LocalizedText("expected \(list.en)", zh: "应为\(list.zh)")
  }

  static let ambiguousMember = Self(
    "ambiguous-value", "several members have this label", zh: "有多个选项使用这一名称")

  // Texts.

  static let controlCharacter = Self(
    "invalid-value", "there is a control character in it", zh: "含有控制字符")
  static let lostDigits = Self(
    "lost-digits", "it is a number, and digits may be lost", zh: "以数值形式给出，数字可能丢失",
    help: LocalizedText("put it in quotes", zh: "请加引号，按文本填写"))
}

extension ValueMismatch {
  static let notAList = Self("expected-list", "it is not a list", zh: "不是列表")
}
