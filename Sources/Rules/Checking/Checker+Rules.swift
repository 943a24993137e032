import Diagnostics
import Facts

extension Checker {
  /// Reads the rules, in the order of files and places.
  func readRules() -> [Rule] {
    sections[.rules].compactMap { entry in
      entry.key.readName(.kebab, problems).flatMap { rule(entry, id: $0) }
    }
  }

  private static let keys = [
    "title", "rationale", "cites", "severity", "in_force", "when", "require", "duty", "otherwise",
    "if_missing", "remedy", "messages", "confidence", "note", "labels", "examples",
  ]

  private func rule(_ entry: SectionEntry, id: String) -> Rule? {
    guard let fields = Fields(entry.value, keys: Self.keys, problems) else { return nil }
    let scope = Scope(root: dictionary.root)
    let severity: Rule.Severity? = fields.required("severity").flatMap { $0.readWord(problems) }
    let missing: IfMissing? = fields.word("if_missing")
    let title = fields.requiredLocalized("title")
    let remedy = fields.requiredLocalized("remedy")
    let duty = duty(fields)
    let when = fields["when"].map { condition($0, in: scope) }
    let otherwise = fields["otherwise"].map { condition($0, in: scope) }
    if let node = fields["otherwise"], when == nil {
      problems.error(.otherwiseWithoutWhen(), at: node.place)
    }
    let cites = citations(fields)
    let confidence = confidence(fields)
    let inForce = inForce(fields)
    let examples = fields.items("examples").compactMap {
      example($0, mayBeUnreadable: missing == .fail, isAttested: fields["duty"] != nil)
    }
    let labels = fields.items("labels").compactMap { $0.readName(.kebab, problems) }
    guard let title, let remedy, let severity, let duty else { return nil }
    var rule = Rule(
      id: id, title: title, rationale: fields.localized("rationale"), remedy: remedy,
      severity: severity, cites: cites, inForce: inForce, when: when ?? nil, duty: duty,
      otherwise: otherwise ?? nil, failsIfMissing: missing == .fail, confidence: confidence,
      examples: examples, place: entry.key.place)
    (rule.labels, rule.pack) = (labels, entry.pack)
    rule.messages = messages(fields)
    if !isProved { warn(about: rule, isCiting: fields["cites"] != nil) }
    return rule
  }

  /// What is said where it fails or stays open: `messages: {fail: …, undetermined: …}`.
  private func messages(_ fields: Fields) -> [Outcome: LocalizedText] {
    let outcomes: [Outcome] = [.fail, .undetermined]
    guard let node = fields["messages"],
      let texts = Fields(node, keys: outcomes.map(\.rawValue), problems)
    else { return [:] }
    return outcomes.reduce(into: [:]) { $0[$1] = texts.localized($1.rawValue) }
  }

  /// What must be so: `require`, or `duty: {attest: …}`, beside which nothing else can be demanded.
  private func duty(_ fields: Fields) -> Rule.Duty? {
    guard let node = fields["duty"] else {
      return fields.required("require").flatMap {
        condition($0, in: Scope(root: dictionary.root)).map { .require($0) }
      }
    }
    for key in ["require", "otherwise", "if_missing"] {
      if let place = fields.place(ofKey: key) { problems.error(.notWithDuty(key), at: place) }
    }
    return Fields(node, keys: ["attest"], problems)?.requiredLocalized("attest").map { .attest($0) }
  }

  /// What makes a rule hard to trust.
  private func warn(about rule: Rule, isCiting: Bool) {
    if rule.cites.isEmpty && !(isCiting && problems.hasErrors) {
      problems.warning(.citesNothing(rule.id), at: rule.place)
    }
    if !rule.confidence.isConfirmed, let note = rule.confidence.note {
      problems.warning(.unconfirmed(note), at: rule.place)
    }
    var expected: [Outcome] = [.pass, .fail]
    if !rule.failsIfMissing { expected.append(.undetermined) }
    if rule.when != nil && rule.otherwise == nil { expected.append(.notApplicable) }
    let missing = expected.filter { outcome in
      !rule.examples.contains { $0.outcome == outcome }
    }
    if !missing.isEmpty {
      problems.warning(.withoutExample(missing), at: rule.place)
    }
  }

  /// Reads an example; a value that cannot be read is a mistake, unless the example shows what
  /// becomes of one.
  private func example(
    _ node: SourceNode, mayBeUnreadable: Bool, isAttested: Bool
  ) -> Example? {
    let keys = ["name", "facts", "previous", "attested", "as_of", "outcome"]
    guard let fields = Fields(node, keys: keys, problems),
      let name = fields.required("name")?.readText(problems),
      let facts = fields.required("facts"),
      let outcome: Outcome = fields.required("outcome").flatMap({ $0.readWord(problems) })
    else { return nil }
    let isShown = mayBeUnreadable || outcome == .undetermined
    var filing = filing(facts, mayBeUnreadable: isShown)
    filing.earlier = earlier(fields).map { self.filing($0, mayBeUnreadable: isShown) }
    if !isAttested, let place = fields.place(ofKey: "attested") {
      problems.error(.attestedWithoutDuty(), at: place)
    }
    return Example(
      name: name, filing: filing, attested: fields["attested"].flatMap { $0.readBoolean(problems) },
      asOf: fields["as_of"].flatMap { $0.readDay(problems) },
      outcome: outcome, place: node.place)
  }
}

extension Checker {
  /// The facts of the periods before, the latest first: `previous: {…}`, or a list of such.
  private func earlier(_ fields: Fields) -> [SourceNode] {
    guard let node = fields["previous"] else { return [] }
    return node.entries == nil ? node.readItems(problems) ?? [] : [node]
  }

  private func filing(_ facts: SourceNode, mayBeUnreadable: Bool) -> Filing {
    let filing = factReader.facts(from: facts.node, in: facts.document)
    for problem in filing.problems where !mayBeUnreadable || problem.fact == nil {
      let found = problem.diagnostic
      problems.error(found.message, at: found.place, notes: found.notes)
    }
    return filing
  }
}

private enum IfMissing: String, CaseIterable { case fail }

extension Diagnostic.Message {
  static func otherwiseWithoutWhen() -> Self {
    .init(
      "rules/otherwise-without-when",
      LocalizedText("'otherwise' needs a 'when'", zh: "“otherwise”须与“when”一起使用"))
  }

  static func notWithDuty(_ key: String) -> Self {
    .init(
      "rules/not-with-duty",
      LocalizedText(
        "'\(key)' does not go with 'duty': a person answers this rule",
        zh: "“\(key)”不能与“duty”同用：该规则由人作答"))
  }

  static func attestedWithoutDuty() -> Self {
    .init(
      "rules/attested-without-duty",
      LocalizedText("no person answers this rule", zh: "该规则不由人作答"),
      help: LocalizedText(
        "take 'attested' out, or write 'duty: {attest: …}' instead of 'require'",
        zh: "请删去“attested”，或以“duty: {attest: …}”代替“require”"))
  }

  static func citesNothing(_ id: String) -> Self {
    .init(
      "rules/cites-nothing",
      LocalizedText("the rule '\(id)' cites nothing", zh: "规则“\(id)”没有引用任何依据"))
  }

  static func unconfirmed(_ note: LocalizedText) -> Self {
    .init(
      "rules/unconfirmed",
      LocalizedText("not yet confirmed: \(note.en)", zh: "尚待核实：\(note.zh)"))
  }

  static func withoutExample(_ outcomes: [Outcome]) -> Self {
    let words = LocalizedText.list(outcomes.map(\.rawValue))
    return .init(
      "rules/without-example",
      LocalizedText(
        "no example has the outcome \(words.en)", zh: "没有示例得出以下结论：\(words.zh)"))
  }
}
