import Diagnostics
import Engine
import Facts
import Rules

extension SARIFReport {
  /// A finding, or a problem of a filing.
  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let kind: Kind
    let level: String
    /// How it compares with an earlier run (SARIF 2.1.0, 3.27.24); all results have it, or none.
    let baselineState: String?
    let message: Message
    let locations: [Location]
    let relatedLocations: [Location]?
    let partialFingerprints: [String: String]
    /// All results have them, or none may.
    let suppressions: [Suppression]
    let properties: Properties

    init(
      _ remark: Remark, _ position: Int, in entry: ReportEntry, isCompared: Bool,
      _ language: Language
    ) {
      (ruleId, ruleIndex) = (remark.code, position)
      kind = Kind(remark.finding?.outcome)
      // What does not fail has no level (SARIF 2.1.0, 3.27.10).
      level = kind == .fail ? remark.level.rawValue : "none"
      baselineState = isCompared ? Self.state(of: remark, in: entry) : nil
      message = Message(remark.text[language])
      locations = [Location(remark.place, remark.note?[language])]
      let others = remark.others.map { Location($0.place, $0.text[language]) }
      relatedLocations = others.isEmpty ? nil : others
      partialFingerprints = ["plumbline/v1": remark.fingerprint]
      suppressions = (remark.finding?.waivers ?? []).map {
        Suppression(justification: WaiverText.grant($0)[language].printable)
      }
      properties = Properties(remark, in: entry, language)
    }

    /// A finding that is there no more, which has no place any longer.
    init(_ gone: GoneFinding, _ position: Int, _ language: Language) {
      (ruleId, ruleIndex) = (gone.rule, position)
      (kind, level) = (gone.outcome == Outcome.fail.rawValue ? .fail : .open, "none")
      baselineState = "absent"
      message = Message(Verdicts.text(of: gone)[language])
      (locations, relatedLocations, suppressions) = ([], nil, [])
      partialFingerprints = ["plumbline/v1": gone.fingerprint]
      properties = Properties(gone)
    }

    /// What was not compared counts as new: a problem of a filing, and what is no failure.
    private static func state(of remark: Remark, in entry: ReportEntry) -> String {
      switch entry.changes[remark.code]?.state {
      case .unchanged: "unchanged"
      case .changed: "updated"
      case .new, nil: "new"
      }
    }
  }

  enum Kind: String, Encodable {
    case pass, fail, open, notApplicable

    /// What SARIF calls an outcome; a problem fails, and so does what a waiver covers.
    init(_ outcome: Outcome?) {
      switch outcome {
      case .fail, .waived, nil: self = .fail
      case .undetermined: self = .open
      case .notApplicable: self = .notApplicable
      case .pass: self = .pass
      }
    }
  }

  /// A waiver.
  struct Suppression: Encodable {
    let kind = "external"
    let status = "accepted"
    let justification: String

    private enum CodingKeys: CodingKey {
      case kind, status, justification
    }
  }

  /// What SARIF has no place for.
  struct Properties: Encodable {
    /// The name of the filing, where a file has several.
    let filing: String
    let outcome: String?
    let upcoming: Bool?
    let decidingFacts: [String]?
    /// The day on which an earlier run saw it first.
    let firstSeen: String?
    /// What would mend it, of the shape that ``JSONReport`` has.
    let repairs: JSONReport.RepairsEntry?

    init(_ remark: Remark, in entry: ReportEntry, _ language: Language) {
      filing = entry.source
      outcome = remark.finding?.outcome.rawValue
      upcoming = remark.finding?.isUpcoming == true ? true : nil
      let facts = remark.finding?.decidingFacts.map(\.path) ?? []
      decidingFacts = facts.isEmpty ? nil : facts
      firstSeen = entry.changes[remark.code]?.firstSeen?.description
      repairs = remark.finding?.repairs.map { JSONReport.RepairsEntry($0, language) }
    }

    init(_ gone: GoneFinding) {
      (filing, outcome) = (gone.source, gone.outcome)
      firstSeen = gone.firstSeen?.description
      (upcoming, decidingFacts, repairs) = (nil, nil, nil)
    }
  }

  /// A text in which nothing is taken for a placeholder or a link (SARIF 2.1.0, 3.11.5 and 3.11.6).
  struct Message: Encodable {
    let text: String

    init(_ text: String) {
      self.text = text.printable.replacing("{", with: "{{").replacing("}", with: "}}")
        .replacing("](", with: "] (")
    }
  }
}
