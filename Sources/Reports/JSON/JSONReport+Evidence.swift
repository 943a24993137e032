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
    let operands: [OperandEntry]?
    let actual: ActualEntry?
    let row: Int?
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
      operands = evidence.operands.isEmpty ? nil : evidence.operands.map { OperandEntry($0) }
      actual = evidence.actual.map { ActualEntry($0, language) }
      row = evidence.row
      place = evidence.place.map { PlaceEntry($0) }
      count = evidence.count
      open = evidence.open
      children = evidence.children.map { EvidenceEntry($0, language) }
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
