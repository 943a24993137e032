import Diagnostics
import Engine
import Rules

/// A value that a finding rests on: what it is, what was expected and found, and where.
struct Basis {
  let item: LocalizedText
  let expected: LocalizedText
  let reported: LocalizedText
  let places: [Place]

  /// All values that a part of the evidence rests on, in its order.
  static func of(_ evidence: Evidence, isDenied: Bool = false) -> [Basis] {
    switch evidence.kind {
    case .when, .require, .otherwise, .all, .any:
      return evidence.children.flatMap { of($0, isDenied: isDenied) }
    case .not: return evidence.children.flatMap { of($0, isDenied: !isDenied) }
    case .test: return [test(evidence, isDenied: isDenied)]
    case .input: return [input(evidence, expected: .nothing)]
    case .record:
      let inner = evidence.children.flatMap { of($0, isDenied: isDenied) }
      let isPlaced = inner.contains { !$0.places.isEmpty }
      return isPlaced ? inner : inner + [record(evidence)]
    case .quantified, .unique, .consistent: return list(evidence, isDenied: isDenied)
    }
  }

  private static func test(_ evidence: Evidence, isDenied: Bool) -> Basis {
    let expected = evidence.expected ?? .nothing
    let own = [evidence.place].compactMap(\.self)
    // What a value is compared with is not at fault, nor what would be computed with if all were there.
    var isIncomplete = false
    if case .notComputed(.missingInput)? = evidence.actual { isIncomplete = true }
    let onlyMissing = !own.isEmpty || isIncomplete
    return Basis(
      item: name(of: evidence),
      expected: isDenied ? LocalizedText("not: \(expected.en)", zh: "不得：\(expected.zh)") : expected,
      reported: evidence.actual.map { Words.text(of: $0) } ?? .nothing,
      places: own + evidence.children.flatMap { places(of: $0, onlyMissing: onlyMissing) })
  }

  private static func input(_ evidence: Evidence, expected: LocalizedText) -> Basis {
    Basis(
      item: name(of: evidence), expected: expected,
      reported: evidence.actual.map { Words.text(of: $0) } ?? .nothing,
      places: places(of: evidence, onlyMissing: false))
  }

  private static func record(_ evidence: Evidence) -> Basis {
    Basis(
      item: name(of: evidence), expected: .nothing, reported: .nothing,
      places: [evidence.place].compactMap(\.self))
  }

  /// What is expected of a list, of the records that decide, or of the list where there are none.
  private static func list(_ evidence: Evidence, isDenied: Bool) -> [Basis] {
    let heading = Sentence.heading(evidence)
    if evidence.children.isEmpty {
      return [
        Basis(
          item: name(of: evidence), expected: heading,
          reported: evidence.actual.map { Words.text(of: $0) } ?? .nothing,
          places: [evidence.place].compactMap(\.self))
      ]
    }
    return evidence.children.flatMap { child -> [Basis] in
      switch evidence.kind {
      case .unique, .consistent: child.children.map { input($0, expected: heading) }
      case .quantified(.none): of(child, isDenied: !isDenied)
      case .quantified(.atMost), .quantified(.exactly):
        // Each record is as it may be, but there are too many of them.
        of(child).map { $0.expecting(heading) }
      case .quantified, .when, .require, .otherwise, .all, .any, .not, .test, .record, .input:
        of(child, isDenied: isDenied)
      }
    }
  }

  private func expecting(_ expected: LocalizedText) -> Basis {
    Basis(item: item, expected: expected, reported: reported, places: places)
  }

  /// The places of a value and of what it was computed from; where only what is missing counts, the
  /// others are not at fault.
  private static func places(of evidence: Evidence, onlyMissing: Bool) -> [Place] {
    var isMissing = false
    if case .missing? = evidence.actual { isMissing = true }
    let own = onlyMissing && !isMissing ? nil : evidence.place
    return [own].compactMap(\.self)
      + evidence.children.flatMap { places(of: $0, onlyMissing: onlyMissing) }
  }

  private static func name(of evidence: Evidence) -> LocalizedText {
    evidence.label ?? LocalizedText(verbatim: evidence.fact ?? "")
  }
}

extension Finding {
  /// The values that it rests on, in the order of its evidence.
  var bases: [Basis] {
    evidence.filter { $0.kind != .when || $0.truth != .true }.flatMap { Basis.of($0) }
  }
}

extension LocalizedText {
  fileprivate static let nothing = LocalizedText(verbatim: "")
}
