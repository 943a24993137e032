import Diagnostics
import Facts
import TestSupport

/// Filings made from a seed, written as people would write them, well and badly.
struct FilingTable: Sendable {
  static let columns = [
    "filing.subject.id", "filing.subject.name", "filing.period.to", "agreed", "share", "count",
    "fine", "remark",
  ]

  /// What may stand in each column.
  private static let writings: [[String]] = [
    ["A1", "0012", "91430000MA0000015E", ""],
    ["湘网", "誠信湘网𠮷", "a,b;c\td", "say \"hi\"", "第一行\n第二行", "  前后  ", "'引号'"],
    ["2019-12-31", "2019年12月31日", "2019/12/31", "2019.6.30"],
    ["是", "否", "√", "", "大概", "不适用"],
    ["95%", "９５.３％", "88%", "120%", "95", "不详", "百分之96", ""],
    ["1,204", "99", "１２", "100件", "约3", "无", "3.5", "-"],
    ["12万元", "¥1,000", "3", "0.1元", "/", "见附件", "12美元"],
    ["", "无", "=1+1", "@x", "-3", "#N/A"],
  ]

  let rows: [[String]]

  init(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    rows = (0..<8).map { _ in
      Self.writings.map { $0.randomElement(using: &generator) ?? "" }
    }
  }

  static let rules = """
    facts:
      agreed: {label: {en: Agreed, zh: 同意}, type: boolean}
      share: {label: {en: Share, zh: 占比}, type: percent, range: between 0% and 100%}
      count: {label: {en: Count, zh: 数量}, type: integer}
      fine: {label: {en: Fine, zh: 罚款}, type: money}
      remark: {label: {en: Remark, zh: 备注}, type: text}
    rules:
    \(rule("consent-missing", "agreed: true"))
    \(rule("share-low", "share: at least 95%"))
    \(rule("count-high", "count: at most 99"))
    \(rule("fine-high", "fine: at most 1000 CNY"))
    \(rule("remark-missing", "remark: present"))

    """

  private static func rule(_ name: String, _ require: String) -> String {
    """
      \(name):
        title: {en: \(name), zh: 规则}
        severity: minor
        require: {\(require)}
        remedy: {en: Mend it, zh: 改正}
        examples:
          - {name: nothing, as_of: 2019-12-31, facts: {}, outcome: \(name == "remark-missing" ? "fail" : "undetermined")}
    """
  }

  static let dictionary = FactDictionary(facts: [
    fact("agreed", .boolean), fact("share", .percent), fact("count", .integer),
    fact("fine", .money(currency: "CNY")), fact("remark", .text(nil)),
  ])

  private static func fact(_ path: String, _ type: FactType) -> Fact {
    Fact(path: path, name: path, label: LocalizedText(path, zh: path), type: type)
  }

  // MARK: - In each format

  var yaml: String { objects.map { $0 + "\n" }.joined(separator: "---\n") }

  var ndjson: String { objects.joined(separator: "\n") }

  private var objects: [String] {
    rows.map { row in
      let entries = zip(Self.columns, row).map { "\(Self.quoted($0)): \(Self.quoted($1))" }
      return #"{"facts": {"# + entries.joined(separator: ", ") + "}}"
    }
  }

  func csv(_ delimiter: String, _ end: String) -> String {
    ([Self.columns] + rows).map { row in
      row.map { field in
        field.contains(where: { "\"\n\r,;\t".contains($0) })
          ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
      }.joined(separator: delimiter) + end
    }.joined()
  }

  var workbook: TestWorkbook {
    let rows = ([Self.columns] + rows).enumerated().map { number, row in
      let cells = row.enumerated().map { column, text in
        let reference = "\(CellPosition.letters(of: column))\(number + 1)"
        return
          #"<c r="\#(reference)" t="inlineStr"><is><t xml:space="preserve">\#(Self.escaped(text))</t></is></c>"#
      }
      return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
    }
    return TestWorkbook(rows.joined())
  }

  private static func quoted(_ text: String) -> String {
    let escapes: [(String, String)] = [
      ("\\", "\\\\"), ("\"", "\\\""), ("\n", "\\n"), ("\t", "\\t"),
    ]
    return "\"" + escapes.reduce(text) { $0.replacing($1.0, with: $1.1) } + "\""
  }

  private static func escaped(_ text: String) -> String {
    let escapes: [(String, String)] = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")]
    return escapes.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
