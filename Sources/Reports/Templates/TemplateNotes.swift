import Diagnostics
import Rules

/// How to fill in a form, in words.
enum TemplateNotes {
  /// The form's title, with the pack and its version.
  static func title(of pack: Pack) -> LocalizedText {
    LocalizedText(
      "Filing form: \(pack.title.en) (\(pack.id) \(pack.version))",
      zh: "填报表：\(pack.title.zh)（\(pack.id) \(pack.version)）")
  }

  /// How values are written, whatever the form.
  static let writing = [
    LocalizedText(
      "A percentage has its percent sign: 95.3%.", zh: "百分数写百分号：95.3%。"),
    LocalizedText(
      "An amount of money may have its unit: 1200元, 1200万元, 1,200 CNY; without one it is in the "
        + "currency's unit.",
      zh: "金额可写单位：1200元、1200万元；不写单位的以元计。"),
    LocalizedText(
      "A date is written 2025-06-30; 2025/6/30 and 2025年6月30日 are read too.",
      zh: "日期写作2025-06-30，也可写作2025/6/30或2025年6月30日。"),
    LocalizedText(
      "A length of time has its unit: 8 h, 30 min, 12 months.", zh: "时长写单位：8小时、30分钟、12个月。"),
    LocalizedText(
      "Yes and no: 是 or 否, yes or no, true or false.", zh: "是否类写“是”或“否”。"),
    LocalizedText(
      "Several members stand in one place with 、 or a comma between them.",
      zh: "可选多项的，各项之间用“、”隔开。"),
    LocalizedText(
      "What is not known is 'unknown' (不详), what does not apply 'n/a' (不适用); what is left empty "
        + "counts as not given.",
      zh: "不掌握的写“不详”，不适用的写“不适用”；留空视为未填报。"),
  ]
}

extension LocalizedText {
  static let suchAs = LocalizedText("such as", zh: "例如：")
  static let askedBy = LocalizedText("asked by", zh: "依据：")
}
