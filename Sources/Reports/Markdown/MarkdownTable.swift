import Diagnostics
import Engine
import Rules

/// The table of what is said of a filing: how bad, which rule, one sentence, where, by which clause.
struct MarkdownTable {
  private let remarks: [Remark]
  private let pack: Pack
  private let language: Language

  init(_ remarks: [Remark], _ pack: Pack, _ language: Language) {
    (self.remarks, self.pack, self.language) = (remarks, pack, language)
  }

  /// The table, in lines.
  var text: String {
    let titles = [
      LocalizedText("Result", zh: "结果"), LocalizedText("Rule", zh: "规则"),
      LocalizedText("Finding", zh: "说明"), LocalizedText("Place", zh: "位置"),
      LocalizedText("Clause", zh: "依据"),
    ]
    return Self.head(titles.map { $0[language] })
      + remarks.map { Self.row(cells(of: $0)) }.joined()
  }

  private func cells(of remark: Remark) -> [String] {
    let clauses = (remark.finding?.rule.cites ?? []).map { ClauseName.of($0, in: pack)[language] }
    let rule =
      remark.finding == nil ? remark.code : "\(remark.title[language]) [\(remark.code)]"
    return [
      result(of: remark), rule, remark.text[language], remark.place.description,
      clauses.joined(separator: language == .zh ? "；" : "; "),
    ]
  }

  private func result(of remark: Remark) -> String {
    guard let finding = remark.finding else { return remark.title[language] }
    let severity = Words.name(of: finding.rule.severity)
    let outcome = Words.name(of: finding.outcome)
    var text = LocalizedText("\(outcome.en), \(severity.en)", zh: "\(outcome.zh)（\(severity.zh)）")
    if finding.isUpcoming {
      text = LocalizedText("upcoming, \(severity.en)", zh: "尚未强制（\(severity.zh)）")
    }
    return text[language]
  }

  /// The first two lines of a table.
  static func head(_ titles: [String]) -> String {
    "| " + titles.joined(separator: " | ") + " |\n|"
      + String(repeating: " --- |", count: titles.count) + "\n"
  }

  /// A line of a table.
  static func row(_ cells: [String]) -> String {
    "| " + cells.map { MarkdownText.escaped($0) }.joined(separator: " | ") + " |\n"
  }
}
