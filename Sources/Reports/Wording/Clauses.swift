import Diagnostics
import Engine
import Rules

/// The parts of evidence that decide, each as a clause of a sentence.
struct Clauses {
  /// How the clauses say what was to be.
  enum Form {
    /// `'Tier' must be A, but B is reported`.
    case duty
    /// `'Tier' is A, but B is reported`, after words like "only where".
    case condition
  }

  /// How many parts are told of those that decide.
  static let limit = 2

  let form: Form

  /// The clauses of several parts in one text; `nil` where there are none.
  func text(of parts: [Evidence]) -> LocalizedText? {
    let clauses = parts.flatMap { self.clauses(of: $0, isDenied: false) }
    return clauses.isEmpty ? nil : Self.joined(clauses)
  }

  /// The clauses that must all hold.
  private func clauses(of evidence: Evidence, isDenied: Bool) -> [LocalizedText] {
    let children = evidence.children
    switch evidence.kind {
    case .when, .require, .otherwise, .record:
      return children.flatMap { clauses(of: $0, isDenied: isDenied) }
    case .not: return children.flatMap { clauses(of: $0, isDenied: !isDenied) }
    case .all, .any:
      // What must not hold together is so many alternatives, of which one must fail.
      let isSum = (evidence.kind == .all) != isDenied
      let parts = children.map { clauses(of: $0, isDenied: isDenied) }
      if isSum || parts.count == 1 { return parts.flatMap(\.self) }
      if evidence.isSatisfied(isDenied) { return parts.first ?? [] }
      return [Self.alternatives(parts.map { Self.joined($0, by: " and ", zh: "，且") })]
    case .test:
      return [Self.leaf(evidence, form, isDenied: isDenied, .placed)]
    case .quantified, .unique, .consistent: return records(of: evidence, isDenied: isDenied)
    case .input: return []
    }
  }

  /// A statement about records, and those that decide.
  private func records(of evidence: Evidence, isDenied: Bool) -> [LocalizedText] {
    if let inner = evidence.kind.claims(isDenied), let first = evidence.children.first {
      let clauses = clauses(of: first, isDenied: !inner)
      if !clauses.isEmpty, !evidence.isSatisfied(isDenied) {
        return [Self.joined(clauses).inRecord(first, of: evidence)]
      }
    }
    let text = evidence.text(form, isDenied)
    return evidence.isSatisfied(isDenied)
      ? [text] : [Self.contrasted(text, withRecordsOf: evidence)]
  }
}

extension Clauses {
  /// A test and what was found.
  static func leaf(
    _ evidence: Evidence, _ form: Form, isDenied: Bool, _ detail: Found.Detail
  ) -> LocalizedText {
    let text = evidence.text(form, isDenied)
    let isSatisfied = evidence.truth == .unknown ? nil : evidence.isSatisfied(isDenied)
    return contrasted(text, with: Found(evidence, detail), isSatisfied)
  }

  /// `A, but B` where they differ, `A, and B` where they do not, `A; B` where that cannot be told.
  static func contrasted(
    _ statement: LocalizedText, with found: Found, _ isSatisfied: Bool?
  ) -> LocalizedText {
    let en =
      switch isSatisfied {
      case true?: ", and"
      case false?: ", but"
      case nil: found.isValue ? ";" : ", but"
      }
    let but = isSatisfied == true || found.isValue ? "" : "但"
    return LocalizedText(
      "\(statement.en)\(en) \(found.text.en)", zh: "\(statement.zh)，\(but)\(found.text.zh)")
  }
}

extension Clauses {
  /// `A, but B` for a statement about records.
  private static func contrasted(
    _ statement: LocalizedText, withRecordsOf evidence: Evidence
  ) -> LocalizedText {
    if case .missing? = evidence.actual {
      return contrasted(statement, with: Found(evidence, .placed), false)
    }
    let found = Found.records(of: evidence)
    return LocalizedText("\(statement.en), but \(found.en)", zh: "\(statement.zh)，但\(found.zh)")
  }

  /// The first clauses, and how many more there are.
  static func joined(
    _ clauses: [LocalizedText], by joiner: String = "; ", zh zhJoiner: String = "；"
  ) -> LocalizedText {
    let (shown, rest) = (clauses.prefix(limit), clauses.count - limit)
    let (en, zh) = (
      shown.map(\.en).joined(separator: joiner), shown.map(\.zh).joined(separator: zhJoiner)
    )
    guard rest > 0 else { return LocalizedText(en, zh: zh) }
    return LocalizedText("\(en); and \(rest) more", zh: "\(zh)；等\(clauses.count)项")
  }

  /// The first of the parts of which one suffices, and how many more there are.
  static func alternatives(_ parts: [LocalizedText]) -> LocalizedText {
    let (shown, rest) = (parts.prefix(limit), parts.count - limit)
    let (en, zh) = (shown.map(\.en), shown.map(\.zh).joined(separator: "；或者"))
    guard rest > 0 else {
      return LocalizedText("either " + en.joined(separator: ", or "), zh: zh)
    }
    return LocalizedText(
      "either " + (en + ["\(rest) more"]).joined(separator: ", or "),
      zh: "\(zh)；等\(parts.count)项之一")
  }
}

extension Evidence {
  /// What the part states, as a duty or a condition.
  func text(_ form: Clauses.Form, _ isDenied: Bool) -> LocalizedText {
    statement.map { form.text(of: $0, isDenied) } ?? label ?? LocalizedText(verbatim: "")
  }

  /// Whether the part came out as it must.
  fileprivate func isSatisfied(_ isDenied: Bool) -> Bool {
    truth == (isDenied ? .false : .true)
  }
}

extension Evidence.Kind {
  /// Whether each record must be so (`true`) or must not be so (`false`); `nil` where their number
  /// counts.
  fileprivate func claims(_ isDenied: Bool) -> Bool? {
    switch self {
    case .quantified(.every): isDenied ? nil : true
    case .quantified(.none): isDenied ? nil : false
    case .quantified(.some): isDenied ? false : nil
    case .quantified(.atLeast), .quantified(.atMost), .quantified(.exactly), .unique,
      .consistent, .when, .require, .otherwise, .all, .any, .not, .test, .record, .input:
      nil
    }
  }

  /// How the records of a list are told: what each must or must not be, or where their number counts
  /// what it is.
  func recordsTold(
    as form: Clauses.Form, isDenied: Bool
  ) -> (form: Clauses.Form, isDenied: Bool) {
    if let isClaimed = claims(isDenied) { return (form, !isClaimed) }
    return (.condition, self == .quantified(.every))
  }
}

extension LocalizedText {
  /// The clause as that of the first of the records of a list that decide.
  fileprivate func inRecord(_ record: Evidence, of list: Evidence) -> LocalizedText {
    let name = record.label ?? LocalizedText(verbatim: "")
    let label = list.label ?? LocalizedText(verbatim: "")
    let text = LocalizedText(
      "in record \(name.en.shortened) of '\(label.en)', \(en)",
      zh: "\(label.zh)\(name.zh.shortened)的\(zh)")
    let rest = (list.count ?? 1) - 1
    guard rest > 0 else { return text }
    return LocalizedText(
      "\(text.en); and likewise in \(rest) more", zh: "\(text.zh)；另有\(rest)条记录同样不符")
  }
}
