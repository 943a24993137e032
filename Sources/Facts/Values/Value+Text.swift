public import Diagnostics

extension Value {
  /// The value as people read it, which filings may write as well: `95.3%`, `120,000 CNY`, `8小时`.
  ///
  /// - Parameter zone: the zone that times are told in; China's where there is none.
  public func text(as type: FactType, zone: ZoneOffset? = nil) -> LocalizedText {
    switch self {
    case .boolean(let value): LocalizedText(value ? "true" : "false", zh: value ? "是" : "否")
    case .number(let number): number.text(as: type)
    case .day(let day): LocalizedText(verbatim: day.description)
    case .instant(let instant): LocalizedText(verbatim: instant.description(in: zone ?? .china))
    case .text(let text): LocalizedText(verbatim: text)
    case .member(let position): type.label(at: position)
    case .members(let positions): Self.joined(positions.sorted().map(type.label))
    case .records(let records):
      LocalizedText(
        records.count == 1 ? "1 record" : "\(records.count) records", zh: "\(records.count)条记录")
    }
  }

  private static func joined(_ labels: [LocalizedText]) -> LocalizedText {
    if labels.isEmpty { return LocalizedText("none", zh: "无") }
    return LocalizedText(
      labels.map(\.en).joined(separator: ", "), zh: labels.map(\.zh).joined(separator: "、"))
  }
}

extension FactType {
  /// The label of a member of a choice or a set.
  fileprivate func label(at position: Int) -> LocalizedText {
    switch self {
    case .choice(let list), .set(let list):
      list.members.indices.contains(position)
        ? list.members[position].label : LocalizedText(verbatim: "#\(position)")
    case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .date, .datetime,
      .text, .list, .reference:
      LocalizedText(verbatim: "#\(position)")
    }
  }
}

extension Rational {
  fileprivate func text(as type: FactType) -> LocalizedText {
    switch type {
    case .percent:
      let hundredfold = multiplied(by: Rational(100)) ?? self
      return LocalizedText(verbatim: "\(hundredfold)%")
    case .money(let currency):
      let amount = grouped
      return LocalizedText(
        "\(amount) \(currency)", zh: currency == "CNY" ? "\(amount)元" : "\(amount) \(currency)")
    case .duration:
      let (number, unit) = largest(of: [
        (86_400, ("d", "天")), (3600, ("h", "小时")), (60, ("min", "分钟")),
      ])
      let (en, zh) = unit ?? ("s", "秒")
      return LocalizedText("\(number) \(en)", zh: "\(number)\(zh)")
    case .period:
      let (number, unit) = largest(of: [(12, ("year", "年"))])
      let (en, zh) = unit ?? ("month", "个月")
      return LocalizedText(
        "\(number) \(en)\(number == Rational(1) ? "" : "s")", zh: "\(number)\(zh)")
    case .boolean, .integer, .decimal, .date, .datetime, .text, .choice, .set, .list, .reference:
      return LocalizedText(verbatim: description)
    }
  }

  /// The number in the first of the units that it is a whole number of; zero is in the smallest.
  private func largest(
    of units: [(size: Int, words: (String, String))]
  ) -> (Rational, (String, String)?) {
    if self == .zero { return (self, nil) }
    for (size, words) in units {
      if let number = divided(by: Rational(size)), number.isWhole { return (number, words) }
    }
    return (self, nil)
  }

  /// The digits with a comma before every third from the right.
  private var grouped: String {
    let digits = description
    let whole = digits.drop { $0 == "-" }.prefix { $0.isNumber }
    var result = ""
    for (offset, digit) in whole.enumerated() {
      if offset > 0, (whole.count - offset) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return (digits.hasPrefix("-") ? "-" : "") + result + digits[whole.endIndex...]
  }
}
