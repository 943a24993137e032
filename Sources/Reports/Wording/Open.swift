import Diagnostics
import Engine
import Rules

/// Tells what cannot be decided, and what is missing for it.
struct Open {
  private let finding: Finding

  init(_ finding: Finding) {
    self.finding = finding
  }

  /// `'Share' must agree with …; this cannot be told because 'Calls' is left blank (line 6)`.
  var text: LocalizedText {
    let open = finding.evidence.filter { $0.truth == .unknown }
    let duties = open.flatMap(duties)
    let causes = causes
    guard !causes.isEmpty else { return Words.reason(finding.reason) }
    if duties.count == 1, causes.count == 1, let found = lackOfSubject(open) {
      let text = Clauses.contrasted(duties[0], with: found, false)
      return isFailure
        ? LocalizedText("\(text.en), which counts as a failure", zh: "\(text.zh)，按规定视为不符合")
        : LocalizedText("\(text.en), so this cannot be told", zh: "\(text.zh)，无法判定")
    }
    let cause = sharedCause ?? Self.joined(causes)
    let ending =
      isFailure
      ? LocalizedText("\(cause.en), which counts as a failure", zh: "\(cause.zh)，按规定视为不符合")
      : LocalizedText("this cannot be told because \(cause.en)", zh: "因\(cause.zh)，无法判定")
    guard !duties.isEmpty else { return ending }
    let duty = Clauses.joined(duties)
    return LocalizedText("\(duty.en); \(ending.en)", zh: "\(duty.zh)；\(ending.zh)")
  }

  private var isFailure: Bool { finding.reason == .missingFails }

  /// That the very value that is tested is not there, if that is all there is to say.
  private func lackOfSubject(_ parts: [Evidence]) -> Found? {
    guard parts.count == 1, var part = parts.first else { return nil }
    while part.kind != .test {
      guard part.children.count == 1, let child = part.children.first else { return nil }
      switch part.kind {
      case .when, .require, .otherwise, .all, .any, .not: part = child
      case .test, .quantified, .unique, .consistent, .record, .input: return nil
      }
    }
    switch part.actual {
    case .missing(let reason, _):
      let isThis = finding.decidingFacts.first.map { $0.path == part.fact && $0.reason == reason }
      return isThis == true ? Found(part, .placed) : nil
    case .notComputed: return finding.decidingFacts.isEmpty ? Found(part, .placed) : nil
    case .reported, .assumed, .computed, .records, .personal, nil: return nil
    }
  }

  /// What must hold or is asked for, for each part of the rule that is open.
  private func duties(_ part: Evidence) -> [LocalizedText] {
    part.children.compactMap { child in
      guard let statement = statement(of: child, isDenied: false) else { return nil }
      if part.kind != .when { return statement.duty }
      return LocalizedText(
        "the rule applies only where \(statement.condition.en)",
        zh: "该规则的适用条件是\(statement.condition.zh)")
    }
  }

  /// The open parts of a condition, as a duty and as a condition.
  private func statement(
    of evidence: Evidence, isDenied: Bool
  ) -> (duty: LocalizedText, condition: LocalizedText)? {
    switch evidence.kind {
    case .not: return evidence.children.first.flatMap { statement(of: $0, isDenied: !isDenied) }
    case .all, .any:
      let parts = evidence.children.compactMap { statement(of: $0, isDenied: isDenied) }
      let isSum = (evidence.kind == .all) != isDenied
      guard parts.count > 1 else { return parts.first }
      let (duties, conditions) = (parts.map(\.duty), parts.map(\.condition))
      return isSum
        ? (
          Clauses.joined(duties, by: " and ", zh: "，且"),
          Clauses.joined(conditions, by: " and ", zh: "，且")
        )
        : (Clauses.alternatives(duties), Clauses.alternatives(conditions))
    case .test, .quantified, .unique, .consistent:
      return evidence.statement.map {
        isDenied ? ($0.mustNot, $0.doesNot) : ($0.must, $0.does)
      }
    case .when, .require, .otherwise, .record, .input: return nil
    }
  }

  /// Why it cannot be told: the facts that are missing, and the values that cannot be computed.
  private var causes: [LocalizedText] {
    if !finding.decidingFacts.isEmpty { return finding.decidingFacts.map(\.clause) }
    var causes: [LocalizedText] = []
    finding.evidence.filter { $0.truth == .unknown }.forEach { Self.collect($0, &causes) }
    return causes
  }

  /// That the first two facts are missing for the same reason: `'A' and 'B' (line 6) are left blank`.
  private var sharedCause: LocalizedText? {
    let (shown, rest) = (
      finding.decidingFacts.prefix(Clauses.limit), finding.decidingFacts.count - Clauses.limit
    )
    guard rest >= 0, let reason = shown.first?.reason,
      shown.allSatisfy({ $0.count == 1 && $0.reason == reason })
    else { return nil }
    let names = shown.map { fact in
      LocalizedText("'\(fact.label.en)'", zh: fact.label.zh)
        .noted([fact.place?.words].compactMap(\.self))
    }
    let words = Words.clause(reason, ofSeveral: true)
    let text = LocalizedText(
      "\(names.map(\.en).joined(separator: " and ")) \(words.en)",
      zh: "\(names.map(\.zh).joined(separator: "、"))均\(words.zh)")
    guard rest > 0 else { return text }
    return LocalizedText(
      "\(text.en), and \(rest) more \(rest == 1 ? "is" : "are") missing",
      zh: "\(text.zh)，另有\(rest)项缺失")
  }

  private static func collect(_ evidence: Evidence, _ causes: inout [LocalizedText]) {
    if case .notComputed(let failure)? = evidence.actual, let label = evidence.label {
      let why = Words.reason(failure)
      let cause = LocalizedText(
        "'\(label.en)' has no value: \(why.en)", zh: "\(label.zh)没有值（\(why.zh)）")
      if failure != .missingInput, !causes.contains(cause) { causes.append(cause) }
    }
    evidence.children.forEach { collect($0, &causes) }
  }

  private static func joined(_ causes: [LocalizedText]) -> LocalizedText {
    let (shown, rest) = (causes.prefix(Clauses.limit), causes.count - Clauses.limit)
    let (en, zh) = (shown.map(\.en), shown.map(\.zh).joined(separator: "、"))
    guard rest > 0 else { return LocalizedText(en.joined(separator: " and "), zh: zh) }
    return LocalizedText(
      en.joined(separator: ", ") + " and \(rest) more \(rest == 1 ? "is" : "are") missing",
      zh: "\(zh)等\(causes.count)项缺失")
  }
}

extension DecidingFact {
  /// `'Calls answered' is left blank (line 6)`, `'Size' is left blank in 3 records (first: line 6)`.
  fileprivate var clause: LocalizedText {
    let words = hasOtherReasons ? LocalizedText("is missing", zh: "缺失") : Words.clause(reason)
    let text = LocalizedText("'\(label.en)' \(words.en)", zh: label.zh + words.zh)
    let place = place?.words
    guard count > 1 else { return text.noted([place].compactMap(\.self)) }
    let first = place.map { LocalizedText("first: \($0.en)", zh: "首见\($0.zh)") }
    return LocalizedText("\(text.en) in \(count) records", zh: "\(text.zh)，共\(count)条记录")
      .noted([first].compactMap(\.self))
  }
}
