import Diagnostics
import Facts
import Rules

extension TemplateField {
  /// What stands there: the kind of value with its members, range and unit.
  func hint(in pack: Pack) -> LocalizedText {
    let unit = fact.unit.map {
      LocalizedText("a bare number counts in \($0.en)", zh: "不写单位的数以\($0.zh)计")
    }
    let range = fact.bounds?.text(as: fact.type, zone: pack.dictionary.zone)
    let parts = [kind(in: pack), range, unit].compactMap(\.self)
    return LocalizedText(
      parts.map(\.en).joined(separator: "; "), zh: parts.map(\.zh).joined(separator: "；"))
  }

  private func kind(in pack: Pack) -> LocalizedText {
    switch fact.type {
    case .choice(let list):
      let members = Self.names(list)
      return LocalizedText("one of: \(members.en)", zh: "选一项：\(members.zh)")
    case .set(let list):
      let members = Self.names(list)
      return LocalizedText("any of: \(members.en)", zh: "可选多项：\(members.zh)")
    case .reference(let path):
      let list = pack.dictionary.root.facts.first { $0.path == path }
      let label = list?.label ?? LocalizedText(verbatim: path)
      return LocalizedText("the key of a record of: \(label.en)", zh: "“\(label.zh)”中一条记录的编号")
    case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .date, .datetime,
      .text, .list:
      return fact.type.noun
    }
  }

  /// All members, by key and label.
  private static func names(_ list: ChoiceList) -> LocalizedText {
    let names = list.members.map { member in
      let (key, label) = (member.key, member.label)
      return LocalizedText(
        label.en == key ? key : "\(key) (\(label.en))",
        zh: label.zh == key ? key : "\(label.zh)（\(key)）")
    }
    return LocalizedText(
      names.map(\.en).joined(separator: ", "), zh: names.map(\.zh).joined(separator: "、"))
  }

  /// The clauses that ask for it, at most three; `nil` where none does.
  func askedBy(_ name: (Citation) -> LocalizedText) -> LocalizedText? {
    guard !cites.isEmpty else { return nil }
    let (shown, rest) = (cites.prefix(3).map(name), cites.count - 3)
    let more = rest > 0 ? LocalizedText("; \(rest) more", zh: "；另\(rest)条") : .init(verbatim: "")
    return LocalizedText(
      shown.map(\.en).joined(separator: "; ") + more.en,
      zh: shown.map(\.zh).joined(separator: "；") + more.zh)
  }
}
