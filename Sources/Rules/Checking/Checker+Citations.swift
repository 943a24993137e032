import Diagnostics

extension Checker {
  /// Adds the clauses that rules of imported packs rest on here, too:
  /// `citations: {permit-expired: [hunan-2019/2]}`.
  func addCitations(to rules: inout [Rule]) {
    for entry in sections[.citations] {
      let added = entry.value.readItems(problems) ?? []
      if added.isEmpty, entry.value.items != nil {
        problems.error(.emptyList(), at: entry.value.place)
      }
      guard let number = rules.firstIndex(where: { $0.id == entry.name }) else {
        if sections[.rules, entry.name] == nil {
          let nearest = NearestName.of(entry.name, among: rules.map(\.id))
          problems.error(.unknownRule(toCite: entry.name, nearest: nearest), at: entry.key.place)
        }
        continue
      }
      if rules[number].pack == entry.pack {
        problems.error(.citationOfOwnRule(entry.name), at: entry.key.place)
        continue
      }
      for node in added { add(node, to: &rules[number]) }
    }
  }

  private func add(_ node: SourceNode, to rule: inout Rule) {
    guard let citation = citation(node) else { return }
    if rule.cites.contains(citation) {
      problems.error(.citedAlready(citation, by: rule.id), at: node.place)
    } else {
      rule.cites.append(citation)
    }
  }
}

extension Diagnostic.Message {
  static func unknownRule(toCite id: String, nearest: String?) -> Self {
    .init(
      "rules/unknown-rule", LocalizedText("unknown rule '\(id)'", zh: "未知的规则“\(id)”"),
      help: .didYouMean(nearest))
  }

  static func citationOfOwnRule(_ id: String) -> Self {
    .init(
      "rules/citation-of-own-rule",
      LocalizedText(
        "'\(id)' is a rule of this pack, and says itself what it rests on",
        zh: "“\(id)”是本规则包的规则，其依据应由规则自身写明"),
      help: LocalizedText("write the clauses in the rule's 'cites'", zh: "请写入该规则的“cites”"))
  }

  static func citedAlready(_ citation: Citation, by id: String) -> Self {
    .init(
      "rules/cited-already",
      LocalizedText(
        "the rule '\(id)' cites '\(citation)' already", zh: "规则“\(id)”已引用“\(citation)”"))
  }
}
