import Diagnostics
import Facts
import Rules

/// Says how a verdict came about: after it is reached, and only where it is reported.
struct Explainer {
  let evaluator: Evaluator
  /// The missing facts found so far, by path.
  private(set) var decidingFacts: [DecidingFact] = []
  private var positions: [String: Int] = [:]
  private var seenPlaces: Set<MissingPlace> = []
  private var visited: Set<RecordKey> = []

  /// The most records shown of those that decide.
  let recordLimit: Int

  /// Says how things came about in the filing for the period before; `nil` if there is none.
  var earlier: Explainer? {
    evaluator.previous.map { Explainer($0, recordLimit: recordLimit) }
  }

  init(_ evaluator: Evaluator, recordLimit: Int) {
    self.evaluator = evaluator
    self.recordLimit = recordLimit
  }

  /// The evidence for a rule: why it applies and what became of the duty.
  func evidence(for rule: Rule, _ verdict: Verdict) -> [Evidence] {
    var parts: [Evidence] = []
    if let when = rule.when {
      parts.append(wrap(.when, verdict.when, when))
    }
    if verdict.when != .false, let require = rule.require {
      parts.append(wrap(.require, verdict.require, require))
    }
    if let otherwise = rule.otherwise, let truth = verdict.otherwise {
      parts.append(wrap(.otherwise, truth, otherwise))
    }
    return parts
  }

  private func wrap(_ kind: Evidence.Kind, _ truth: Truth, _ condition: Condition) -> Evidence {
    var evidence = Evidence(kind, truth)
    evidence.children = [explain(condition)]
    return evidence
  }

  /// Finds the missing facts that can still change a verdict.
  mutating func decide(_ rule: Rule, _ verdict: Verdict) {
    let open = verdict.openParts
    if open.when, let when = rule.when { decide(when) }
    if open.require, let require = rule.require { decide(require) }
    if open.otherwise, let otherwise = rule.otherwise { decide(otherwise) }
  }

  /// Notes a missing fact; one that is missing in several places is counted.
  mutating func note(
    _ path: String, _ label: LocalizedText, _ reason: MissingReason, at range: SourceRange?
  ) {
    guard seenPlaces.insert(MissingPlace(path: path, start: range?.lowerBound)).inserted else {
      return
    }
    if let position = positions[path] {
      decidingFacts[position].count += 1
      if decidingFacts[position].reason != reason { decidingFacts[position].hasOtherReasons = true }
      return
    }
    positions[path] = decidingFacts.count
    decidingFacts.append(
      DecidingFact(
        path: path, label: label, reason: reason, place: range.map { evaluator.filing.place($0) },
        count: 1))
  }

  /// Notes a fact that is missing in the filing for the period before.
  mutating func note(_ fact: DecidingFact) {
    let path = Reference.previous + fact.path
    guard positions[path] == nil else { return }
    positions[path] = decidingFacts.count
    decidingFacts.append(
      DecidingFact(
        path: path, label: fact.label.inPrevious, reason: fact.reason, place: fact.place,
        count: fact.count))
  }

  /// Whether a derived fact of the current records was not visited yet; what it rests on is then
  /// known already.
  mutating func isFirstVisit(to position: Int, _ levels: [Int]) -> Bool {
    let record = levels.last.map { evaluator.identities[$0] } ?? 0
    return visited.insert(RecordKey(position: position, record: record)).inserted
  }
}

/// Where a fact is missing: its own place, or that of the record that lacks it.
private struct MissingPlace: Hashable {
  let path: String
  let start: Int?
}

extension Evidence {
  /// The same, told of the filing for the period before.
  var inPrevious: Evidence {
    var evidence = self
    evidence.fact = fact.map { Reference.previous + $0 }
    evidence.label = label?.inPrevious
    evidence.children = children.map(\.inPrevious)
    return evidence
  }
}
