import Diagnostics
import Facts
import Rules

extension PackGuide {
  /// A decision table: what it takes and gives, its rows, and what sets them.
  func page(of table: DecisionTable) -> Page {
    var page = Page(table.label, name: table.name)
    page.add(.kind, table.hit.text)
    page.add(
      LocalizedText("inputs", zh: "输入"), table.inputs.map { Self.named($0.path, $0.label) })
    page.add(
      LocalizedText("outputs", zh: "输出"),
      table.outputs.map { output in
        let type = Self.named(output.type)
        let name = Self.named("\(table.name).\(output.name)", output.label)
        return LocalizedText("\(name.en): \(type.en)", zh: "\(name.zh)：\(type.zh)")
      })
    let revision = asOf.map { table.revision(on: $0) } ?? table.revisions.last
    if table.revisions.count > 1 || table.revisions.contains(where: { $0.from != nil }) {
      page.add(
        LocalizedText("history", zh: "沿革"), table.revisions.map(Self.history))
    }
    if let revision {
      page.add(Self.rows(revision), sentences(of: revision, in: table))
      page.add(.clauses, revision.cites.map(clause))
      if let profile = revision.profile {
        page.add(LocalizedText("profile", zh: "方案"), Words.name(of: profile))
      }
      if revision.isPolicyChoice {
        page.add(
          LocalizedText("policy", zh: "政策"),
          LocalizedText("a policy choice; no source fixes it", zh: "未见法律法规规定，系政策选择"))
      }
    } else {
      page.add(Self.rows(nil), LocalizedText("none on this date", zh: "该日期没有行"))
    }
    page.add(.usedBy, users(of: Set(table.outputNames)))
    return page
  }

  private static func rows(_ revision: DecisionTable.Revision?) -> LocalizedText {
    guard let from = revision?.from else { return LocalizedText("rows", zh: "各行") }
    return LocalizedText(verbatim: "\(from)")
  }

  /// `from 2022-01-01: 9 rows`.
  static func history(_ revision: DecisionTable.Revision) -> LocalizedText {
    let count = revision.rows.count
    let rows = LocalizedText(count == 1 ? "1 row" : "\(count) rows", zh: "\(count)行")
    guard let from = revision.from else {
      return LocalizedText("at first: \(rows.en)", zh: "最初：\(rows.zh)")
    }
    return LocalizedText("from \(from): \(rows.en)", zh: "自\(from)起：\(rows.zh)")
  }

  /// The rows, each as a numbered sentence.
  private func sentences(
    of revision: DecisionTable.Revision, in table: DecisionTable
  ) -> [LocalizedText] {
    revision.rows.enumerated().map { number, row in
      let gives = zip(row.values, table.outputs).map { value, output in
        let value = operands.text(of: value, output.type)
        return LocalizedText(
          "'\(output.label.en)' is \(value.en)", zh: "\(output.label.zh)为\(value.zh)")
      }
      let result = LocalizedText(
        gives.map(\.en).joined(separator: " and "), zh: gives.map(\.zh).joined(separator: "，"))
      let isElse = table.hit == .first && number > 0
      let start = Self.start(row.condition(table.inputs, operands.text), isElse: isElse)
      return LocalizedText(
        "\(number + 1). \(start.en), \(result.en)", zh: "\(number + 1). \(start.zh)，\(result.zh)")
    }
  }

  /// When a row counts; `isElse` where it does only if none before it matches.
  private static func start(_ condition: LocalizedText?, isElse: Bool) -> LocalizedText {
    guard let condition else {
      return isElse ? LocalizedText("otherwise", zh: "其他情形") : LocalizedText("always", zh: "任何情形")
    }
    return isElse
      ? LocalizedText("otherwise, if \(condition.en)", zh: "否则，如\(condition.zh)")
      : LocalizedText("if \(condition.en)", zh: "如\(condition.zh)")
  }
}

extension DecisionTable.HitPolicy {
  fileprivate var text: LocalizedText {
    switch self {
    case .unique:
      LocalizedText("decision table: just one row matches", zh: "决策表：恰有一行相符")
    case .first:
      LocalizedText("decision table: the first row that matches counts", zh: "决策表：取第一个相符的行")
    }
  }
}
