import Diagnostics
import Facts

extension ProfileApplication {
  /// `include` and `exclude`: which rules are judged.
  func select(_ node: SourceNode, _ profile: Profile) {
    guard let fields = Fields(node, keys: ["include", "exclude"], problems) else { return }
    if fields["include"] == nil, fields["exclude"] == nil {
      problems.error(.profileWithoutChange(["include", "exclude"]), at: node.place)
    }
    let before = problems.count
    let all = Set(pack.rules.indices)
    let included = fields["include"].map { selectors($0) }
    let excluded = fields["exclude"].map { selectors($0) } ?? []
    let chosen = included.map { choose($0, among: all) } ?? all
    let out = choose(excluded, among: chosen)
    for selector in included ?? [] where selector.positions.isSubset(of: out) {
      problems.error(.selectsNothingMore(), at: selector.place)
    }
    guard problems.count == before else { return }
    let rest = chosen.subtracting(out)
    if let place = fields.place(ofKey: "include"), chosen == all {
      problems.error(.includesAll(), at: place)
    }
    if rest.isEmpty { problems.error(.noRuleLeft(), at: node.place) }
    for position in pack.rules.indices where !rest.contains(position) {
      let selector =
        chosen.contains(position)
        ? excluded.first { $0.positions.contains(position) } : nil
      add(
        .leftOut(pack.rules[position]), profile, because: selector?.because,
        at: selector?.place ?? fields.place(ofKey: "include") ?? node.place)
    }
    pack.rules = rest.sorted().map { pack.rules[$0] }
  }

  /// What one line of a selection means.
  private struct Selector {
    let positions: Set<Int>
    let because: LocalizedText?
    let place: Place
  }

  private func selectors(_ node: SourceNode) -> [Selector] {
    guard let items = node.readItems(problems) else { return [] }
    if items.isEmpty { problems.error(.emptyList(), at: node.place) }
    return items.compactMap(selector)
  }

  private func selector(_ node: SourceNode) -> Selector? {
    let kinds = ["rule", "clause", "severity", "label"]
    guard let fields = Fields(node, keys: kinds + ["because"], problems) else { return nil }
    let used = kinds.filter { fields[$0] != nil }
    guard used.count == 1, let value = fields[used[0]] else {
      problems.error(.needsOneSelector(kinds), at: node.place)
      return nil
    }
    let because = fields.localized("because")
    guard let positions = positions(used[0], value) else { return nil }
    if positions.isEmpty {
      problems.error(.selectsNothing(value.text ?? ""), at: value.place)
      return nil
    }
    return Selector(positions: positions, because: because, place: node.place)
  }

  private func positions(_ kind: String, _ value: SourceNode) -> Set<Int>? {
    func matching(_ condition: (Rule) -> Bool) -> Set<Int> {
      Set(pack.rules.indices.filter { condition(pack.rules[$0]) })
    }
    switch kind {
    case "rule": return rulePosition(value).map { [$0] }
    case "severity":
      let severity: Rule.Severity? = value.readWord(problems)
      return severity.map { severity in matching { $0.severity == severity } }
    case "clause":
      let before = problems.count
      guard let cited = Checker(of: pack, problems).citation(value), problems.count == before else {
        return nil
      }
      return matching { rule in
        rule.cites.contains {
          $0 == cited || cited.clause == nil && $0.instrument == cited.instrument
        }
      }
    default:
      guard let label = value.readName(.kebab, problems) else { return nil }
      let labels = Set(pack.rules.flatMap(\.labels)).sorted()
      guard labels.contains(label) else {
        problems.error(
          .unknownLabel(label, nearest: NearestName.of(label, among: labels)), at: value.place)
        return nil
      }
      return matching { $0.labels.contains(label) }
    }
  }

  /// The rules among some that any selector means; reports a selector that adds none to those of the
  /// selectors before it.
  private func choose(_ selectors: [Selector], among rules: Set<Int>) -> Set<Int> {
    selectors.reduce(into: []) { chosen, selector in
      let found = selector.positions.intersection(rules)
      if found.isSubset(of: chosen) { problems.error(.selectsNothingMore(), at: selector.place) }
      chosen.formUnion(found)
    }
  }
}
