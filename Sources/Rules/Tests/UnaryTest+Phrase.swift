package import Diagnostics
package import Facts

extension UnaryTest {
  /// The test in words: `at least 95%`, `不低于95%`.
  ///
  /// - Parameter operand: the words for what the test compares with; the type is the subject's, or
  ///   that of a span.
  package func phrase(
    of type: FactType, _ operand: (Operand, FactType) -> LocalizedText
  ) -> LocalizedText {
    func words(_ other: Operand) -> LocalizedText { operand(other, type) }
    switch self {
    case .any: return LocalizedText("anything", zh: "任意")
    case .present: return LocalizedText("given", zh: "已填报")
    case .absent: return LocalizedText("not given", zh: "未填报")
    case .reason(let reason): return reason.phrase
    case .oneOf(let operands): return .alternatives(operands.map(words), "or", zh: "或")
    case .noneOf(let operands):
      let all = LocalizedText.alternatives(operands.map(words), "or", zh: "或")
      return LocalizedText("not \(all.en)", zh: "不是\(all.zh)")
    case .compare(let comparison, let limit): return comparison.phrase(words(limit), type)
    case .between(let lower, let upper):
      let (from, to) = (words(lower), words(upper))
      return LocalizedText("between \(from.en) and \(to.en)", zh: "\(from.zh)至\(to.zh)之间（含）")
    case .inColumn(let column):
      return LocalizedText(
        "one of \(column.label.en) (\(column.path))", zh: "属于“\(column.label.zh)”所列")
    case .agrees(let other):
      return LocalizedText(
        "\(words(other).en), rounded as reported", zh: "与\(words(other).zh)一致（按填报位数四舍五入）")
    case .matches(let matcher):
      return LocalizedText("in the form of \(matcher.name)", zh: "符合格式 \(matcher.name)")
    case .contains(let operands, let all):
      let parts = operands.map { operand($0, type.memberType) }
      let list = LocalizedText.alternatives(parts, all ? "and" : "or", zh: all ? "、" : "或")
      let zh = all && parts.count > 1 ? "同时包含\(list.zh)" : "包含\(list.zh)"
      return LocalizedText("containing \(list.en)", zh: zh)
    case .startsWith(let part):
      return LocalizedText("starting with \(words(part).en)", zh: "以\(words(part).zh)开头")
    case .endsWith(let part):
      return LocalizedText("ending with \(words(part).en)", zh: "以\(words(part).zh)结尾")
    case .longerThan(let count):
      return LocalizedText("longer than \(count) characters", zh: "超过\(count)个字符")
    case .shorterThan(let count):
      return LocalizedText("shorter than \(count) characters", zh: "少于\(count)个字符")
    case .within(let term, let direction, let other):
      return term.phrase(direction, words(other), operand)
    case .near(let margin, let other):
      return LocalizedText(
        "within \(words(margin).en) of \(words(other).en)",
        zh: "与\(words(other).zh)相差不超过\(words(margin).zh)")
    case .decimals(let places):
      return LocalizedText(
        places == 1 ? "at most 1 decimal" : "at most \(places) decimals", zh: "最多\(places)位小数")
    case .orAbsent(let test):
      let inner = test.phrase(of: type, operand)
      return LocalizedText("\(inner.en), if given", zh: "如有填报，\(inner.zh)")
    }
  }
}

extension Comparison {
  fileprivate func phrase(_ limit: LocalizedText, _ type: FactType) -> LocalizedText {
    let isCalendar = type.comparisonClass == .calendar
    return switch self {
    case .atLeast:
      isCalendar
        ? LocalizedText("on or after \(limit.en)", zh: "不早于\(limit.zh)")
        : LocalizedText("at least \(limit.en)", zh: "不低于\(limit.zh)")
    case .atMost:
      isCalendar
        ? LocalizedText("on or before \(limit.en)", zh: "不晚于\(limit.zh)")
        : LocalizedText("at most \(limit.en)", zh: "不超过\(limit.zh)")
    case .moreThan:
      isCalendar
        ? LocalizedText("after \(limit.en)", zh: "晚于\(limit.zh)")
        : LocalizedText("more than \(limit.en)", zh: "高于\(limit.zh)")
    case .lessThan:
      isCalendar
        ? LocalizedText("before \(limit.en)", zh: "早于\(limit.zh)")
        : LocalizedText("less than \(limit.en)", zh: "低于\(limit.zh)")
    }
  }
}

extension Term {
  fileprivate func phrase(
    _ direction: Direction, _ other: LocalizedText, _ operand: (Operand, FactType) -> LocalizedText
  ) -> LocalizedText {
    let length =
      switch self {
      case .duration(let span): operand(span, .duration)
      case .period(let span): operand(span, .period)
      case .workingDays(let days):
        LocalizedText(days == 1 ? "1 working day" : "\(days) working days", zh: "\(days)个工作日")
      }
    return switch direction {
    case .after:
      LocalizedText("within \(length.en) after \(other.en)", zh: "在\(other.zh)后\(length.zh)内")
    case .before:
      LocalizedText("within \(length.en) before \(other.en)", zh: "在\(other.zh)前\(length.zh)内")
    }
  }
}

extension ReasonTest {
  fileprivate var phrase: LocalizedText {
    switch self {
    case .asked: LocalizedText("asked", zh: "已列为填报项")
    case .notAsked: LocalizedText("not asked", zh: "未列为填报项")
    case .blank: LocalizedText("left blank", zh: "留空")
    case .unknown: LocalizedText("said to be unknown", zh: "声明不详")
    case .notApplicable: LocalizedText("said not to apply", zh: "声明不适用")
    }
  }
}

extension TextMatcher {
  fileprivate var name: String {
    switch self {
    case .format(let format): format.rawValue
    case .pattern(_, let name): name
    }
  }
}

extension LocalizedText {
  fileprivate static func alternatives(
    _ items: [LocalizedText], _ joiner: String, zh: String
  ) -> LocalizedText {
    LocalizedText(
      items.map(\.en).joined(separator: " \(joiner) "), zh: items.map(\.zh).joined(separator: zh))
  }
}
