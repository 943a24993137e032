import Diagnostics
import Documents
import Engine
import Facts
import FoundationEssentials
import Rules
import Testing

/// The facts of `Fixtures/repairs` with rules that a test writes.
struct RepairFixture {
  let pack: Pack
  let plan: Plan

  private static let day = Day(iso: "2019-12-31") ?? Day(number: 0)

  /// - Parameter rules: each without what the tests do not look at.
  init(_ rules: [(id: String, text: String)]) throws {
    let files = FileManager.default
    let fixture =
      "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
      + "/Fixtures/repairs"
    let folder = files.temporaryDirectory.path + "/plumbline-repairs-\(UUID().uuidString)"
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(atPath: folder) }
    for name in ["pack.yaml", "facts.yaml"] {
      try files.copyItem(atPath: fixture + "/" + name, toPath: folder + "/" + name)
    }
    let text =
      "rules:\n"
      + rules.map { id, text in
        """
          \(id):
            title: {en: Rule, zh: 规则}
            severity: minor
            remedy: {en: Mend it, zh: 整改}
            \(text)

        """
      }.joined()
    try text.write(toFile: folder + "/rules.yaml", atomically: true, encoding: .utf8)
    pack = try Pack.load(folder)
    plan = Plan(pack, asOf: Self.day)
  }

  func filing(_ facts: String) throws -> Filing {
    let document = try #require(
      try DocumentReader.read(Array(facts.utf8), name: "facts.yaml", format: .yaml).first)
    return FactReader(pack.dictionary).facts(from: document.root, in: document)
  }

  /// What would mend the first rule, one line for each repair.
  func repairs(
    _ facts: String, _ limits: RepairLimits = RepairLimits()
  ) throws -> [String] {
    let assessment = plan.assess(try filing(facts), explaining: [])
    try #require(assessment.findings[0].outcome == .fail)
    return plan.repairs(of: pack.rules[0], in: assessment, limits).outline
  }
}

extension Repairs {
  var outline: [String] {
    switch self {
    case .found(let repairs): repairs.map(\.outline)
    case .impossible: ["impossible"]
    case .notFound: ["not found"]
    }
  }
}

extension Repair {
  var outline: String {
    changes.map(\.outline).joined(separator: "; ")
      + (breaks.isEmpty ? "" : " (breaks \(breaks.joined(separator: ", ")))")
  }
}

extension FactChange {
  /// `items[x].size 3 → at least 5`.
  fileprivate var outline: String {
    let record = records.map { "\($0.list)[\($0.name.en)]: " }.joined()
    return "\(record)\(path) \(from.outline) → \(to.outline)"
  }
}

extension Actual {
  fileprivate var outline: String {
    switch self {
    case .reported(_, let value), .computed(let value): value.text.en
    case .assumed(let value): "(\(value.text.en))"
    case .records(let count): "\(count) records"
    case .missing(let reason, _): reason.rawValue
    case .notComputed(let failure): failure.rawValue
    case .personal: "hidden"
    }
  }
}

extension Replacement {
  fileprivate var outline: String {
    switch self {
    case .exactly(let value): value.text.en
    case .atLeast(let value): "at least \(value.text.en)"
    case .atMost(let value): "at most \(value.text.en)"
    case .moreThan(let value): "more than \(value.text.en)"
    case .lessThan(let value): "less than \(value.text.en)"
    case .between(let lower, let upper): "between \(lower.text.en) and \(upper.text.en)"
    case .anyOf(let values): values.map(\.text.en).joined(separator: " or ")
    case .otherThan(let values): "not " + values.map(\.text.en).joined(separator: " or ")
    case .distinct: "distinct"
    case .inForm(let name, _): "in form \(name)"
    case .any: "any"
    case .missing(let reason): reason.rawValue
    case .personal: "hidden"
    }
  }
}
