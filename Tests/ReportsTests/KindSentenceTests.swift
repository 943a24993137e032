import Diagnostics
import Documents
import Engine
import Facts
import Rules
import TestSupport
import Testing

@testable import Reports

/// Every kind of test and of condition, as a duty, and of findings that fail and that are open.
@Suite struct KindSentenceTests {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Fixtures/"

  private func findings(_ pack: Pack, _ filing: String) throws -> [Finding] {
    let bytes = try InputFile(path: Self.folder + filing).read()
    let document = try #require(
      try DocumentReader.read(bytes, name: filing, format: .yaml, limits: .filing).first)
    var assessor = Assessor(pack)
    return assessor.assess(FactReader(pack.dictionary).filing(from: document)).findings
  }

  @Test(arguments: Language.allCases)
  func `each kind reads as recorded`(_ language: Language) throws {
    let pack = try Pack.load(Self.folder + "kinds")
    let reported = try findings(pack, "kinds-filing.yaml")
    let open = try findings(pack, "kinds-open-filing.yaml")
    let operands = OperandText(pack: pack, asOf: nil)
    var text = ""
    for (number, rule) in pack.rules.enumerated() {
      let require = try #require(rule.require)
      let duty = ConditionText(operands: operands, form: .duty).lines(of: require)
      let lines = duty.map { String(repeating: "  ", count: $0.depth) + $0.text[language] }
      text += ([rule.id] + lines).joined(separator: "\n  ") + "\n"
      for finding in [reported[number], open[number]] {
        text += "  \(finding.outcome): \(Sentence.of(finding)[language])\n"
      }
    }
    expectSnapshot(text, named: "kinds-\(language.rawValue).txt")
  }

  @Test func `a broken duty and an open one are told for each kind that can be either`() throws {
    let pack = try Pack.load(Self.folder + "kinds")
    let reported = try findings(pack, "kinds-filing.yaml")
    #expect(reported.filter { $0.outcome != .fail }.map(\.rule.id) == [])
    // What asks why a value is missing always has an answer.
    let answered = [
      "absent", "present", "asked", "not-asked", "blank", "unknown", "not-applicable",
    ]
    let open = try findings(pack, "kinds-open-filing.yaml")
    let decided = open.filter { $0.outcome != .undetermined }.map(\.rule.id)
    #expect(Set(decided).subtracting(answered + ["or-absent"]) == [])
  }

  @Test func `no kind is left out`() throws {
    let pack = try Pack.load(Self.folder + "kinds")
    let kinds = Set(pack.rules.compactMap(\.require).flatMap(\.kinds))
    #expect(kinds == Condition.allKinds)
  }
}

extension Condition {
  /// All names that ``kinds`` gives.
  static let allKinds: Set<String> = [
    "all", "any", "not", "every", "some", "none", "at least", "at most", "exactly", "unique",
    "consistent", "present", "absent", "reason", "one of", "none of", "compare", "between",
    "in column", "agrees", "matches format", "matches pattern", "contains all", "contains any",
    "starts with", "ends with", "longer", "shorter", "within duration", "within period",
    "within working days", "near", "decimals", "or absent",
  ]

  /// The kinds of a condition and of its parts; a new kind does not compile until it has a name.
  var kinds: [String] {
    switch self {
    case .all(let parts): ["all"] + parts.flatMap(\.kinds)
    case .any(let parts): ["any"] + parts.flatMap(\.kinds)
    case .not(let part): ["not"] + part.kinds
    case .test(let condition): condition.test.kinds
    case .quantified(let quantified):
      [quantified.quantifier.kind]
        + [quantified.filter, quantified.body]
        .compactMap(\.self).flatMap(\.kinds)
    case .unique: ["unique"]
    case .consistent: ["consistent"]
    }
  }
}

extension Quantifier {
  fileprivate var kind: String {
    switch self {
    case .every: "every"
    case .some: "some"
    case .none: "none"
    case .atLeast: "at least"
    case .atMost: "at most"
    case .exactly: "exactly"
    }
  }
}

extension UnaryTest {
  fileprivate var kinds: [String] {
    switch self {
    // Only a table's cell may say so.
    case .any: ["any value"]
    case .present: ["present"]
    case .absent: ["absent"]
    case .reason: ["reason"]
    case .oneOf: ["one of"]
    case .noneOf: ["none of"]
    case .compare: ["compare"]
    case .between: ["between"]
    case .inColumn: ["in column"]
    case .agrees: ["agrees"]
    case .matches(.format): ["matches format"]
    case .matches(.pattern): ["matches pattern"]
    case .contains(_, let all): [all ? "contains all" : "contains any"]
    case .startsWith: ["starts with"]
    case .endsWith: ["ends with"]
    case .longerThan: ["longer"]
    case .shorterThan: ["shorter"]
    case .within(.duration, _, _): ["within duration"]
    case .within(.period, _, _): ["within period"]
    case .within(.workingDays, _, _): ["within working days"]
    case .near: ["near"]
    case .decimals: ["decimals"]
    case .orAbsent(let test): ["or absent"] + test.kinds
    }
  }
}
