import Diagnostics
import Engine
import Rules

extension SARIFReport {
  /// A finding, or a problem of a filing.
  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let kind: Kind
    let level: String
    let message: Message
    let locations: [Location]
    let relatedLocations: [Location]?
    let partialFingerprints: [String: String]
    /// All results have them, or none may.
    let suppressions: [Suppression]
    let properties: Properties

    init(_ remark: Remark, _ position: Int, in entry: ReportEntry, _ language: Language) {
      (ruleId, ruleIndex) = (remark.code, position)
      kind = Kind(remark.finding?.outcome)
      // What does not fail has no level (SARIF 2.1.0, 3.27.10).
      level = kind == .fail ? remark.level.rawValue : "none"
      message = Message(remark.text[language])
      locations = [Location(remark.place, remark.note?[language])]
      let others = remark.others.map { Location($0.place, $0.text[language]) }
      relatedLocations = others.isEmpty ? nil : others
      partialFingerprints = ["plumbline/v1": remark.fingerprint]
      suppressions = remark.finding?.outcome == .waived ? [Suppression()] : []
      properties = Properties(remark, in: entry)
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

    private enum CodingKeys: CodingKey {
      case kind, status
    }
  }

  /// What SARIF has no place for.
  struct Properties: Encodable {
    /// The name of the filing, where a file has several.
    let filing: String
    let outcome: String?
    let upcoming: Bool?
    let decidingFacts: [String]?

    init(_ remark: Remark, in entry: ReportEntry) {
      filing = entry.source
      outcome = remark.finding?.outcome.rawValue
      upcoming = remark.finding?.isUpcoming == true ? true : nil
      let facts = remark.finding?.decidingFacts.map(\.path) ?? []
      decidingFacts = facts.isEmpty ? nil : facts
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
