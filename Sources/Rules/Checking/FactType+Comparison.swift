import Diagnostics
import Facts

/// Types whose values can be compared with each other are of the same class.
enum ComparisonClass: Hashable {
  case boolean, number, percent, duration, period, calendar, text, records
  case money(String)
  case choice([String])
  case set([String])
}

extension FactType {
  var comparisonClass: ComparisonClass {
    switch self {
    case .boolean: .boolean
    case .integer, .decimal: .number
    case .percent: .percent
    case .money(let currency): .money(currency)
    case .duration: .duration
    case .period: .period
    case .date, .datetime: .calendar
    case .text, .reference: .text
    case .choice(let list): .choice(list.members.map(\.key))
    case .set(let list): .set(list.members.map(\.key))
    case .list: .records
    }
  }

  /// Whether values have an order.
  var isOrdered: Bool {
    switch comparisonClass {
    case .number, .percent, .money, .duration, .period, .calendar: true
    case .boolean, .text, .choice, .set, .records: false
    }
  }

  /// Whether values are numbers that can be added.
  var isNumeric: Bool { isOrdered && comparisonClass != .calendar }

  /// The type's name for authors.
  var title: LocalizedText {
    switch self {
    case .boolean: LocalizedText("boolean", zh: "是否（boolean）")
    case .integer: LocalizedText("integer", zh: "整数（integer）")
    case .decimal: LocalizedText("decimal", zh: "小数（decimal）")
    case .percent: LocalizedText("percent", zh: "百分比（percent）")
    case .money(let currency): LocalizedText("money in \(currency)", zh: "\(currency) 金额（money）")
    case .duration: LocalizedText("duration", zh: "时长（duration）")
    case .period: LocalizedText("period", zh: "期间（period）")
    case .date: LocalizedText("date", zh: "日期（date）")
    case .datetime: LocalizedText("datetime", zh: "时刻（datetime）")
    case .text: LocalizedText("text", zh: "文字（text）")
    case .choice: LocalizedText("choice", zh: "单选（choice）")
    case .set: LocalizedText("set", zh: "多选（set）")
    case .list: LocalizedText("list", zh: "列表（list）")
    case .reference: LocalizedText("reference", zh: "引用（reference）")
    }
  }

  /// Phrases that fit the type, as examples for authors.
  var fittingPhrases: [String] {
    switch self {
    case .boolean: ["true", "false", "present"]
    case .integer: ["3", "at least 3", "between 1 and 5"]
    case .decimal: ["0.5", "at least 0.5", "at most 2 decimals"]
    case .percent: ["95%", "at least 95%", "agrees with $share"]
    case .money(let currency): ["at least 100 \(currency)", "within 0.02 \(currency) of $sum"]
    case .duration: ["8 h", "at most 30 min", "less than 7 d"]
    case .period: ["12 months", "at most 2 years"]
    case .date: ["on or before 2019-12-31", "within 7 d after $received_on"]
    case .datetime: ["before 2019-12-31", "within 30 min after $started_at"]
    case .text: ["present", "matches phone", "contains X", "longer than 200 characters"]
    case .choice(let list):
      list.twoKeys.map { [$0, "\($0) or \($1)", "not \($0)"] } ?? ["present"]
    case .set(let list): list.twoKeys.map { ["contains \($0)", "contains \($0) and \($1)"] } ?? []
    case .list: ["present", "absent"]
    case .reference: ["present", "one of $drivers.id"]
    }
  }
}

extension ChoiceList {
  /// The keys of the first two members, or of the only one twice.
  fileprivate var twoKeys: (String, String)? {
    members.first.map { first in (first.key, (members.dropFirst().first ?? first).key) }
  }
}
