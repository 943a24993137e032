import Diagnostics
import Facts

extension Checker {
  /// Reads which names play which part when inspections are planned.
  func readInspections() -> [InspectionScheme] {
    sections[.inspections].compactMap(scheme)
  }

  private func scheme(_ entry: SectionEntry) -> InspectionScheme? {
    let keys = [
      "label", "last", "interval", "stratum", "share", "risk", "cites", "basis", "note",
    ]
    guard let name = entry.key.readName(.kebab, problems),
      let fields = Fields(entry.value, keys: keys, problems),
      let label = fields.requiredLocalized("label")
    else { return nil }
    let cites = citations(fields)
    let isChoice = isPolicyChoice(fields)
    let last = part(fields, "last") { [self] in expect(.date, $0, at: $1) }
    let interval = part(fields, "interval") { [self] in
      expect(.period, $0, at: $1) && isOutput($0, at: $1) && hasSoundIntervals($0, at: $1)
    }
    let stratum = part(fields, "stratum") { [self] in
      if $0.type.isStratum { return true }
      problems.error(.notAStratum($0.path, $0.type), at: $1)
      return false
    }
    let share = part(fields, "share") { [self] in
      expect(.percent, $0, at: $1) && isOutput($0, at: $1) && hasSoundShares($0, at: $1)
    }
    let riskNodes = fields.required("risk")?.readItems(problems)
    let risk = riskNodes?.map(riskFactor)
    if let riskNodes, riskNodes.isEmpty {
      problems.error(.emptyList(), at: fields.required("risk")?.place ?? entry.key.place)
    }
    guard let last, let interval, let stratum, let share, let risk, !risk.isEmpty else {
      return nil
    }
    let factors = risk.compactMap(\.self)
    guard factors.count == risk.count else { return nil }
    return InspectionScheme(
      name: name, label: label,
      parts: InspectionParts(
        last: last, interval: interval, stratum: stratum, share: share, risk: factors),
      cites: cites, isPolicyChoice: isChoice, place: entry.key.place)
  }

  /// The value that plays a part, if it may.
  private func part(
    _ fields: Fields, _ key: String, _ fits: (Reference, Place) -> Bool
  ) -> Reference? {
    fields.required(key).flatMap { part($0, fits) }
  }

  private func part(_ node: SourceNode, _ fits: (Reference, Place) -> Bool) -> Reference? {
    guard let name = node.readText(problems),
      let reference = resolve(name, in: Scope(root: dictionary.root), at: node.place)
    else { return nil }
    guard !reference.isPersonal else {
      problems.error(.personalInPlan(name), at: node.place)
      return nil
    }
    return fits(reference, node.place) ? reference : nil
  }

  /// `credit.tier`, or `{fact: inspection.interval, worst: least}`.
  private func riskFactor(_ node: SourceNode) -> InspectionScheme.RiskFactor? {
    let isOrdered = { [self] (reference: Reference, place: Place) in
      if reference.type.hasWorst { return true }
      problems.error(.withoutWorst(reference.path, reference.type), at: place)
      return false
    }
    guard node.entries != nil else {
      return part(node, isOrdered).map { .init($0, worst: .greatest) }
    }
    guard let fields = Fields(node, keys: ["fact", "worst"], problems),
      let reference = fields.required("fact").flatMap({ part($0, isOrdered) })
    else { return nil }
    let worst: InspectionScheme.End? = fields.word("worst")
    if worst == nil, fields["worst"] != nil { return nil }
    return .init(reference, worst: worst ?? .greatest)
  }

  private func expect(_ type: FactType, _ reference: Reference, at place: Place) -> Bool {
    if reference.type.name == type.name { return true }
    problems.error(.typeMismatch(reference.path, reference.type, expected: type), at: place)
    return false
  }

  private func isOutput(_ reference: Reference, at place: Place) -> Bool {
    if case .output = reference.source { return true }
    problems.error(.notAnOutput(reference.path), at: place)
    return false
  }

  /// An interval is a whole number of months, one at least.
  private func hasSoundIntervals(_ reference: Reference, at place: Place) -> Bool {
    hasSoundValues(reference, at: place, .unsoundInterval(reference.path)) {
      $0.isWhole && Rational.zero < $0
    }
  }

  /// A share is a part of the whole.
  private func hasSoundShares(_ reference: Reference, at place: Place) -> Bool {
    hasSoundValues(reference, at: place, .unsoundShare(reference.path)) {
      !($0 < .zero) && !(Rational(1) < $0)
    }
  }

  /// Whether each row of a table gives a value that a plan can use; the first that does not is shown.
  private func hasSoundValues(
    _ reference: Reference, at place: Place, _ message: Diagnostic.Message,
    _ isSound: (Rational) -> Bool
  ) -> Bool {
    guard case .output(let table, let column) = reference.source else { return true }
    let rows = tables[table].revisions.flatMap(\.rows)
    let unsound = rows.first { row in row.values[column].number.map { !isSound($0) } ?? true }
    guard let unsound else { return true }
    let note = Diagnostic.Note(
      LocalizedText("in this row", zh: "见此行"), at: unsound.place)
    problems.error(message, at: place, notes: [note])
    return false
  }
}

extension FactType {
  /// Whether subjects can be parted by it.
  fileprivate var isStratum: Bool {
    switch self {
    case .choice, .boolean: true
    case .integer, .decimal, .percent, .money, .duration, .period, .date, .datetime, .text, .set,
      .list, .reference:
      false
    }
  }

  /// Whether its values stand in an order with a worst end.
  fileprivate var hasWorst: Bool {
    switch self {
    case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .date, .datetime,
      .choice:
      true
    case .text, .set, .list, .reference: false
    }
  }
}

extension Diagnostic.Message {
  static func notAnOutput(_ name: String) -> Self {
    .init(
      "rules/not-an-output",
      LocalizedText("'\(name)' is no output of a decision table", zh: "“\(name)”不是决策表的输出"),
      help: LocalizedText(
        "a plan shows the row and the clause that decide, which only a table has",
        zh: "检查计划须列明所依据的行和条款，只有决策表才有"))
  }

  static func notAStratum(_ name: String, _ type: FactType) -> Self {
    .init(
      "rules/not-a-stratum",
      LocalizedText(
        "subjects cannot be parted by '\(name)', which is of type \(type.title.en)",
        zh: "不能按“\(name)”分层，其类型是\(type.title.zh)"),
      help: LocalizedText("name a choice or a boolean", zh: "请指定选项类或是否类的事实"))
  }

  static func withoutWorst(_ name: String, _ type: FactType) -> Self {
    .init(
      "rules/without-worst",
      LocalizedText(
        "'\(name)' is of type \(type.title.en), whose values have no worst",
        zh: "“\(name)”的类型是\(type.title.zh)，其值没有优劣之分"))
  }

  static func personalInPlan(_ name: String) -> Self {
    .init(
      "rules/personal-in-plan",
      LocalizedText(
        "'\(name)' is personal or rests on what is, and a plan of inspections shows its values",
        zh: "“\(name)”属于或依据个人信息，而检查计划会列出其值"))
  }

  static func unsoundInterval(_ name: String) -> Self {
    .init(
      "rules/unsound-interval",
      LocalizedText(
        "'\(name)' gives an interval that is no whole number of months, one at least",
        zh: "“\(name)”给出的间隔不是至少一个月的整数个月"))
  }

  static func unsoundShare(_ name: String) -> Self {
    .init(
      "rules/unsound-share",
      LocalizedText(
        "'\(name)' gives a share that is not between 0% and 100%", zh: "“\(name)”给出的比例不在0%至100%之间"))
  }
}
