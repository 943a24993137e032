import Diagnostics
import Engine
import Rules

/// What a finding of OSCAL is about: a clause, or a rule that rests on none.
enum OSCALTarget: Hashable {
  case clause(Citation)
  case rule(String)

  /// All targets of findings, in their order.
  static func all(of findings: [Finding]) -> [OSCALTarget] {
    var seen: Set<OSCALTarget> = []
    return findings.flatMap { finding -> [OSCALTarget] in
      let cites = finding.rule.cites
      return cites.isEmpty ? [.rule(finding.rule.id)] : cites.map { .clause($0) }
    }.filter { seen.insert($0).inserted }
  }

  var id: String {
    switch self {
    case .clause(let citation): OSCALText.control(citation)
    case .rule(let id): OSCALText.token(id)
    }
  }

  func isTarget(_ finding: Finding) -> Bool {
    switch self {
    case .clause(let citation): finding.rule.cites.contains(citation)
    case .rule(let id): finding.rule.id == id
    }
  }

  func name(in pack: Pack) -> LocalizedText {
    switch self {
    case .clause(let citation): ClauseName.of(citation, in: pack)
    case .rule(let id): pack.rule(id)?.title ?? LocalizedText(verbatim: id)
    }
  }

  /// How the rules that rest on it came out.
  func summary(of findings: [Finding]) -> LocalizedText {
    let verdicts = Verdict.allCases.compactMap { verdict -> (Verdict, Int)? in
      let count = findings.count { Verdict($0) == verdict }
      return count > 0 ? (verdict, count) : nil
    }
    return LocalizedText(
      verdicts.map { "\($1) \($0.name.en)" }.joined(separator: ", "),
      zh: verdicts.map { "\($0.name.zh)\($1)项" }.joined(separator: "，"))
  }

  /// The target with the worst of what came of it; only a duty that all rules find fulfilled, or of no
  /// concern, is satisfied.
  func target(_ findings: [Finding], _ language: Language) -> OSCALModel.Target {
    let verdict = findings.map(Verdict.init).min() ?? .notApplicable
    let isClause = if case .clause = self { true } else { false }
    return .init(
      type: isClause ? "statement-id" : "objective-id", targetId: id,
      status: .init(
        state: verdict >= .pass ? "satisfied" : "not-satisfied", reason: verdict.reason,
        remarks: verdict.name[language]),
      implementationStatus: verdict == .notApplicable ? .init(state: "not-applicable") : nil)
  }

  /// What came of a rule, the worst first.
  private enum Verdict: Int, CaseIterable, Comparable {
    case fail, undetermined, upcoming, waived, pass, notApplicable

    init(_ finding: Finding) {
      switch finding.outcome {
      case .fail: self = finding.isUpcoming ? .upcoming : .fail
      case .undetermined: self = .undetermined
      case .waived: self = .waived
      case .pass: self = .pass
      case .notApplicable: self = .notApplicable
      }
    }

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    var reason: String {
      switch self {
      case .fail: "fail"
      case .pass: "pass"
      case .undetermined, .upcoming, .waived, .notApplicable: "other"
      }
    }

    var name: LocalizedText {
      switch self {
      case .fail: Words.name(of: .fail)
      case .undetermined: Words.name(of: .undetermined)
      case .upcoming: LocalizedText("upcoming", zh: "尚未强制")
      case .waived: Words.name(of: .waived)
      case .pass: Words.name(of: .pass)
      case .notApplicable: Words.name(of: .notApplicable)
      }
    }
  }
}
