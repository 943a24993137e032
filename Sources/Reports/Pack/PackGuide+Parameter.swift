import Diagnostics
import Facts
import Rules

extension PackGuide {
  /// A parameter: its history, and what sets each value.
  func page(of parameter: Parameter) -> Page {
    var page = Page(parameter.label, name: parameter.name)
    let type = Self.named(parameter.type)
    page.add(.kind, LocalizedText("parameter: \(type.en)", zh: "参数：\(type.zh)"))
    if let asOf { page.add(Self.day(asOf), value(of: parameter, on: asOf)) }
    page.add(.values, parameter.revisions.map { revision($0, parameter.type) })
    var seen: Set<Citation> = []
    let cites = parameter.revisions.flatMap(\.cites).filter { seen.insert($0).inserted }
    page.add(.clauses, cites.map(clause))
    if let note = parameter.confidence.note, !parameter.confidence.isConfirmed {
      page.add(.open, note)
    }
    page.add(.usedBy, users(of: [parameter.name]))
    return page
  }

  /// The name of the field that says what holds on a day.
  static func day(_ day: Day) -> LocalizedText { LocalizedText(verbatim: "\(day)") }

  private func value(of parameter: Parameter, on day: Day) -> LocalizedText {
    parameter.revision(on: day).map { operands.text(of: $0.value, parameter.type) }
      ?? LocalizedText("no value yet", zh: "尚无取值")
  }

  private func revision(_ revision: Parameter.Revision, _ type: FactType) -> LocalizedText {
    let value = operands.text(of: revision.value, type)
    let names = revision.cites.map { ClauseName.of($0, in: pack) }
    let sources = names + (revision.isPolicyChoice ? [.policyChoice] : [])
    let (en, zh) = (
      sources.map(\.en).joined(separator: "; "), sources.map(\.zh).joined(separator: "；")
    )
    return LocalizedText(
      "from \(revision.from): \(value.en)" + (en.isEmpty ? "" : " (\(en))"),
      zh: "自\(revision.from)起：\(value.zh)" + (zh.isEmpty ? "" : "（\(zh)）"))
  }
}
