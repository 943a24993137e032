import Diagnostics
import Facts
import Rules

extension Aggregate {
  /// What is computed over which records, in words.
  var text: LocalizedText {
    let (list, field) = (list.label, field?.label ?? LocalizedText(verbatim: ""))
    let text =
      switch kind {
      case .count: LocalizedText("the number of records in '\(list.en)'", zh: "\(list.zh)的记录数")
      case .distinct:
        LocalizedText(
          "the number of different '\(field.en)' in '\(list.en)'",
          zh: "\(list.zh)中不同“\(field.zh)”的个数")
      case .share:
        LocalizedText(
          "the share of records in '\(list.en)'",
          zh: "\(list.zh)中\(filter == nil ? "全部记录" : "符合下列条件者")所占的比例")
      case .sum:
        LocalizedText("the sum of '\(field.en)' in '\(list.en)'", zh: "\(list.zh)中“\(field.zh)”的合计")
      case .min: extreme("least", "earliest", zh: "最小值", "最早日期")
      case .max: extreme("greatest", "latest", zh: "最大值", "最晚日期")
      case .average:
        LocalizedText(
          "the mean of '\(field.en)' in '\(list.en)'", zh: "\(list.zh)中“\(field.zh)”的平均值")
      }
    guard filter != nil else { return text }
    return LocalizedText(
      "\(text.en) for which", zh: kind == .share ? text.zh : "\(text.zh)，仅计符合下列条件者")
  }

  private func extreme(
    _ word: String, _ calendarWord: String, zh: String, _ calendarZh: String
  ) -> LocalizedText {
    let isCalendar =
      switch field?.type {
      case .date, .datetime: true
      case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .text, .choice, .set,
        .list, .reference, nil:
        false
      }
    let field = field?.label ?? LocalizedText(verbatim: "")
    return LocalizedText(
      "the \(isCalendar ? calendarWord : word) '\(field.en)' in '\(list.label.en)'",
      zh: "\(list.label.zh)中“\(field.zh)”的\(isCalendar ? calendarZh : zh)")
  }
}
