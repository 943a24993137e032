import Diagnostics
import Facts

extension Quantified {
  /// What is said of how many records: `'Tickets' must have at most 1 record where …`.
  func statement(_ operand: (Operand, FactType) -> LocalizedText) -> Statement {
    let filter = filter?.statement(operand).does
    let body = body?.statement(operand)
    guard quantifier == .every, let body else {
      let records = RecordWords(list.label, [filter, body?.does])
      return Statement.having(quantifier, records)
    }
    let faulty = Statement.having(.some, RecordWords(list.label, [filter, body.doesNot]))
    return Statement(
      must: every(filter, body.must), mustNot: faulty.must, does: every(filter, body.does),
      doesNot: faulty.does)
  }

  /// The statement without its conditions, which follow it: `in every record of 'Tickets' where these
  /// hold`.
  package var heading: Statement {
    let these = LocalizedText("these hold", zh: "符合以下条件")
    guard quantifier == .every else {
      return Statement.having(quantifier, RecordWords(list.label, [these]))
    }
    let filtered = filter == nil ? ("", "的") : (" where \(these.en)", "中\(these.zh)的")
    let text = LocalizedText(
      "in every record of '\(list.label.en)'\(filtered.0)", zh: "\(list.label.zh)\(filtered.1)每条记录")
    return Statement(must: text, mustNot: text, does: text, doesNot: text)
  }

  private func every(_ filter: LocalizedText?, _ body: LocalizedText) -> LocalizedText {
    let list = list.label
    guard let filter else {
      return LocalizedText(
        "in every record of '\(list.en)', \(body.en)", zh: "\(list.zh)的每条记录，\(body.zh)")
    }
    return LocalizedText(
      "in every record of '\(list.en)' where \(filter.en), \(body.en)",
      zh: "\(list.zh)中\(filter.zh)的每条记录，\(body.zh)")
  }
}

extension Unique {
  /// `no two records of 'Tickets' may have the same 'Number'`.
  func statement(_ operand: (Operand, FactType) -> LocalizedText) -> Statement {
    let records = RecordWords(list.label, [filter?.statement(operand).does])
    let fields = Reference.names(fields)
    let (en, zh) = ("records of '\(list.label.en)'\(records.suffix)", records.each)
    return Statement(
      must: LocalizedText(
        "no two \(en) may have the same \(fields.en)", zh: "\(zh)的\(fields.zh)不得相同"),
      mustNot: LocalizedText(
        "two \(en) must have the same \(fields.en)", zh: "\(zh)的\(fields.zh)应有相同的"),
      does: LocalizedText(
        "no two \(en) have the same \(fields.en)", zh: "\(zh)的\(fields.zh)各不相同"),
      doesNot: LocalizedText(
        "two \(en) have the same \(fields.en)", zh: "\(zh)的\(fields.zh)有相同的"))
  }
}

extension Consistent {
  /// `records of 'Drivers' with the same 'Licence' must have the same 'Name'`.
  func statement(_ operand: (Operand, FactType) -> LocalizedText) -> Statement {
    let records = RecordWords(list.label, [filter?.statement(operand).does])
    let (fields, dependents) = (Reference.names(fields), Reference.names(dependents))
    let en = "records of '\(list.label.en)'\(records.suffix) with the same \(fields.en)"
    let zh = "\(records.zh)，\(fields.zh)相同者的\(dependents.zh)"
    return Statement(
      must: LocalizedText("\(en) must have the same \(dependents.en)", zh: "\(zh)也应相同"),
      mustNot: LocalizedText(
        "some \(en) must have different \(dependents.en)", zh: "\(zh)应有不同"),
      does: LocalizedText("\(en) have the same \(dependents.en)", zh: "\(zh)也相同"),
      doesNot: LocalizedText("some \(en) have different \(dependents.en)", zh: "\(zh)有不同"))
  }
}

/// The records of a list, or those for which something holds.
private struct RecordWords {
  let list: LocalizedText
  /// ` where 'Status' is Open`; empty for all.
  let suffix: String
  /// `状态为办理中的记录`.
  let kind: String
  /// `工单中状态为办理中的各条记录`.
  var each: String { list.zh + (suffix.isEmpty ? "" : "中") + kind.dropLast(2) + "各条记录" }
  /// `工单中状态为办理中的记录`.
  var zh: String { list.zh + (suffix.isEmpty ? "的" : "中") + kind }

  init(_ list: LocalizedText, _ conditions: [LocalizedText?]) {
    self.list = list
    let conditions = conditions.compactMap(\.self)
    suffix =
      conditions.isEmpty ? "" : " where " + conditions.map(\.en).joined(separator: " and ")
    let joined = conditions.map(\.zh).joined(separator: "，且")
    kind =
      conditions.isEmpty
      ? "记录" : joined.contains("，") ? "满足“\(joined)”的记录" : "\(joined)的记录"
  }

  func text(_ count: Int) -> String {
    count == 1 ? "1 record\(suffix)" : "\(count) records\(suffix)"
  }
}

extension Statement {
  fileprivate static func having(_ quantifier: Quantifier, _ records: RecordWords) -> Statement {
    let (list, zh) = ("'\(records.list.en)'", records.zh)
    func have(_ words: String, _ zhWords: String) -> Statement {
      Statement(
        must: LocalizedText("\(list) must have \(words)", zh: "\(zh)应\(zhWords)"),
        mustNot: LocalizedText("\(list) must not have \(words)", zh: "\(zh)不得\(zhWords)"),
        does: LocalizedText("\(list) has \(words)", zh: "\(zh)\(zhWords)"),
        doesNot: LocalizedText("\(list) does not have \(words)", zh: "\(zh)并非\(zhWords)"))
    }
    func have(_ words: Statement, unless opposite: Statement) -> Statement {
      Statement(
        must: words.must, mustNot: opposite.must, does: words.does, doesNot: opposite.does)
    }
    switch quantifier {
    case .every, .none:
      return Statement(
        must: LocalizedText(
          "\(list) must have no record\(records.suffix)",
          zh: "\(records.list.zh)中不得有\(records.kind)"),
        mustNot: LocalizedText("\(list) must have at least \(records.text(1))", zh: "\(zh)应至少有1条"),
        does: LocalizedText(
          "\(list) has no record\(records.suffix)", zh: "\(records.list.zh)中没有\(records.kind)"),
        doesNot: LocalizedText("\(list) has at least \(records.text(1))", zh: "\(zh)至少有1条"))
    case .some: return having(.none, records).denied
    case .atLeast(let count):
      return have(
        have("at least \(records.text(count))", "至少有\(count)条"),
        unless: have("fewer than \(records.text(count))", "少于\(count)条"))
    case .atMost(let count):
      return have(
        have("at most \(records.text(count))", "至多有\(count)条"),
        unless: have("more than \(records.text(count))", "超过\(count)条"))
    case .exactly(let count):
      return have("exactly \(records.text(count))", "恰好有\(count)条")
    }
  }
}

extension Reference {
  /// The names of fields: `'Desk' and 'Agent'`, `坐席、经办人`.
  fileprivate static func names(_ references: [Reference]) -> LocalizedText {
    LocalizedText(
      references.map { "'\($0.label.en)'" }.joined(separator: " and "),
      zh: references.map(\.label.zh).joined(separator: "、"))
  }
}
