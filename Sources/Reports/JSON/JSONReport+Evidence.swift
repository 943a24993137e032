import Diagnostics
import Engine
import Facts
import Rules

extension JSONReport {
  struct EvidenceEntry: Encodable {
    let kind: String
    let truth: String?
    let fact: String?
    let label: String?
    let expected: String?
    let actual: ActualEntry?
    let place: PlaceEntry?
    let count: Int?
    let open: Int?
    let children: [EvidenceEntry]

    init(_ evidence: Evidence, _ language: Language) {
      kind = evidence.kind.name
      truth = evidence.truth?.rawValue
      fact = evidence.fact
      label = evidence.label?[language]
      expected = evidence.expected?[language]
      actual = evidence.actual.map { ActualEntry($0, language) }
      place = evidence.place.map { PlaceEntry($0) }
      count = evidence.count
      open = evidence.open
      children = evidence.children.map { EvidenceEntry($0, language) }
    }
  }

  /// What was found: a value in words, what was written, or why there is none.
  struct ActualEntry: Encodable {
    let status: String
    let value: String?
    let written: String?
    let reason: String?

    init(_ actual: Actual, _ language: Language) {
      switch actual {
      case .reported(let written, let value):
        (status, self.value, self.written, reason) = ("reported", value[language], written, nil)
      case .assumed(let value):
        (status, self.value, written, reason) = ("assumed", value[language], nil, nil)
      case .computed(let value):
        (status, self.value, written, reason) = ("computed", value[language], nil, nil)
      case .records(let count):
        (status, value, written, reason) = ("records", String(count), nil, nil)
      case .missing(let missing, let written):
        (status, value, self.written, reason) = ("missing", nil, written, missing.rawValue)
      case .notComputed(let failure):
        (status, value, written, reason) = ("not_computed", nil, nil, failure.rawValue)
      case .personal:
        (status, value, written, reason) = ("personal", nil, nil, nil)
      }
    }
  }
}

extension Evidence.Kind {
  /// The kind's name in the schema.
  fileprivate var name: String {
    switch self {
    case .when: "when"
    case .require: "require"
    case .otherwise: "otherwise"
    case .all: "all"
    case .any: "any"
    case .not: "not"
    case .test: "test"
    case .quantified(let quantifier): quantifier.keyword
    case .unique: "unique"
    case .consistent: "consistent"
    case .record: "record"
    case .input: "input"
    }
  }
}

extension Quantifier {
  /// The quantifier as rules write it.
  var keyword: String {
    switch self {
    case .every: "every"
    case .some: "some"
    case .none: "none"
    case .atLeast(let count): "at least \(count)"
    case .atMost(let count): "at most \(count)"
    case .exactly(let count): "exactly \(count)"
    }
  }
}
