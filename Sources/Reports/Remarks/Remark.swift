import Diagnostics
import Engine
import Rules

/// What a report says at a place of a file: a finding, or a problem of a filing.
struct Remark {
  /// How much it weighs where a format knows but these.
  enum Level: String, CaseIterable {
    case error, warning, note
  }

  /// The finding; `nil` for a problem.
  let finding: Finding?
  /// The rule's name, or the message's code.
  let code: String
  let title: LocalizedText
  /// One sentence.
  let text: LocalizedText
  /// What to do about it.
  let help: LocalizedText?
  let level: Level
  /// Where it is to be seen best; the file as a whole where nothing else is known.
  let place: Place
  /// What stands there.
  let note: LocalizedText?
  /// Where else, each with what stands there.
  let others: [Diagnostic.Note]
  /// A name that stays the same from one run to the next, and differs within a filing.
  let fingerprint: String
}

extension Remark {
  /// What a finding says.
  init(_ finding: Finding, in path: String) {
    self.finding = finding
    let rule = finding.rule
    (code, title, text) = (rule.id, rule.title, Sentence.of(finding))
    help = finding.outcome == .fail ? rule.remedy : nil
    level = Level(finding)
    let bases = finding.bases.flatMap { basis in
      basis.places.map { Diagnostic.Note(basis.words, at: $0) }
    }
    let asked = finding.decidingFacts.compactMap { fact in
      fact.place.map { Diagnostic.Note(Words.missing(fact), at: $0) }
    }
    let notes = Self.distinct(bases + asked)
    place = notes.first?.place ?? .file(path)
    note = notes.first?.text
    others = Array(notes.dropFirst())
    fingerprint = finding.fingerprint
  }

  /// Notes of which no two say the same at one place.
  private static func distinct(_ notes: [Diagnostic.Note]) -> [Diagnostic.Note] {
    var told: Set<String> = []
    return notes.filter { told.insert("\($0.place) \($0.text.en)").inserted }
  }
}

extension Remark.Level {
  /// How much a finding weighs.
  fileprivate init(_ finding: Finding) {
    switch finding.outcome {
    case .fail where !finding.isUpcoming: self.init(finding.rule.severity)
    case .undetermined: self = .warning
    case .fail, .pass, .notApplicable, .waived: self = .note
    }
  }

  /// How much a failed rule weighs.
  init(_ severity: Rule.Severity) {
    switch severity {
    case .critical, .major: self = .error
    case .minor: self = .warning
    case .advisory: self = .note
    }
  }
}

extension Basis {
  /// `Share answered: 91.5%`.
  fileprivate var words: LocalizedText {
    if reported.en.isEmpty { return item }
    return LocalizedText("\(item.en): \(reported.en)", zh: "\(item.zh)：\(reported.zh)")
  }
}

extension Words {
  /// `Calls answered: left blank`.
  fileprivate static func missing(_ fact: DecidingFact) -> LocalizedText {
    let why = reason(fact.reason)
    return LocalizedText("\(fact.label.en): \(why.en)", zh: "\(fact.label.zh)：\(why.zh)")
  }
}
