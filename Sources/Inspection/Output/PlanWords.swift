import Diagnostics
import Engine
import Facts
import Reports
import Rules

/// What a plan says of a subject, in words.
enum PlanWords {
  /// What becomes of a subject.
  static func name(of outcome: PlannedSubject.Outcome.Kind) -> LocalizedText {
    switch outcome {
    case .planned: LocalizedText("planned", zh: "已列入计划")
    case .leftOver: LocalizedText("left over", zh: "超出检查能力")
    case .untold: LocalizedText("cannot be told", zh: "无法判定")
    case .notDue: LocalizedText("not due", zh: "未到期")
    }
  }

  /// When a subject is due by its interval, and why.
  static func due(_ subject: PlannedSubject) -> LocalizedText {
    let reading = subject.reading
    let interval = reading.interval.shown?.text ?? LocalizedText("no interval", zh: "无间隔")
    let counted = { (day: Day) in
      LocalizedText(
        "last inspected on \(reading.last.day?.description ?? "?"), longest interval "
          + "\(interval.en): due by \(day)",
        zh: "上次检查\(reading.last.day?.description ?? "？")，最长间隔\(interval.zh)，应于\(day)前（含当日）检查")
    }
    switch subject.due {
    case .never: return LocalizedText("never inspected: due at once", zh: "从未检查，应即行检查")
    case .overdue(let day):
      let text = counted(day)
      return LocalizedText("\(text.en), overdue", zh: "\(text.zh)，已逾期")
    case .due(let day), .later(let day): return counted(day)
    case .untold(let reason): return untold(reason)
    }
  }

  /// Why it cannot be told when a subject is due.
  static func untold(_ reason: DueState.Reason) -> LocalizedText {
    switch reason {
    case .missing(let facts):
      let causes = facts.map { fact in
        let words = Words.clause(fact.reason)
        return LocalizedText("'\(fact.label.en)' \(words.en)", zh: "\(fact.label.zh)\(words.zh)")
      }
      let list = joined(causes, " and ", "、")
      return LocalizedText(
        "when it is due cannot be told: \(list.en)", zh: "无法判定何时到期：\(list.zh)")
    case .noLast:
      return LocalizedText(
        "when it is due cannot be told: the last inspection cannot be computed",
        zh: "无法判定何时到期：上次检查日期无法计算")
    case .noInterval:
      return LocalizedText(
        "when it is due cannot be told: no row of the table matches",
        zh: "无法判定何时到期：决策表中没有相符的行")
    case .inspectedLater(let day):
      return LocalizedText(
        "when it is due cannot be told: the last inspection, on \(day), lies after the first day of the plan",
        zh: "无法判定何时到期：上次检查日期\(day)晚于计划首日")
    case .beyondCalendar:
      return LocalizedText(
        "when it is due cannot be told: the day is beyond the calendar",
        zh: "无法判定何时到期：到期日超出日历范围")
    case .rivals(let sources):
      return LocalizedText(
        "which filing counts cannot be told: \(sources.count) for the same period say different things",
        zh: "无法判定以哪份填报为准：同一报告期有\(sources.count)份填报，内容不一致")
    }
  }

  /// Why a filing counts for nobody.
  static let unidentified = LocalizedText(
    "the filing does not say whose it is", zh: "填报未写明报送主体编号")

  /// Out of what a subject was drawn.
  static func drawn(_ subject: PlannedSubject, in draw: Draw?) -> LocalizedText? {
    guard subject.isDrawn, let stratum = subject.stratum,
      let part = draw?.parts.first(where: { $0.stratum == stratum })
    else { return nil }
    return text(of: part)
  }

  /// How many of a stratum were drawn: `1 of 3 drawn: Credit tier Low risk (A), share 1%`.
  static func text(of part: Draw.Part) -> LocalizedText {
    LocalizedText(
      "drawn at random: \(part.drawn.count) of \(part.population) of \(part.label.en), share \(part.share.en)",
      zh: "随机抽中：\(part.label.zh)，抽查比例\(part.share.zh)，\(part.population)家抽\(part.drawn.count)家")
  }

  /// The row of the table that gives a value: `row 6 of 'Longest interval': 'Credit tier' is C`.
  static func row(of value: TableValue) -> LocalizedText? {
    guard let row = value.row else { return nil }
    let text = LocalizedText(
      "row \(row) of '\(value.table.label.en)'", zh: "“\(value.table.label.zh)”第\(row)行")
    guard let match = value.match else { return text }
    return LocalizedText("\(text.en): \(match.en)", zh: "\(text.zh)：\(match.zh)")
  }

  /// The clauses that a value rests on, and whether it is a choice of policy.
  static func clauses(
    _ cites: [Citation], isPolicyChoice: Bool, in pack: Pack
  ) -> LocalizedText {
    let names = cites.map { ClauseName.of($0, in: pack) }
    let choice = LocalizedText("basis: policy choice", zh: "依据：政策选择")
    return joined(names + (isPolicyChoice ? [choice] : []), "; ", "；")
  }

  /// What the risk of a subject is told by.
  static func risk(_ reading: SubjectReading) -> LocalizedText {
    joined(
      reading.risk.map { factor in
        let value = value(of: factor)
        return LocalizedText(
          "\(factor.label.en): \(value.en)", zh: "\(factor.label.zh)：\(value.zh)")
      }, "; ", "；")
  }

  /// A value, or why there is none.
  static func value(of factor: PlanFactor) -> LocalizedText {
    if let shown = factor.shown { return shown.text }
    guard let lack = factor.lack else { return LocalizedText("not shown", zh: "不予显示") }
    return Words.text(of: lack)
  }

  /// A subject by its name and identifier.
  static func subject(_ reading: SubjectReading) -> LocalizedText {
    guard let name = reading.name else { return LocalizedText(verbatim: reading.id) }
    return LocalizedText("\(name), \(reading.id)", zh: "\(name)，\(reading.id)")
  }

  /// Who inspects, and who was left out.
  static func inspectors(_ pair: InspectorPair) -> LocalizedText {
    var parts = [joined(pair.drawn.map { LocalizedText(verbatim: person($0)) }, ", ", "、")]
    if pair.drawn.isEmpty { parts = [] }
    if pair.isShort {
      parts.append(
        LocalizedText(
          "\(InspectorPair.size - pair.drawn.count) more needed, and none is without a conflict",
          zh: "尚缺\(InspectorPair.size - pair.drawn.count)名，已无可不回避的人员"))
    }
    if !pair.excluded.isEmpty {
      let names = joined(pair.excluded.map { LocalizedText(verbatim: person($0)) }, ", ", "、")
      parts.append(
        LocalizedText("left out for a conflict of interest: \(names.en)", zh: "回避：\(names.zh)"))
    }
    return joined(parts, "; ", "；")
  }

  private static func person(_ inspector: Inspector) -> String {
    "\(inspector.name) [\(inspector.id)]"
  }

  static func joined(_ texts: [LocalizedText], _ en: String, _ zh: String) -> LocalizedText {
    LocalizedText(
      texts.map(\.en).joined(separator: en), zh: texts.map(\.zh).joined(separator: zh))
  }
}
