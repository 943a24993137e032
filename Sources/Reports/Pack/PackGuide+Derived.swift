import Diagnostics
import Facts
import Rules

extension PackGuide {
  /// A derived fact: how it is computed, and what from.
  func page(of derived: Derived) -> Page {
    var page = Page(derived.label, name: derived.path)
    page.add(.kind, kind(of: derived))
    page.add(LocalizedText("computed", zh: "算法"), lines(of: derived))
    let inputs = derived.definition.usedNames.map { Self.named($0.path, $0.label) }
    page.add(LocalizedText("from", zh: "来自"), inputs)
    if derived.isPersonal { page.add(.sensitivity, Fact.Sensitivity.personal.text) }
    page.add(.usedBy, users(of: [derived.path]))
    return page
  }

  private func kind(of derived: Derived) -> LocalizedText {
    let type = Self.named(derived.type)
    let text = LocalizedText("derived fact: \(type.en)", zh: "派生事实：\(type.zh)")
    let list = pack.dictionary.root.allFacts.last { fact in
      guard case .list = fact.type else { return false }
      return derived.path.hasPrefix(fact.path + ".")
    }
    guard let list else { return text }
    return LocalizedText(
      "\(text.en), for each record of '\(list.label.en)'", zh: "\(text.zh)，\(list.label.zh)每条记录各一个")
  }

  private func lines(of derived: Derived) -> [(depth: Int, text: LocalizedText)] {
    switch derived.definition {
    case .formula(let formula):
      [(0, FormulaText(operands: operands).text(of: formula, as: derived.type))]
    case .aggregate(let aggregate):
      [(0, aggregate.text)]
        + (aggregate.filter.map {
          ConditionText(operands: operands, form: .condition).lines(of: $0)
        } ?? [])
        .map { ($0.depth + 1, $0.text) }
    }
  }
}
