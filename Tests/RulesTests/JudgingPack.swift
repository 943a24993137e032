import Diagnostics
import Facts
import Testing

@testable import Rules

/// Loads a pack for judging, first with nothing kept and then with what was kept, and expects of both
/// the pack, or the problems, that reading it in full gives.
func expectSameForJudging(
  _ folder: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let whole = Result { () throws(DiagnosticError) in try Pack.load(folder) }
  var first = PackCache(for: "a program")
  let read = Result { () throws(DiagnosticError) in
    try Pack.load(folder, forJudgingBy: &first)
  }
  expectSame(read.outline, whole.outline, sourceLocation)
  switch whole {
  case .failure: #expect(first.renewed == nil, "it has errors", sourceLocation: sourceLocation)
  case .success:
    var second = PackCache(for: "a program", kept: first.renewed ?? [])
    let kept = Result { () throws(DiagnosticError) in
      try Pack.load(folder, forJudgingBy: &second)
    }
    #expect(second.renewed == nil, "it was kept", sourceLocation: sourceLocation)
    expectSame(kept.outline, whole.outline, sourceLocation)
  }
}

/// Expects the same of two texts, and shows only where they differ first.
func expectSame(_ found: String, _ expected: String, _ sourceLocation: SourceLocation) {
  if found == expected { return }
  let same = zip(found, expected).prefix { $0.0 == $0.1 }.map(\.0)
  Issue.record("differs after … \(String(same.suffix(200)))", sourceLocation: sourceLocation)
}

extension Result<Pack, DiagnosticError> {
  /// The pack without examples and warnings, or what is wrong with it.
  fileprivate var outline: String {
    switch self {
    case .success(let pack): pack.outlineForJudging
    case .failure(let error): DiagnosticRenderer().render(error.diagnostics)
    }
  }
}

extension Pack {
  /// All of the pack that judging may need, in words.
  var outlineForJudging: String {
    var pack = self
    pack.warnings = []
    for index in pack.rules.indices { pack.rules[index].examples = [] }
    // The default descriptions of values show all their parts, those of classes nothing.
    let texts = [
      String(describing: pack.instruments), pack.calendar?.outline ?? "",
      String(describing: pack.parameters), String(describing: pack.derived),
      String(describing: pack.tables), String(describing: pack.inspections),
      String(describing: pack.scorings.map(\.outline)), String(describing: pack.rules),
      String(describing: pack.patterns.map { ($0.name, $0.pattern.source) }),
      String(describing: pack.judgedAt), pack.id, pack.version, String(describing: pack.title),
      String(describing: pack.imports), pack.digest, pack.dictionary.root.outline,
      String(describing: pack.dictionary.zone), sources,
    ]
    return texts.joined(separator: "\n")
  }

  /// The files that rules stand in.
  private var sources: String {
    rules.map { rule in
      guard case .text(let source, _) = rule.place else { return rule.place.file }
      return "\(source.name) \(source.utf8.count)"
    }.joined(separator: "\n")
  }
}

extension WorkCalendar {
  /// The years and their days in order, which sets have not.
  fileprivate var outline: String {
    years.sorted { $0.key < $1.key }.map { number, year in
      "\(number) \(year.notice ?? "") \(year.rest.sorted()) \(year.worked.sorted())"
    }.joined(separator: "\n")
  }
}

extension ScoringModel {
  fileprivate var outline: String {
    let lost = lost.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return "\(name) \(label) \(start) \(least) \(lost) \(bands) \(cites) \(isPolicyChoice) \(place)"
  }
}

extension Schema {
  fileprivate var outline: String {
    let inner = facts.map { fact in
      guard case .list(let records) = fact.type else { return "\(fact)" }
      return "\(fact)\n\(records.outline)"
    }
    return inner.joined(separator: "\n") + "\nkey \(key.map(String.init) ?? "")"
  }
}
