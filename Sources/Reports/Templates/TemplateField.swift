import Diagnostics
import Facts
import Rules

/// A fact of a form.
struct TemplateField: Sendable {
  /// The fact.
  let fact: Fact
  /// Whether it is of the header that every filing has.
  let isOfHeader: Bool
  /// What the rules that ask for it rest on.
  let cites: [Citation]
  /// The value that is settled.
  let given: Value?
  /// A value that it might have; `nil` for a list.
  let example: Value?
  /// The fields of its records, if it is a list.
  let records: [TemplateField]?

  /// A value as the form spells it: as people read it, a member by its label where that is clear.
  func text(of value: Value, in pack: Pack) -> LocalizedText {
    switch fact.type {
    case .choice(let list):
      guard list.hasClearLabels else { return LocalizedText(verbatim: keys(of: value, list)) }
    case .set(let list):
      guard list.hasClearLabels, !list.hasSeparators else {
        return LocalizedText(verbatim: keys(of: value, list))
      }
    case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .date, .datetime,
      .text, .list, .reference:
      break
    }
    return value.text(as: fact.type, zone: pack.dictionary.zone)
  }

  private func keys(of value: Value, _ list: ChoiceList) -> String {
    switch value {
    case .member(let position): list.members[position].key
    case .members(let positions):
      positions.sorted().map { list.members[$0].key }.joined(separator: ", ")
    case .boolean, .number, .day, .instant, .text, .records: ""
    }
  }
}

extension ChoiceList {
  /// Whether each label names one member only.
  var hasClearLabels: Bool {
    var seen: [String: Int] = [:]
    for (position, member) in members.enumerated() {
      for name in [member.key, member.label.en, member.label.zh] {
        let name = name.lowercased()
        if let other = seen[name], other != position { return false }
        seen[name] = position
      }
    }
    return true
  }

  /// Whether a label holds what parts one member from the next.
  fileprivate var hasSeparators: Bool {
    members.contains { member in
      (member.label.en + member.label.zh).contains { "、,;，；|".contains($0) }
    }
  }
}
