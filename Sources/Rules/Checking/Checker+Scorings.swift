import Diagnostics
import Facts

extension Checker {
  /// Reads how findings are summed up.
  func readScorings() -> [ScoringModel] {
    sections[.scorings].compactMap(scoring)
  }

  private func scoring(_ entry: SectionEntry) -> ScoringModel? {
    let keys = ["label", "start", "least", "lost", "bands", "cites", "basis", "note"]
    guard let name = entry.key.readName(.kebab, problems),
      let fields = Fields(entry.value, keys: keys, problems),
      let label = fields.requiredLocalized("label")
    else { return nil }
    let cites = citations(fields)
    let isChoice = isPolicyChoice(fields)
    if cites.isEmpty, !isChoice, fields["cites"] == nil {
      problems.warning(.withoutSource(name), at: entry.key.place)
    }
    let start = fields.required("start").flatMap(points)
    let least = fields["least"].map(points) ?? .zero
    let lost = fields.required("lost").flatMap(lost)
    let bands = bands(fields.items("bands"))
    guard let start, let least, let lost, let bands else { return nil }
    if start < least, let node = fields["least"] {
      problems.error(.leastAboveStart(), at: node.place)
      return nil
    }
    return ScoringModel(
      name: name, label: label, start: start, least: least, lost: lost, bands: bands,
      cites: cites, isPolicyChoice: isChoice, place: entry.key.place)
  }

  /// A number of points.
  private func points(_ node: SourceNode) -> Rational? {
    node.readText(problems).flatMap { literal($0, as: .decimal, at: node.place)?.number }
  }

  /// `{critical: 25, major: 10, minor: 3, advisory: 1}`: what a failure of each severity costs.
  private func lost(_ node: SourceNode) -> [Rule.Severity: Rational]? {
    let severities = Rule.Severity.allCases
    guard let fields = Fields(node, keys: severities.map(\.rawValue), problems) else { return nil }
    let costs = severities.map { severity -> (Rule.Severity, Rational)? in
      guard let node = fields.required(severity.rawValue), let cost = points(node) else {
        return nil
      }
      if cost < .zero {
        problems.error(.negativePoints(), at: node.place)
        return nil
      }
      return (severity, cost)
    }
    let sound = costs.compactMap(\.self)
    return sound.count == costs.count
      ? Dictionary(sound) { first, _ in first } : nil
  }

  /// `[{from: 90, label: …}, {from: 60, label: …}]`, the best first.
  private func bands(_ nodes: [SourceNode]) -> [ScoringModel.Band]? {
    var bands: [ScoringModel.Band] = []
    for node in nodes {
      guard let fields = Fields(node, keys: ["from", "label"], problems),
        let from = fields.required("from").flatMap(points),
        let label = fields.requiredLocalized("label")
      else { return nil }
      if let before = bands.last, !(from < before.from) {
        problems.error(.bandsOutOfOrder(), at: node.place)
        return nil
      }
      bands.append(ScoringModel.Band(from: from, label: label))
    }
    return bands
  }
}

extension Diagnostic.Message {
  static func leastAboveStart() -> Self {
    .init(
      "rules/least-above-start",
      LocalizedText(
        "the least score is above the one without failures", zh: "最低分高于没有不符合项时的得分"))
  }

  static func negativePoints() -> Self {
    .init(
      "rules/negative-points",
      LocalizedText("a failure cannot gain points", zh: "不符合项不能加分"),
      help: LocalizedText("write the points that are lost: 0 or more", zh: "请写扣去的分数，应不小于0"))
  }

  static func bandsOutOfOrder() -> Self {
    .init(
      "rules/bands-out-of-order",
      LocalizedText(
        "this band must begin below the one before it", zh: "此档的起点应低于前一档"),
      help: LocalizedText("write the best band first", zh: "请从最好的一档写起"))
  }
}
