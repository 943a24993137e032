import Diagnostics
import Engine
import Facts

extension JSONReport {
  /// What would mend a failure.
  struct RepairsEntry: Encodable {
    let status: String
    let tried: Int?
    let alternatives: [RepairEntry]

    init(_ repairs: Repairs, _ language: Language) {
      switch repairs {
      case .found(let found):
        (status, tried) = ("found", nil)
        alternatives = found.map { RepairEntry($0, language) }
      case .impossible: (status, tried, alternatives) = ("impossible", nil, [])
      case .notFound(let count): (status, tried, alternatives) = ("not_found", count, [])
      }
    }
  }

  /// Changes that mend it together.
  struct RepairEntry: Encodable {
    let text: String
    let changes: [ChangeEntry]
    let breaks: [String]

    init(_ repair: Repair, _ language: Language) {
      text = RepairText.of(repair)[language]
      changes = repair.changes.map { ChangeEntry($0, language) }
      breaks = repair.breaks
    }
  }

  struct ChangeEntry: Encodable {
    let fact: String
    let label: String
    let records: [RecordEntry]?
    let text: String
    let from: ActualEntry
    let to: ReplacementEntry
    let value: CanonicalEntry?
    let place: PlaceEntry?

    init(_ change: FactChange, _ language: Language) {
      fact = change.path
      label = change.label[language]
      records =
        change.records.isEmpty
        ? nil : change.records.map { RecordEntry(list: $0.list, record: $0.name[language]) }
      text = RepairText.of(change)[language]
      from = ActualEntry(change.from, language)
      to = ReplacementEntry(change.to)
      value = change.value.map { CanonicalEntry($0) }
      place = change.place.map { PlaceEntry($0) }
    }
  }

  struct RecordEntry: Encodable {
    let list: String
    let record: String
  }

  /// Which values may stand there.
  struct ReplacementEntry: Encodable {
    let kind: String
    let values: [CanonicalEntry]?
    let form: String?
    let reason: String?

    init(_ replacement: Replacement) {
      switch replacement {
      case .exactly(let value): self.init("exactly", [value])
      case .atLeast(let value): self.init("at_least", [value])
      case .atMost(let value): self.init("at_most", [value])
      case .moreThan(let value): self.init("more_than", [value])
      case .lessThan(let value): self.init("less_than", [value])
      case .between(let lower, let upper): self.init("between", [lower, upper])
      case .anyOf(let values): self.init("any_of", values)
      case .otherThan(let values): self.init("other_than", values)
      case .distinct: self.init("distinct")
      case .inForm(let name, _): self.init("in_form", form: name)
      case .any: self.init("any")
      case .missing(let reason): self.init("missing", reason: reason.rawValue)
      case .personal: self.init("personal")
      }
    }

    private init(
      _ kind: String, _ values: [ShownValue]? = nil, form: String? = nil, reason: String? = nil
    ) {
      (self.kind, self.form, self.reason) = (kind, form, reason)
      self.values = values.map { $0.map { CanonicalEntry($0) } }
    }
  }
}
