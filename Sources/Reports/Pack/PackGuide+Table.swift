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
        return LocalizedText("\(output.name): \(type.en)", zh: "\(output.name)：\(type.zh)")
      })
    let revision = asOf.map { table.revision(on: $0) } ?? table.revisions.last
    if table.revisions.count > 1 || table.revisions.contains(where: { $0.from != nil }) {
      page.add(
        LocalizedText("history", zh: "沿革"), table.revisions.map(Self.history))
    }
    if let revision {
      page.addTable(Self.rows(revision), rows(of: revision, in: table))
      page.add(.clauses, revision.cites.map(clause))
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

  private static func history(_ revision: DecisionTable.Revision) -> LocalizedText {
    let count = revision.rows.count
    let rows = LocalizedText(count == 1 ? "1 row" : "\(count) rows", zh: "\(count)行")
    guard let from = revision.from else {
      return LocalizedText("at first: \(rows.en)", zh: "最初：\(rows.zh)")
    }
    return LocalizedText("from \(from): \(rows.en)", zh: "自\(from)起：\(rows.zh)")
  }

  /// The names of inputs and outputs, then the rows.
  private func rows(
    of revision: DecisionTable.Revision, in table: DecisionTable
  ) -> [[LocalizedText]] {
    let arrow = LocalizedText(verbatim: "→")
    let head =
      table.inputs.map(\.label) + [arrow]
      + table.outputs.map { LocalizedText(verbatim: $0.name) }
    return [head]
      + revision.rows.map { row in
        zip(row.tests, table.inputs).map { operands.text(of: $0, $1.type) } + [arrow]
          + zip(row.values, table.outputs).map { operands.text(of: $0, $1.type) }
      }
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
