import Diagnostics
import Facts
import Rules

extension PlanWords {
  /// What is planned: `Inspections of platforms, 2026-01-01 to 2026-03-31, 3 at most`.
  static func title(_ plan: InspectionPlan) -> LocalizedText {
    let (window, label) = (plan.terms.window, plan.scheme.label)
    let text = LocalizedText(
      "\(label.en), \(window.from) to \(window.to)",
      zh: "\(label.zh)，\(window.from)至\(window.to)")
    guard let capacity = plan.terms.capacity else { return text }
    return LocalizedText(
      "\(text.en), capacity \(capacity)", zh: "\(text.zh)，检查能力\(capacity)次")
  }

  /// How many became of what: `3 planned, 1 left over, 1 cannot be told, 4 not due`.
  static func summary(_ plan: InspectionPlan) -> LocalizedText {
    let counts = PlannedSubject.Outcome.Kind.allCases.map { kind in
      let count = plan.subjects(kind).count + (kind == .untold ? plan.unidentified.count : 0)
      let name = name(of: kind)
      return LocalizedText("\(count) \(name.en)", zh: "\(name.zh)\(count)家")
    }
    return joined(counts, ", ", "，")
  }

  /// What to know of the plan as a whole.
  static func text(of note: PlanNote) -> LocalizedText {
    switch note {
    case .noCalendar:
      LocalizedText(
        "the pack names no calendar of working days, so that every day is one",
        zh: "规则包未指定工作日历，各日均视为工作日")
    case .yearsWithoutNotice(let years):
      LocalizedText(
        "the holidays of \(years.map(String.init).joined(separator: ", ")) are not known, so that every Monday to Friday is a working day",
        zh: "\(years.map(String.init).joined(separator: "、"))年放假安排未知，周一至周五均视为工作日")
    case .noWorkingDay:
      LocalizedText(
        "no day of the plan is a working day, so that every day is taken",
        zh: "计划期内没有工作日，各日均可安排")
    case .noDraw:
      LocalizedText(
        "nobody was drawn at random, as there is no seed; make one with 'plumbline plan commit'",
        zh: "没有种子，未进行随机抽取；请用 plumbline plan commit 生成")
    case .noBeacon:
      LocalizedText(
        "no public value was mixed in (--beacon), so that whoever made the seed could have tried several",
        zh: "未混入公开值（--beacon），种子的制作者有可能反复试过多个种子")
    case .tooFewInspectors(let count):
      LocalizedText(
        "too few inspectors are without a conflict of interest, for \(count) of the inspections",
        zh: "\(count)次检查的可用人员（不需回避者）不足")
    }
  }

  /// The order of risk: `Listed as seriously unlawful; Credit tier; …`.
  static func riskOrder(_ plan: InspectionPlan) -> LocalizedText {
    let factors = joined(plan.scheme.risk.map(\.reference.label), ", ", "、")
    let text = LocalizedText("order of risk: \(factors.en)", zh: "风险次序：\(factors.zh)")
    let clauses = clauses(
      plan.scheme.cites, isPolicyChoice: plan.scheme.isPolicyChoice, in: plan.pack)
    guard !clauses.en.isEmpty else { return text }
    return LocalizedText("\(text.en) (\(clauses.en))", zh: "\(text.zh)（\(clauses.zh)）")
  }

  /// How the draw was made, a line for each part.
  static func draw(_ draw: Draw) -> [LocalizedText] {
    let beacon = draw.beacon.map {
      LocalizedText("public value \($0.printable)", zh: "公开值 \($0.printable)")
    }
    let heads = [
      LocalizedText(
        "seed committed as sha256 \(draw.commitment)", zh: "种子承诺 sha256 \(draw.commitment)"),
      LocalizedText(
        "list of those who took part sha256 \(draw.populationDigest)",
        zh: "参与抽取名单 sha256 \(draw.populationDigest)"),
    ]
    return heads + [beacon].compactMap(\.self)
      + draw.parts.map { part in
        LocalizedText(
          "\(part.label.en), share \(part.share.en): \(part.drawn.count) of \(part.population)",
          zh: "\(part.label.zh)，抽查比例\(part.share.zh)：\(part.population)家抽\(part.drawn.count)家")
      }
  }
}
