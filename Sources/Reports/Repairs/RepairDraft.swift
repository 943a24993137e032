public import Diagnostics
public import Engine
import Facts
import Rules

/// A mended filing as YAML: a draft with a comment at each change, for somebody to check.
public struct RepairDraft {
  private let mended: MendedFiling
  private let report: Report
  private let language: Language
  private let source: String

  /// Makes a draft.
  ///
  /// - Parameter source: the name of the file that was read.
  public init(_ mended: MendedFiling, of source: String, _ report: Report, _ language: Language) {
    (self.mended, self.source, self.report, self.language) = (mended, source, report, language)
  }

  /// The draft, ending in a line break.
  public var text: String {
    let schema = report.pack.dictionary.root
    let fields = schema.facts.enumerated().map { slot, fact in
      DraftField(fact: fact, isOfHeader: slot < Header.allCases.count)
    }
    var writer = DraftWriter(mended, report.pack, language)
    let header = writer.lines(
      of: FormNode.tree(of: fields.filter(\.isOfHeader).map(\.field)), mended.filing.record, schema)
    let facts = writer.lines(
      of: FormNode.tree(of: fields.filter { !$0.isOfHeader }.map(\.field)), mended.filing.record,
      schema, indent: "  ")
    let body = facts.isEmpty ? ["facts: {}"] : ["facts:"] + facts
    return (opening + [""] + header + body).map { $0 + "\n" }.joined()
  }

  private var opening: [String] {
    let rules = RepairText.names(of: mended.mended.map(\.id))
    let title = LocalizedText(
      "Draft of a mended filing, from \(source)", zh: "填报改正草稿，据 \(source) 生成")
    let count = mended.count
    let changed = LocalizedText(
      count == 0
        ? "no rule would be mended"
        : "\(DraftWriter.changes(mended.count).en) would mend \(rules.en)",
      zh: count == 0 ? "没有可改正的规则" : "改动\(mended.count)处，可使以下规则符合：\(rules.zh)")
    return comment(title) + comment(DraftWriter.warning) + comment(changed)
      + mended.rest.flatMap { comment(rest($0)) }
  }

  /// Why a rule is still broken.
  private func rest(_ rest: MendedFiling.Rest) -> LocalizedText {
    let reason = RepairText.of(rest.repairs).first ?? LocalizedText(verbatim: "")
    return LocalizedText(
      "still broken: \(rest.rule.id): \(reason.en)", zh: "仍不符合：\(rest.rule.id)：\(reason.zh)")
  }

  private func comment(_ text: LocalizedText) -> [String] {
    TextWrap.lines(text[language].printable, first: "", width: 88).map { "# \($0)" }
  }
}

/// A fact as a form has it.
private struct DraftField {
  let fact: Fact
  let isOfHeader: Bool

  var field: TemplateField {
    TemplateField(
      fact: fact, isOfHeader: isOfHeader, cites: [], given: nil, example: nil, records: nil)
  }
}
