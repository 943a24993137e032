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
    if let leeway = leeway(of: parameter) {
      page.add(LocalizedText("profiles", zh: "可调"), leeway)
    }
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

  /// What profiles may do to it; `nil` for nothing.
  private func leeway(of parameter: Parameter) -> LocalizedText? {
    let range = parameter.bounds.map { bounds in
      bounds.text(as: parameter.type, zone: pack.dictionary.zone)
    }
    let what: LocalizedText
    switch parameter.leeway {
    case nil: return nil
    case .change: what = LocalizedText("may set other values", zh: "可另设取值")
    case .tighten(.higher): what = LocalizedText("may set higher values", zh: "可设更高的取值")
    case .tighten(.lower): what = LocalizedText("may set lower values", zh: "可设更低的取值")
    }
    return range.map { LocalizedText("\(what.en), \($0.en)", zh: "\(what.zh)，\($0.zh)") } ?? what
  }

  /// `from 2022-01-01: 95% (A law, art. 1)`.
  func revision(_ revision: Parameter.Revision, _ type: FactType) -> LocalizedText {
    let value = operands.text(of: revision.value, type)
    let names = revision.cites.map { ClauseName.of($0, in: pack) }
    let profiles = [revision.profile].compactMap(\.self).map { Words.name(of: $0) }
    let sources = names + (revision.isPolicyChoice ? [.policyChoice] : []) + profiles
    let (en, zh) = (
      sources.map(\.en).joined(separator: "; "), sources.map(\.zh).joined(separator: "；")
    )
    return LocalizedText(
      "from \(revision.from): \(value.en)" + (en.isEmpty ? "" : " (\(en))"),
      zh: "自\(revision.from)起：\(value.zh)" + (zh.isEmpty ? "" : "（\(zh)）"))
  }
}
