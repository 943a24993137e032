import Diagnostics
import Facts
import Rules
import TestSupport
import Testing

struct FormulaTests {
  private static func derived(_ formulas: [String]) -> String {
    "derived:\n"
      + formulas.enumerated().map { index, formula in
        "  d\(index): {formula: \"\(formula)\", label: {en: D, zh: 某}}\n"
      }.joined()
  }

  /// What types give, `-` where they do not combine.
  private static let types: [(formula: String, type: String)] = [
    ("count + count", "integer"), ("count - events", "integer"), ("count * 2", "integer"),
    ("count / 2", "decimal"), ("count + score", "decimal"), ("count + share", "decimal"),
    ("1 - share", "decimal"), ("share - 1", "decimal"), ("share + rate", "percent"),
    ("share * rate", "percent"), ("share / rate", "decimal"), ("count * share", "decimal"),
    ("count / share", "decimal"), ("share / count", "decimal"),
    ("price + total", "money"), ("price - 5 CNY", "money"), ("price * 3", "money"),
    ("0.5 * price", "money"), ("price * share", "money"), ("share * price", "money"),
    ("price / 3", "money"), ("price / share", "money"), ("price / total", "decimal"),
    ("wait + 8 h", "duration"), ("wait * 2", "duration"), ("wait / 2", "duration"),
    ("wait / 1 h", "decimal"), ("share * wait", "duration"), ("term + 2 years", "period"),
    ("term * 2", "period"), ("2 * term", "period"), ("term / 1 months", "decimal"),
    ("opened - closed", "duration"), ("ended - started", "duration"), ("opened + 7 d", "date"),
    ("7 d + opened", "date"), ("opened - 7 d", "date"), ("opened + term", "date"),
    ("opened - 1 years", "date"), ("started + wait", "datetime"), ("-count", "integer"),
    ("-price", "money"), ("min(count, score)", "decimal"), ("max(price, total, 3 CNY)", "money"),
    ("min(opened, closed)", "date"), ("abs(price)", "money"), ("abs(share)", "percent"),
    ("round(score, 0)", "integer"), ("round(score, 2)", "decimal"), ("round(price, 2)", "money"),
    ("round(share, 1)", "percent"), ("round(count, 2)", "integer"), ("year(opened)", "integer"),
    ("month(started)", "integer"), ("day(opened)", "integer"), ("weekday(ended)", "integer"),
    ("limit + 1", "integer"), ("1 - least_share", "decimal"), ("computed.rate * 2", "decimal"),
    ("price + share", "-"), ("share + price", "-"), ("price + fee", "-"), ("price * total", "-"),
    ("price + 3", "-"), ("3 / price", "-"), ("share / price", "-"), ("wait + term", "-"),
    ("wait * wait", "-"), ("3 / wait", "-"), ("term / 2", "-"), ("term * score", "-"),
    ("term * share", "-"), ("opened + closed", "-"), ("opened - started", "-"),
    ("7 d - opened", "-"), ("opened * 2", "-"), ("started + term", "-"), ("name + name", "-"),
    ("tier + tier", "-"), ("ok * 2", "-"), ("tags + tags", "-"), ("trips + 1", "-"),
    ("-opened", "-"), ("-ok", "-"), ("min(count)", "-"), ("min(count, price)", "-"),
    ("min(name, alias)", "-"), ("abs(opened)", "-"), ("round(opened, 2)", "-"),
    ("round(score, 19)", "-"), ("round(score, count)", "-"), ("round(score)", "-"),
    ("year(count)", "-"), ("year(wait)", "-"), ("year(opened, closed)", "-"),
  ]

  @Test func `types give a type`() throws {
    let right = Self.types.filter { $0.type != "-" }
    let pack = try PackText.world(Self.derived(right.map(\.formula))).pack()
    for (index, test) in right.enumerated() {
      let found = pack.derived.first { $0.path == "d\(index)" }
      #expect(found?.type.name == test.type, "\(test.formula)")
    }
  }

  @Test(arguments: Self.types.filter { $0.type == "-" }.map(\.formula))
  func `types that do not combine are refused`(_ formula: String) throws {
    let codes = try PackText.world(Self.derived([formula])).load().diagnostics.map(\.message.code)
    #expect(codes == ["rules/formula-type"] || codes == ["rules/wrong-arguments"])
  }

  private static let read: [(formula: String, outline: String)] = [
    ("count + events * 2", "(count + (events * 2))"),
    ("(count + events) * 2", "((count + events) * 2)"),
    ("count - events - 1", "((count - events) - 1)"),
    ("count / events / 2", "((count / events) / 2)"),
    ("count / events * 2", "((count / events) * 2)"),
    ("-count * 2", "(-count * 2)"), ("2 - -count", "(2 - -count)"),
    ("95% * score", "(0.95 * score)"), ("8h / wait", "(28800 / wait)"),
    ("2 years + term", "(24 + term)"), ("opened + 7 d", "(opened on 604800 seconds)"),
    ("opened - 1 months", "(opened back 1 months)"),
    ("round(share * 2, 1)", "round(places: 1)((share * 2))"),
    ("round(share, 1)", "round(places: 3)(share)"),
    ("max(count, 1, 2)", "max(count, 1, 2)"), ("count+limit", "(count + parameter limit)"),
  ]

  @Test func `products bind closer than sums, and all from the left`() throws {
    let pack = try PackText.world(Self.derived(Self.read.map(\.formula))).pack()
    for (index, test) in Self.read.enumerated() {
      let fact = try #require(pack.derived.first { $0.path == "d\(index)" })
      guard case .formula(let formula) = fact.definition else { continue }
      #expect(formula.outline(fact.type) == test.outline, "\(test.formula)")
    }
  }

  private static let refused: [(formula: String, message: String)] = [
    ("count 1️⃣3", "'3' does not fit here in a formula"),
    ("1️⃣3 counts", "'3 counts' does not fit here in a formula"),
    ("1️⃣1.2.3", "'1.2.3' does not fit here in a formula"),
    ("count 1️⃣= 3", "'=' does not fit here in a formula"),
    ("count * 1️⃣)", "')' does not fit here in a formula"),
    ("count + 1️⃣数量", "'数量' does not fit here in a formula"),
    ("count + 1️⃣cuont", "unknown name 'cuont'"),
    ("1 + 1️⃣fares", "unknown name 'fares'"), ("1️⃣sun(count)", "unknown function 'sun'"),
    ("1️⃣trips.fare * 2", "'trips.fare' is a field of the records of 'trips'"),
  ]

  @Test(arguments: Self.refused.indices)
  func `a formula that cannot be read is refused at the word`(_ row: Int) throws {
    let pack = try PackText.world(Self.derived([Self.refused[row].formula]))
    let problem = try #require(try pack.load().diagnostics.first)
    #expect(problem.message.text.en == Self.refused[row].message)
    try pack.expect([(String(problem.message.code.dropFirst("rules/".count)), 1)])
  }

  @Test(arguments: [
    String(repeating: "(", count: 60) + "count" + String(repeating: ")", count: 60),
    String(repeating: "-", count: 5_000) + "count",
    Array(repeating: "count", count: 5_000).joined(separator: " + "),
  ])
  func `a formula has limits`(_ formula: String) throws {
    let problems = try PackText.world(Self.derived([formula])).load().diagnostics
    #expect(problems.map(\.message.code) == ["rules/bad-formula"])
  }
}
