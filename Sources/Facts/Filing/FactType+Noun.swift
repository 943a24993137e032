package import Diagnostics

extension FactType {
  /// What a value of the type is called.
  package var noun: LocalizedText {
    switch self {
    case .boolean: LocalizedText("a yes or a no", zh: "“是”或“否”")
    case .integer: LocalizedText("a whole number", zh: "整数")
    case .decimal: LocalizedText("a number", zh: "数")
    case .percent: LocalizedText("a percentage", zh: "百分数")
    case .money(let currency):
      LocalizedText(
        "an amount in \(currency)", zh: currency == "CNY" ? "人民币金额" : "\(currency)金额")
    case .duration: LocalizedText("a length of time", zh: "时长")
    case .period: LocalizedText("a number of months or years", zh: "月数或年数")
    case .date: LocalizedText("a date", zh: "日期")
    case .datetime: LocalizedText("a date with a time", zh: "日期和时刻")
    case .text(let format): format?.noun ?? LocalizedText("a text", zh: "文本")
    case .choice: LocalizedText("a member", zh: "选项")
    case .set: LocalizedText("a set of members", zh: "若干选项")
    case .list: LocalizedText("a list", zh: "列表")
    case .reference: LocalizedText("the key of a record", zh: "记录编号")
    }
  }
}

extension TextFormat {
  fileprivate var noun: LocalizedText {
    switch self {
    case .phone: LocalizedText("a telephone number", zh: "电话号码")
    case .url: LocalizedText("a web address", zh: "网址")
    case .email: LocalizedText("an address for electronic mail", zh: "电子邮箱")
    case .uscc: LocalizedText("a unified social credit code", zh: "统一社会信用代码")
    case .plate: LocalizedText("a licence plate", zh: "车牌号")
    case .postalCode: LocalizedText("a postal code", zh: "邮政编码")
    case .residentID: LocalizedText("a resident identity number", zh: "公民身份号码")
    }
  }
}

extension Bounds {
  /// The range in words, to stand after "expected".
  package func text(as type: FactType, zone: ZoneOffset) -> LocalizedText {
    let low = lower.map { $0.value.text(as: type, zone: zone) }
    let high = upper.map { $0.value.text(as: type, zone: zone) }
    if let low, let high, lower?.isIncluded == true, upper?.isIncluded == true {
      return LocalizedText("between \(low.en) and \(high.en)", zh: "在\(low.zh)与\(high.zh)之间")
    }
    let parts = [
      low.map {
        lower?.isIncluded == true
          ? LocalizedText("at least \($0.en)", zh: "不小于\($0.zh)")
          : LocalizedText("more than \($0.en)", zh: "大于\($0.zh)")
      },
      high.map {
        upper?.isIncluded == true
          ? LocalizedText("at most \($0.en)", zh: "不大于\($0.zh)")
          : LocalizedText("less than \($0.en)", zh: "小于\($0.zh)")
      },
    ].compactMap(\.self)
    return LocalizedText(
      parts.map(\.en).joined(separator: " and "), zh: parts.map(\.zh).joined(separator: "且"))
  }
}
