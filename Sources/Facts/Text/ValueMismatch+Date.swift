import Diagnostics

extension ValueMismatch {
  private static let form = LocalizedText(
    "write year, month and day, such as 2019-06-30", zh: "请写年月日，如2019-06-30")

  static let notADate = Self(
    "invalid-value", "it is not written as year, month and day", zh: "不是年月日的写法", help: form)
  static let noSuchDay = Self("no-such-date", "there is no such day", zh: "没有这一天")
  static let dayFirst = Self(
    "ambiguous-value", "the day or the month may come first", zh: "日与月的先后不明", help: form)
  static let shortYear = Self(
    "ambiguous-value", "the year has two digits", zh: "年份只有两位", help: form)
  static let noDay = Self("ambiguous-value", "it does not name the day", zh: "没有写明哪一日", help: form)
  static let noYear = Self("ambiguous-value", "it does not name the year", zh: "没有写明年份", help: form)
  static let vagueDay = Self(
    "ambiguous-value", "it names a stretch of time, not a day", zh: "是一段时间，不是某一日", help: form)
  static let serialDay = Self(
    "ambiguous-value", "digits alone may be a spreadsheet's number of a day", zh: "纯数字可能是表格软件的日期序号",
    help: form)
  static let eightDigits = Self(
    "ambiguous-value", "year, month and day are not separated", zh: "年、月、日没有分隔", help: form)
  static let hasTime = Self(
    "invalid-value", "it has a time of day as well", zh: "还带有时刻", help: form)
  static let noTime = Self(
    "ambiguous-value", "it has no time of day", zh: "没有写明时刻",
    help: LocalizedText("write 2019-06-30 16:30", zh: "请写2019-06-30 16:30"))
  static let notATime = Self(
    "invalid-value", "its time of day is not written as hours and minutes", zh: "时刻不是时、分的写法")
  static let noSuchTime = Self("no-such-date", "there is no such time of day", zh: "没有这一时刻")
  static let notAnOffset = Self(
    "invalid-value", "its offset from UTC cannot be read", zh: "时区偏移有误")
}
