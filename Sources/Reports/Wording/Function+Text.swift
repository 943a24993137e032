import Diagnostics
import Facts
import Rules

extension Formula.Function {
  /// The function's value in words: `the least of 'A' and 'B'`, `“A”的年份`.
  ///
  /// - Parameters:
  ///   - arguments: its arguments in words.
  ///   - type: the type of its value; the places of a percentage are counted before its sign.
  func text(of arguments: [LocalizedText], _ type: FactType) -> LocalizedText {
    let list = LocalizedText(
      arguments.map(\.en).joined(separator: " and "),
      zh: arguments.map(\.zh).joined(separator: "、"))
    return switch self {
    case .min: LocalizedText("the least of \(list.en)", zh: "\(list.zh)中的最小值")
    case .max: LocalizedText("the greatest of \(list.en)", zh: "\(list.zh)中的最大值")
    case .abs: LocalizedText("the absolute value of \(list.en)", zh: "\(list.zh)的绝对值")
    case .round(let places): Self.rounded(list, places, type)
    case .year: LocalizedText("year of \(list.en)", zh: "\(list.zh)的年份")
    case .month: LocalizedText("month of \(list.en)", zh: "\(list.zh)的月份")
    case .day: LocalizedText("day of the month of \(list.en)", zh: "\(list.zh)的日")
    case .weekday:
      LocalizedText("day of the week of \(list.en) (Monday is 1)", zh: "\(list.zh)的星期（星期一为1）")
    }
  }

  private static func rounded(
    _ value: LocalizedText, _ places: Int, _ type: FactType
  ) -> LocalizedText {
    let shown = if case .percent = type { Swift.max(0, places - 2) } else { places }
    return LocalizedText(
      "\(value.en) rounded to \(shown == 1 ? "1 decimal" : "\(shown) decimals")",
      zh: "\(value.zh)四舍五入到\(shown)位小数")
  }
}
