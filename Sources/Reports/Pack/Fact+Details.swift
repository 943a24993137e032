import Diagnostics
import Facts

extension Fact {
  /// Members or what else belongs to the type, range and unit, in a few words; empty for none.
  func details(zone: ZoneOffset) -> LocalizedText {
    let range = bounds?.text(as: type, zone: zone)
    let unit = unit.map { LocalizedText("unit: \($0.en)", zh: "单位：\($0.zh)") }
    let parts = [type.details, range, unit].compactMap(\.self)
    return LocalizedText(
      parts.map(\.en).joined(separator: "; "), zh: parts.map(\.zh).joined(separator: "；"))
  }
}

extension FactType {
  /// The members of a choice or a set, the currency of money, and the like.
  fileprivate var details: LocalizedText? {
    switch self {
    case .money(let currency): LocalizedText(verbatim: currency)
    case .text(let format): (format?.rawValue).map { LocalizedText(verbatim: $0) }
    case .choice(let list), .set(let list): .list(list.members.map(\.name))
    case .reference(let list): LocalizedText(verbatim: "→ \(list)")
    case .boolean, .integer, .decimal, .percent, .duration, .period, .date, .datetime, .list: nil
    }
  }
}
