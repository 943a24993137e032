import Diagnostics
import Facts
import Rules

/// The rows of the summary: what came of it, by what and when it was judged, and notes.
struct SummaryRows {
  let report: Report
  let language: Language
  let totals: ReportTotals

  /// - Parameters:
  ///   - leftOut: how many findings are not listed.
  ///   - split: the names of sheets that go on in others.
  func rows(_ verdict: LocalizedText, leftOut: Int, split: [[String]]) -> [[SheetSeries.Part]] {
    let pack = report.pack
    let language = LocalizedText("English", zh: "中文")
    let texts: [(LocalizedText, String?)] = [
      (LocalizedText("outcome", zh: "结论"), verdict[self.language]),
      (
        LocalizedText("baseline", zh: "基准对比"),
        totals.comparison.map { Verdicts.overview(of: $0)[self.language] }
      ),
      (LocalizedText("pack", zh: "规则包"), pack.title[self.language]),
      (LocalizedText("pack id", zh: "规则包标识"), pack.id),
      (LocalizedText("pack version", zh: "规则包版本"), pack.version),
      (LocalizedText("pack sha256", zh: "规则包 sha256"), pack.digest),
      (LocalizedText(verbatim: "plumbline"), report.version),
      (LocalizedText("language", zh: "语言"), language[self.language]),
      (LocalizedText("as of", zh: "评判日期"), (report.asOf?.description ?? eachOwn[self.language])),
      (LocalizedText("written at", zh: "生成时间"), report.time?.timestamp(in: pack.dictionary.zone)),
    ]
    let circumstances = report.circumstances.lines.map { ($0.name, $0.text[self.language]) }
    let counts: [(LocalizedText, Int)] = [
      (LocalizedText("filings", zh: "填报数"), totals.filings),
      (LocalizedText("cannot be read", zh: "无法读取"), totals.unreadable),
      (Words.name(of: .fail), totals.count(.fail)),
      (Words.name(of: .undetermined), totals.count(.undetermined)),
      (LocalizedText("upcoming", zh: "尚未强制"), totals.upcoming),
      (Words.name(of: .waived), totals.count(.waived)),
      (Words.name(of: .notApplicable), totals.count(.notApplicable)),
      (Words.name(of: .pass), totals.count(.pass)),
      (LocalizedText("problems", zh: "填报问题"), totals.problems),
      (LocalizedText("not listed", zh: "未列出"), leftOut),
    ]
    return (texts + circumstances).compactMap { name, text in
      text.map { row(name, .text($0.printable)) }
    }
      + counts.map { name, count in row(name, .number(Rational(count)), .integer) }
      + notes(split).map { row(LocalizedText("note", zh: "说明"), .text($0[self.language])) }
  }

  private let eachOwn = LocalizedText("the end of each filing's period", zh: "各填报的报告期止")

  private func notes(_ split: [[String]]) -> [LocalizedText] {
    let sheets = split.map { names in
      LocalizedText(
        "a sheet has no more rows; '\(names[0])' goes on in \(names.dropFirst().joined(separator: ", "))",
        zh: "工作表行数已满，“\(names[0])”续见\(names.dropFirst().joined(separator: "、"))")
    }
    return sheets + (totals.isInterrupted ? [Words.interrupted] : [])
  }

  private func row(
    _ name: LocalizedText, _ content: Cell.Content, _ form: CellForm = .text
  ) -> [SheetSeries.Part] {
    [(.text(name[language]), .label), (content, .value(form))]
  }
}
