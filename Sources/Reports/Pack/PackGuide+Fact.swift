import Diagnostics
import Facts
import Rules

extension PackGuide {
  /// A fact: what a filing may say of it, and who uses it.
  func page(of fact: Fact) -> Page {
    var page = Page(fact.label, name: fact.path)
    let type = Self.named(fact.type)
    page.add(.kind, LocalizedText("fact: \(type.en)", zh: "事实：\(type.zh)"))
    switch fact.type {
    case .choice(let list), .set(let list):
      page.addTable(
        LocalizedText("members", zh: "选项"),
        list.members.map { [LocalizedText(verbatim: $0.key), $0.label] })
    case .list(let schema): add(schema, to: &page)
    case .reference(let list):
      page.add(LocalizedText("names", zh: "指向"), LocalizedText(verbatim: list))
    case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .date, .datetime,
      .text:
      break
    }
    if let bounds = fact.bounds {
      page.add(
        LocalizedText("range", zh: "范围"), bounds.text(as: fact.type, zone: pack.dictionary.zone))
    }
    if let unit = fact.unit {
      page.add(
        LocalizedText("unit", zh: "单位"),
        LocalizedText("a bare number counts in \(unit.en)", zh: "不写单位的数以\(unit.zh)计"))
    }
    if let value = fact.absentMeans { page.add(.absent, absence(value, of: fact)) }
    if !fact.columns.isEmpty {
      let names = LocalizedText(
        fact.columns.joined(separator: ", "), zh: fact.columns.joined(separator: "、"))
      page.add(LocalizedText("columns", zh: "列名"), names)
    }
    page.add(.sensitivity, fact.sensitivity.text)
    page.add(.usedBy, users(of: [fact.path]))
    return page
  }

  private func add(_ schema: Schema, to page: inout Page) {
    if let key = schema.key {
      page.add(LocalizedText("key", zh: "编号"), LocalizedText(verbatim: schema.facts[key].name))
    }
    page.addTable(
      LocalizedText("fields", zh: "字段"),
      schema.facts.map { field in
        [.init(verbatim: field.name), .init(verbatim: field.type.name), field.label]
      })
  }

  private func absence(_ value: Value, of fact: Fact) -> LocalizedText {
    let text = operands.text(of: value, fact.type)
    let cites = fact.absentCites.joined(separator: ", ")
    let source = cites.isEmpty ? "" : " (\(cites))"
    return LocalizedText("counts as \(text.en)\(source)", zh: "视为\(text.zh)\(source)")
  }
}

extension LocalizedText {
  static let absent = LocalizedText("absent", zh: "缺失")
  static let sensitivity = LocalizedText("seen by", zh: "可见")
}

extension Fact {
  /// What a bare number of it counts in.
  var unit: LocalizedText? {
    bareUnit.map { unit in
      if case .percent = type, unit == Rational(1) { return LocalizedText("ratios", zh: "比值") }
      return Value.number(unit).text(as: type)
    }
  }
}

extension Fact.Sensitivity {
  /// Who may see the values.
  var text: LocalizedText {
    switch self {
    case .public: LocalizedText("everybody", zh: "任何人")
    case .regulator: LocalizedText("the regulator", zh: "监管部门")
    case .personal:
      LocalizedText("the subject only; reports do not show it", zh: "仅本人；报告不予显示")
    }
  }
}
