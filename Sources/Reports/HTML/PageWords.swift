import Diagnostics

/// The fixed words of the page.
enum PageWords {
  static let title = LocalizedText("Compliance report", zh: "合规核查报告")
  static let product = LocalizedText("Plumbline", zh: "准绳")
  static let maxim = LocalizedText(
    "Facts are the basis, the law is the plumb line", zh: "以事实为根据，以法律为准绳")
  static let skip = LocalizedText("Skip to the findings", zh: "跳至核查结果")
  static let theme = LocalizedText("Light or dark", zh: "切换深浅色")

  static let pack = LocalizedText("Rule pack", zh: "规则包")
  static let digest = LocalizedText("Digest of the pack (SHA-256)", zh: "规则包摘要（SHA-256）")
  static let time = LocalizedText("Written at", zh: "生成时间")
  static let program = LocalizedText("Program", zh: "核查程序")
  static let language = LocalizedText("Language", zh: "语言")
  static let languageName = LocalizedText("English", zh: "中文")
  static let date = LocalizedText("Judged as of", zh: "评判日期")
  static let ownDate = LocalizedText("the date of each filing", zh: "各填报自身的日期")
  static let filings = LocalizedText("Filings", zh: "填报")

  static let overview = LocalizedText("Overview", zh: "总览")
  static let findings = LocalizedText("Findings", zh: "核查结果")
  static let byRule = LocalizedText("By rule", zh: "按规则")
  static let byClause = LocalizedText("By clause", zh: "按条款")
  static let bySubject = LocalizedText("By subject", zh: "按主体")
  static let total = LocalizedText("Outcomes", zh: "结论分布")
  static let interrupted = LocalizedText(
    "Interrupted: the rest was not judged", zh: "已中断：其余填报未核查")

  static let subject = LocalizedText("Subject", zh: "主体")
  static let identifier = LocalizedText("Identifier", zh: "主体代码")
  static let period = LocalizedText("Period", zh: "报告期")
  static let filedOn = LocalizedText("Filed on", zh: "填报日期")
  static let file = LocalizedText("File", zh: "文件")
  static let fileDigest = LocalizedText("Digest of the file (SHA-256)", zh: "文件摘要（SHA-256）")
  static let unnamed = LocalizedText("no name given", zh: "未填名称")
  static let noFindings = LocalizedText("There is nothing to show.", zh: "没有需要列出的事项。")
  static let problems = LocalizedText("Problems of the filing", zh: "填报中的问题")
  static let fileProblems = LocalizedText("The file as a whole", zh: "文件整体")
  static let error = LocalizedText("error", zh: "错误")
  static let warning = LocalizedText("warning", zh: "警告")
  static let help = LocalizedText("Suggestion", zh: "建议")

  static let clause = LocalizedText("Clause", zh: "依据")
  static let note = LocalizedText("Note", zh: "说明")
  static let unconfirmed = LocalizedText("not yet confirmed: ", zh: "尚待核实：")
  static let reason = LocalizedText("Reason", zh: "理由")
  static let askFor = LocalizedText("To be supplied", zh: "需补充")
  static let basis = LocalizedText("Basis of values", zh: "数值依据")
  static let profile = LocalizedText("Profile", zh: "适用方案")
  static let remedy = LocalizedText("Remedy", zh: "整改")
  static let fingerprint = LocalizedText("Fingerprint", zh: "编号")
  static let evidence = LocalizedText("Evidence", zh: "证据")
  static let applies = LocalizedText("Why the duty applies", zh: "适用理由")
  static let appliesOnlyIf = LocalizedText("The duty applies only if", zh: "适用条件")
  static let mend = LocalizedText("What would mend it", zh: "可改为")
  static let compared = LocalizedText("Compared", zh: "对比")
  static let gone = LocalizedText("Gone since the baseline", zh: "较基准报告消失的结果")
  static let item = LocalizedText("Item", zh: "项目")
  static let reported = LocalizedText("Reported", zh: "填报内容")
  static let expected = LocalizedText("Expected", zh: "应为")
  static let place = LocalizedText("Place", zh: "位置")

  static let filters = LocalizedText("Filters", zh: "筛选")
  static let severity = LocalizedText("Severity", zh: "程度")
  static let outcome = LocalizedText("Outcome", zh: "结论")
  static let anyClause = LocalizedText("all clauses", zh: "全部条款")
  static let rule = LocalizedText("Rule", zh: "规则")
  static let anyRule = LocalizedText("all rules", zh: "全部规则")
  static let search = LocalizedText("Subject or file", zh: "主体或文件")
  static let reset = LocalizedText("Reset", zh: "重置")
  static let unfold = LocalizedText("Unfold all", zh: "全部展开")
  static let fold = LocalizedText("Fold all", zh: "全部收起")
  static let shown = LocalizedText(
    "Findings shown: {} of {}; filings: {}", zh: "显示{}项结果（共{}项），涉及{}份填报")
  static func brief(_ count: Int) -> LocalizedText {
    LocalizedText(
      "To keep this page quick, \(count) of the filings are listed with their findings' titles "
        + "only. The report in JSON has the evidence of all, and so has a page of fewer filings.",
      zh: "为保证页面流畅，其中\(count)份填报只列出各项结果的名称；全部证据见 JSON 报告，也可分批生成页面。")
  }
  static let caution = LocalizedText(
    "This report was made by a program, from what the filings say and by the rule pack named above. "
      + "It does not verify that what they say is true.",
    zh: "本报告由程序依据上述规则包对填报内容核查生成，不核实填报内容是否真实。")
}
