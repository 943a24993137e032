import Diagnostics
import Facts

/// How to fill in a spreadsheet, in words.
enum SheetNotes {
  static let ofSheets = [
    LocalizedText(
      "On the first sheet, values go into the second column.", zh: "第一张表的填报内容写在第二列。"),
    LocalizedText(
      "Each list has a sheet of its own, with a row for each record. A sheet without rows counts as "
        + "not given.",
      zh: "每个清单各有一张表，每条记录占一行；没有任何行的表视为未填报。"),
    noRecords,
    LocalizedText(
      "A cell that warns of what was put into it can keep it where the words are allowed below.",
      zh: "单元格提示不符要求时，如属下列可以填写的文字，可选择保留。"),
  ]

  static let noRecords = LocalizedText(
    "Where a list has no records, write 无 into the first cell below its headings.",
    zh: "清单没有记录的，在表头下第一个单元格写“无”。")

  /// The lists within records, which no sheet has a place for.
  static func leftOut(_ fields: [TemplateField]) -> [LocalizedText] {
    let inner = fields.flatMap { $0.records ?? [] }.filter { $0.records != nil }.map(\.fact.label)
    guard !inner.isEmpty else { return [] }
    let (en, zh) = (inner.map(\.en), inner.map(\.zh))
    return [
      LocalizedText(
        "Lists within records have no place in a spreadsheet: \(en.joined(separator: ", ")).",
        zh: "电子表格容不下记录中的清单：\(zh.joined(separator: "、"))。")
    ]
  }
}
