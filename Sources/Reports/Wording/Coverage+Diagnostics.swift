public import Analysis
public import Diagnostics
import Engine
import Facts
public import Rules

extension Coverage {
  /// What the examples leave out, in the order of the rules, as problems of the pack.
  ///
  /// - Parameter severity: how bad it is.
  public func diagnostics(
    in pack: Pack, severity: Diagnostic.Severity = .warning
  ) -> [Diagnostic] {
    let text = CoverageText(pack: pack)
    return rules.flatMap { rule in
      let leaves = rule.leaves.flatMap { leaf in
        text.messages(on: leaf, of: rule.rule).map {
          Diagnostic($0, severity: severity, at: leaf.place)
        }
      }
      let days = rule.days.filter { !$0.isCovered }.map {
        Diagnostic(text.message(on: $0, of: rule.rule), severity: severity, at: rule.rule.place)
      }
      return leaves + days
    }
  }
}

/// Tells what the examples of a rule leave out.
struct CoverageText {
  let pack: Pack

  /// What is not seen of a leaf: its truths, then its bounds.
  func messages(on leaf: Leaf, of rule: Rule) -> [Diagnostic.Message] {
    let truths = leaf.unseen.isEmpty ? [] : [message(onTruthsOf: leaf, of: rule)]
    return truths + leaf.boundsUnseen.map { message(on: $0, of: leaf, rule) }
  }

  private func message(onTruthsOf leaf: Leaf, of rule: Rule) -> Diagnostic.Message {
    let words = LocalizedText.joined(leaf.unseen.map(Self.name), "or", "或")
    let scope = Self.scope(of: leaf, rule)
    let examples = LocalizedText.joined(leaf.unseen.map { example(of: leaf, $0) }, "and", "和")
    return .init(
      "analysis/truth-not-seen",
      LocalizedText(
        "no example of '\(rule.id)' shows this \(words.en)\(scope.en)",
        zh: "规则“\(rule.id)”\(scope.zh)没有示例使此处\(words.zh)"),
      help: LocalizedText("give \(examples.en)", zh: "请补充\(examples.zh)"))
  }

  private func message(on bound: Bound, of leaf: Leaf, _ rule: Rule) -> Diagnostic.Message {
    let scope = Self.scope(of: leaf, rule)
    let wanted = wanted(on: bound, of: leaf)
    return .init(
      "analysis/bound-not-seen",
      LocalizedText(
        "no example of '\(rule.id)' sits on the bound\(scope.en)",
        zh: "规则“\(rule.id)”\(scope.zh)没有恰好处于界限上的示例"),
      help: LocalizedText("give an example in which \(wanted.en)", zh: "请补充\(wanted.zh)的示例"))
  }

  /// What is not seen of a day on which the law changes.
  func message(on day: LawDay, of rule: Rule) -> Diagnostic.Message {
    let days = [day.isDayBeforeSeen ? nil : day.dayBefore, day.isSeen ? nil : day.day]
      .compactMap { $0?.description }
    let change = LocalizedText.joined(
      day.changes.map { ChangeText.what($0, pack) }, "and", "，")
    let list = LocalizedText(days.joined(separator: " or "), zh: days.joined(separator: "或"))
    return .init(
      "analysis/day-not-seen",
      LocalizedText(
        "no example of '\(rule.id)' is judged on \(list.en): \(change.en) on \(day.day)",
        zh: "规则“\(rule.id)”没有在\(list.zh)判定的示例：\(change.zh)（\(day.day)）"),
      help: LocalizedText(
        "give an example with 'as_of: \(days.joined(separator: "', and one with 'as_of: "))'",
        zh: "请补充\(days.map { "“as_of: \($0)”" }.joined(separator: "和"))的示例"))
  }
}

extension CoverageText {
  private static func name(of truth: Truth) -> LocalizedText {
    switch truth {
    case .true: LocalizedText("true", zh: "为真")
    case .false: LocalizedText("false", zh: "为假")
    case .unknown: LocalizedText("unknown", zh: "无法判定")
    }
  }

  /// The examples that count for a leaf.
  private static func scope(of leaf: Leaf, _ rule: Rule) -> LocalizedText {
    switch leaf.part {
    case .when: LocalizedText(" while it is in force", zh: "施行期间")
    case .require, .attest:
      rule.when == nil
        ? LocalizedText(" while it is in force", zh: "施行期间")
        : LocalizedText(" where its 'when' is true", zh: "在“when”为真时")
    case .otherwise: LocalizedText(" where its 'when' is false", zh: "在“when”为假时")
    }
  }

  /// An example that would show a truth.
  private func example(of leaf: Leaf, _ truth: Truth) -> LocalizedText {
    switch (truth, leaf.content) {
    case (.true, .question): LocalizedText("one with 'attested: true'", zh: "“attested: true”的示例")
    case (.false, .question):
      LocalizedText("one with 'attested: false'", zh: "“attested: false”的示例")
    case (.unknown, .question): LocalizedText("one without 'attested'", zh: "不写“attested”的示例")
    case (.true, _): LocalizedText("one in which it holds", zh: "此处成立的示例")
    case (.false, _): LocalizedText("one in which it does not hold", zh: "此处不成立的示例")
    case (.unknown, .test(let condition)): lacking(condition, leaf.lacking)
    case (.unknown, .unique(let unique)): without(unique.list)
    case (.unknown, .consistent(let consistent)): without(consistent.list)
    case (.unknown, .count(let quantified)): without(quantified.list)
    }
  }

  private func lacking(_ condition: TestCondition, _ reference: Reference?) -> LocalizedText {
    let reference = reference ?? condition.subject
    if case .orAbsent = condition.test, reference.path == condition.subject.path {
      return LocalizedText(
        "an undetermined one in which '\(reference.path)' cannot be read",
        zh: "“\(reference.path)”无法识别、结论为 undetermined 的示例")
    }
    switch reference.source {
    case .fact, .parameter: return without(reference)
    case .derived, .output:
      return LocalizedText(
        "one in which '\(reference.path)' cannot be computed",
        zh: "无法计算“\(reference.path)”的示例")
    case .previous:
      return LocalizedText(
        "one without '\(reference.path)'", zh: "缺少“\(reference.path)”的示例")
    }
  }

  private func without(_ reference: Reference) -> LocalizedText {
    LocalizedText("one without '\(reference.path)'", zh: "缺少“\(reference.path)”的示例")
  }

  /// What sits on a bound.
  private func wanted(on bound: Bound, of leaf: Leaf) -> LocalizedText {
    switch leaf.content {
    case .test(let condition): wanted(on: bound, of: condition.test, condition.subject)
    case .count(let quantified):
      switch quantified.quantifier {
      case .atLeast(let count), .atMost(let count), .exactly(let count):
        LocalizedText(
          "exactly \(count) of '\(quantified.list.path)' hold",
          zh: "“\(quantified.list.path)”中恰有\(count)条成立")
      case .every, .some, .none: .exactly(quantified.list.path, LocalizedText(verbatim: "1"))
      }
    case .unique, .consistent, .question: .exactly("", LocalizedText(verbatim: ""))
    }
  }

  /// A value as it is written, a parameter by its last value and name, anything else by its path.
  private func text(of operand: Operand, _ type: FactType) -> LocalizedText {
    switch operand {
    case .literal: OperandText(pack: pack, asOf: nil).text(of: operand, type)
    case .reference(let reference):
      if case .parameter = reference.source {
        OperandText(pack: pack, asOf: nil).text(of: operand, type)
      } else {
        .quoted(reference.path)
      }
    }
  }

  private func wanted(
    on bound: Bound, of test: UnaryTest, _ subject: Reference
  ) -> LocalizedText {
    let path = subject.path
    switch (test, bound) {
    case (.orAbsent(let test), _): return wanted(on: bound, of: test, subject)
    case (.longerThan(let count), _), (.shorterThan(let count), _):
      return LocalizedText(
        "'\(path)' has exactly \(count) characters", zh: "“\(path)”恰为\(count)个字符")
    case (.decimals(let places), _):
      return LocalizedText(
        "'\(path)' has exactly \(places) decimals", zh: "“\(path)”恰有\(places)位小数")
    case (.within(_, _, let other), .start):
      return .exactly(path, text(of: other, subject.type))
    case (.within, _):
      return LocalizedText(
        "'\(path)' lies at the very end of the term", zh: "“\(path)”恰在期限届满之时")
    case (.near(let margin, let other), _):
      let (margin, other) = (
        text(of: margin, subject.type), text(of: other, subject.type)
      )
      return LocalizedText(
        "'\(path)' differs from \(other.en) by exactly \(margin.en)",
        zh: "“\(path)”与\(other.zh)恰好相差\(margin.zh)")
    case (.between(_, let upper), .upper):
      return .exactly(path, text(of: upper, subject.type))
    case (_, _):
      let limit = test.operands.first.map { text(of: $0, subject.type) }
      return .exactly(path, limit ?? LocalizedText(verbatim: ""))
    }
  }
}

extension LocalizedText {
  fileprivate static func exactly(_ path: String, _ value: LocalizedText) -> LocalizedText {
    LocalizedText("'\(path)' is exactly \(value.en)", zh: "“\(path)”恰为\(value.zh)")
  }

  /// All texts, a word between the last two.
  fileprivate static func joined(
    _ texts: [LocalizedText], _ word: String, _ zh: String
  ) -> LocalizedText {
    guard let last = texts.last, texts.count > 1 else {
      return texts.first ?? LocalizedText(verbatim: "")
    }
    let rest = texts.dropLast()
    return LocalizedText(
      rest.map(\.en).joined(separator: ", ") + " \(word) \(last.en)",
      zh: rest.map(\.zh).joined(separator: "、") + zh + last.zh)
  }
}
