import Engine
import Facts
import Rules
import Testing

/// What would mend a failure: the least changes of what is reported, each tried.
@Suite struct RepairTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: String
    let facts: String
    let repairs: [String]
    var testDescription: String { "\(rule): \(facts)" }

    init(_ rule: String, _ facts: String, _ repairs: String...) {
      (self.rule, self.facts, self.repairs) = (rule, facts, repairs)
    }
  }

  /// Each kind of test.
  static let tests: [Case] = [
    Case("require: {flag: true}", "{flag: false}", "flag false → true"),
    Case("require: {flag: not true}", "{flag: true}", "flag true → false"),
    Case("require: {grade: A}", "{grade: C}", "grade Poor → Best"),
    Case("require: {grade: A or B}", "{grade: C}", "grade Poor → Best or Good"),
    Case("require: {grade: not C}", "{grade: C}", "grade Poor → Best or Good"),
    Case("require: {n: at least 5}", "{n: 3}", "n 3 → at least 5"),
    Case("require: {n: at most 5}", "{n: 30}", "n 30 → at most 5"),
    Case("require: {n: more than 5}", "{n: 3}", "n 3 → more than 5"),
    Case("require: {n: less than 5}", "{n: 5}", "n 5 → less than 5"),
    Case("require: {n: between 5 and 9}", "{n: 30}", "n 30 → between 5 and 9"),
    Case("require: {n: 4 or 7 or 9}", "{n: 6}", "n 6 → 7 or 4 or 9"),
    Case("require: {name: none of a or b}", "{name: b}", "name b → not a or b"),
    Case("require: {n: not 4}", "{n: 4}", "n 4 → not 4"),
    Case("require: {part: at least 95%}", "{part: 91.5%}", "part 91.5% → at least 95%"),
    Case("require: {part: more than 95%}", "{part: 91.5%}", "part 91.5% → more than 95%"),
    Case(
      "require: {pay: at most 100 CNY}", "{pay: 1200万元}", "pay 12,000,000 CNY → at most 100 CNY"),
    Case("require: {hours: at least 12 h}", "{hours: 8 h}", "hours 8 h → at least 12 h"),
    Case(
      "require: {span: at most 1 years}", "{span: 18 months}", "span 18 months → at most 1 year"),
    Case(
      "require: {day: on or after 2019-06-01}", "{day: 2019-05-30}",
      "day 2019-05-30 → at least 2019-06-01"),
    Case(
      "require: {day: before 2019-06-01}", "{day: 2019-06-01}",
      "day 2019-06-01 → at most 2019-05-31"),
    Case(
      "require: {at: before 2019-06-01}", "{at: 2019-06-01 09:30}",
      "at 2019-06-01 09:30 → at most 2019-05-31 09:30"),
    Case(
      "require: {due: within 7 d after $day}", "{day: 2019-06-01, due: 2019-06-20}",
      "due 2019-06-20 → between 2019-06-01 and 2019-06-08",
      "day 2019-06-01 → between 2019-06-13 and 2019-06-20"),
    Case(
      "require: {due: within 2 working days after $day}", "{day: 2019-09-30, due: 2019-10-20}",
      "due 2019-10-20 → between 2019-09-30 and 2019-10-09",
      "day 2019-09-30 → between 2019-10-17 and 2019-10-20"),
    Case(
      "require: {due: within 1 months before $day}", "{day: 2019-03-31, due: 2019-01-31}",
      "due 2019-01-31 → between 2019-02-28 and 2019-03-31",
      "day 2019-03-31 → between 2019-01-31 and 2019-02-28"),
    Case("require: {part: agrees with $ratio}", "{n: 1, m: 3, part: 40.0%}", "part 40% → 33.3%"),
    Case(
      "require: {n: within 2 of $m}", "{n: 9, m: 5}", "n 9 → between 3 and 7",
      "m 5 → between 7 and 11"),
    Case("require: {part: at most 1 decimals}", "{part: 12.34%}", "part 12.34% → 12.3%"),
    Case("require: {tools: contains x and y}", "{tools: [x, z]}", "tools X, Z → X, Y, Z"),
    Case("require: {tools: contains x or y}", "{tools: [z]}", "tools Z → X, Z or Y, Z"),
    Case("require: {not: {tools: contains x}}", "{tools: [x, z]}", "tools X, Z → Z"),
    Case("require: {phone: absent}", "{phone: 0731-12345678}", "phone 0731-12345678 → not asked"),
    Case("require: {name: present}", "{}", "name not asked → any"),
    Case("require: {grade: present}", "{grade: 不详}", "grade unknown → any"),
    Case("require: {n: not applicable}", "{n: 3}", "n 3 → not applicable"),
    Case("require: {n: asked}", "{}", "n not asked → any"),
    Case(
      "require: {n: at least 5 or absent}", "{n: 3}", "n 3 → at least 5", "n 3 → not asked"),
    Case("require: {code: matches phone}", "{code: x}", "code x → in form phone"),
    Case("require: {n: at least $m}", "{n: 3, m: 5}", "n 3 → at least 5", "m 5 → at most 3"),
    Case("require: {rest: present}", "{}", "rest (0) → any"),
  ]

  /// Parts together.
  static let combinations: [Case] = [
    Case(
      "require: {flag: true, n: at least 5}", "{flag: false, n: 3}",
      "flag false → true; n 3 → at least 5"),
    Case("require: {flag: true, n: at least 5}", "{flag: false, n: 6}", "flag false → true"),
    Case(
      "require: {flag: true, n: at least 5}", "{flag: false}",
      "flag false → true; n not asked → at least 5"),
    Case(
      "require: {any: [{flag: true}, {n: at least 5}]}", "{flag: false, n: 4}",
      "n 4 → at least 5", "flag false → true"),
    Case(
      "require: {any: [{flag: true, other: true}, {n: at least 5}]}",
      "{flag: false, other: false, n: 4}", "n 4 → at least 5",
      "flag false → true; other false → true"),
    Case(
      "require: {not: {all: [{flag: true}, {n: at least 5}]}}", "{flag: true, n: 6}",
      "n 6 → less than 5", "flag true → false"),
    Case("require: {all: [{n: at least 5}, {n: at most 9}]}", "{n: 3}", "n 3 → 5"),
    // With one value mended, less of the other is enough, and other values do.
    Case(
      "require: {n: at least $m, m: between 8 and 9}", "{n: 3, m: 20}",
      "m 20 → 9; n 3 → at least 9", "m 20 → 8; n 3 → at least 8"),
    Case(
      "require: {due: within 7 d after $day, day: on or after 2019-06-04}",
      "{day: 2019-06-01, due: 2019-06-20}",
      "day 2019-06-01 → 2019-06-13"),
    // What mends one part spoils another, which then is mended too.
    Case(
      "require: {n: at least 5, m: at least $n}", "{n: 3, m: 4}",
      "n 3 → 5; m 4 → at least 5"),
  ]

  static let lists: [Case] = [
    Case(
      "require: {every: items, where: {due: true}, require: {done: true}}",
      "{items: [{id: x, due: true, done: false}, {id: y, due: false, done: false}]}",
      "items[x]: items.done false → true"),
    Case(
      "require: {every: items, require: {done: true}}",
      "{items: [{id: x, done: false}, {id: y, done: true}, {done: false}]}",
      "items[x]: items.done false → true; items[no. 3]: items.done false → true"),
    Case(
      "require: {some: items, require: {size: at least 5}}",
      "{items: [{id: x, size: 1}, {id: y, size: 4}]}",
      "items[y]: items.size 4 → at least 5", "items[x]: items.size 1 → at least 5"),
    Case(
      "require: {at least 2: items, where: {done: true}}",
      "{items: [{id: x, done: true}, {id: y, done: false}]}", "items[y]: items.done false → true"),
    Case(
      "require: {at most 1: items, where: {size: more than 5}}",
      "{items: [{id: x, size: 9}, {id: y, size: 6}]}", "items[y]: items.size 6 → at most 5",
      "items[x]: items.size 9 → at most 5"),
    Case(
      "require: {none: items, require: {done: false}}", "{items: [{id: x, done: false}]}",
      "items[x]: items.done false → true"),
    Case(
      "require: {exactly 1: items, where: {done: true}}",
      "{items: [{id: x, done: true}, {id: y, done: true}]}", "items[x]: items.done true → false",
      "items[y]: items.done true → false"),
    Case(
      "require: {unique: items, by: [size]}",
      "{items: [{id: x, size: 1}, {id: y, size: 1}, {id: z, size: 2}]}",
      "items[y]: items.size 1 → distinct", "items[x]: items.size 1 → distinct"),
    Case(
      "require: {unique: items, by: [mark]}", "{items: [{id: x, mark: a}, {id: y, mark: a}]}",
      "items[y]: items.mark a → distinct", "items[x]: items.mark a → distinct"),
    Case(
      "require: {unique: items, by: [size]}",
      "{items: [{id: x, size: 1}, {id: y, size: 1}, {id: z, size: 1}]}",
      "items[y]: items.size 1 → distinct; items[z]: items.size 1 → distinct"),
    Case(
      "if_missing: fail\n    require: {unique: items, by: [mark]}",
      "{items: [{id: x, mark: a}, {id: y, mark: a}, {id: z}, {id: u}]}",
      "items[y]: items.mark a → distinct; items[z]: items.mark not asked → distinct; "
        + "items[u]: items.mark not asked → distinct"),
    Case(
      "require: {consistent: items, by: [mark], in: [size]}",
      "{items: [{id: x, mark: a, size: 1}, {id: y, mark: a, size: 2}]}",
      "items[y]: items.size 2 → 1", "items[x]: items.size 1 → 2"),
    Case(
      "require: {every: items, require: {owner: one of $owners.id}}",
      "{owners: [{id: o}, {id: p}], items: [{id: x, owner: q}]}",
      "items[x]: items.owner q → o or p"),
    Case(
      "require: {every: items, require: {owner.until: on or after $on}}",
      "{owners: [{id: o, until: 2019-03-01}], items: [{id: x, owner: o, on: 2019-03-04}]}",
      "owners[o]: owners.until 2019-03-01 → at least 2019-03-04",
      "items[x]: items.on 2019-03-04 → at most 2019-03-01"),
  ]

  static let computed: [Case] = [
    Case("require: {sum: at least 9}", "{n: 3, m: 4}", "m 4 → at least 6", "n 3 → at least 5"),
    Case("require: {ratio: at most 50%}", "{n: 9, m: 10}", "n 9 → at most 5", "m 10 → at least 18"),
    Case(
      "require: {length: at least 15 d}", "{day: 2019-06-01, due: 2019-06-11}",
      "due 2019-06-11 → at least 2019-06-16", "day 2019-06-01 → at most 2019-05-27"),
    Case(
      "require: {month: 1}", "{day: 2019-03-15}", "day 2019-03-15 → 2019-01-31",
      "day 2019-03-15 → 2020-01-01"),
    Case("require: {least: at least 5}", "{n: 3, m: 4}", "n 3 → at least 5; m 4 → at least 5"),
    Case(
      "require: {total: at least 10}", "{items: [{id: x, size: 1}, {id: y, size: 7}]}",
      "items[y]: items.size 7 → at least 9", "items[x]: items.size 1 → at least 3"),
    Case(
      "require: {most: at most 5}", "{items: [{id: x, size: 8}, {id: y, size: 7}]}",
      "items[x]: items.size 8 → at most 5; items[y]: items.size 7 → at most 5"),
    Case(
      "require: {done_share: at least 60%}",
      "{items: [{id: x, done: true}, {id: y, done: false}, {id: z, done: false}]}",
      "items[y]: items.done false → true", "items[z]: items.done false → true"),
    Case(
      "require: {done_count: at least 2}", "{items: [{id: x, done: false}, {id: y, done: false}]}",
      "items[x]: items.done false → true; items[y]: items.done false → true"),
    Case(
      "require: {rating.points: 3}", "{grade: B, n: 8}", "n 8 → at least 10",
      "grade Good → Best"),
    Case(
      "require: {rating.points: at least 3}", "{grade: C, n: 8}", "n 8 → at least 50",
      "grade Poor → Best"),
  ]

  static let missing: [Case] = [
    Case("if_missing: fail\n    require: {n: at least 5}", "{}", "n not asked → at least 5"),
    Case("if_missing: fail\n    require: {n: at least 5}", "{n: 约6}", "n invalid → at least 5"),
    Case("if_missing: fail\n    require: {flag: true}", "{flag: 不详}", "flag unknown → true"),
    Case(
      "if_missing: fail\n    require: {every: items, require: {done: true}}", "{}",
      "items not asked → 0 records"),
    Case(
      "if_missing: fail\n    require: {sum: at least 5}", "{n: 3}", "m not asked → at least 2"),
  ]

  static let hopeless: [Case] = [
    // Whom the rule concerns stays as it is, and so do the subject and its period.
    Case("when: {flag: true}\n    require: {flag: false}", "{flag: true}", "impossible"),
    Case(
      "require: {filing.period.to: after 2019-12-31}", "{filing.period.to: 2019-12-31}",
      "impossible"),
    Case(
      "when: {flag: true}\n    require: {any: [{flag: false}, {n: at least 5}]}",
      "{flag: true, n: 3}", "n 3 → at least 5"),
    // All that could be reported was tried.
    Case("require: {n: more than 100}", "{n: 3}", "impossible"),
    Case("require: {all: [{grade: A}, {grade: B}]}", "{grade: C}", "impossible"),
    Case("require: {all: [{n: at least 5}, {n: less than 5}]}", "{n: 3}", "impossible"),
    Case(
      "require: {all: [{day: after 2019-05-30}, {day: before 2019-05-31}]}", "{day: 2019-05-01}",
      "impossible"),
    // There may be a text, or a record, that nobody can know of.
    Case("require: {name: longer than 3 characters}", "{name: x}", "not found"),
    Case("require: {some: items, require: {done: true}}", "{items: []}", "not found"),
    // A value of which two parts depend is not solved for.
    Case("require: {square: 49}", "{n: 3}", "not found"),
  ]

  @Test(arguments: tests + combinations + lists + computed + missing + hopeless)
  func `what would mend it`(_ example: Case) throws {
    let fixture = try RepairFixture([("rule", example.rule)])
    let repairs = try fixture.repairs(example.facts)
    #expect(repairs == example.repairs, "\(repairs)")
  }
}

/// What a repair means for other rules, and for the search's limits.
@Suite struct RepairChoiceTests {
  @Test func `what breaks another rule stands last and says so`() throws {
    let fixture = try RepairFixture([
      ("few", "require: {any: [{n: at most 5}, {m: at most 2}]}"),
      ("many", "require: {n: at least 6}"),
    ])
    #expect(
      try fixture.repairs("{n: 6, m: 9}") == ["m 9 → at most 2", "n 6 → at most 5 (breaks many)"])
  }

  @Test func `what was broken before is no reason against a repair`() throws {
    let fixture = try RepairFixture([
      ("few", "require: {n: at most 5}"), ("even", "require: {n: 7}"),
    ])
    #expect(try fixture.repairs("{n: 6}") == ["n 6 → at most 5"])
  }

  @Test func `at most three repairs are told, the least first`() throws {
    let parts =
      ["n", "m", "rest"].map { "{\($0): at least 50}" } + ["{flag: true}", "{other: true}"]
    let fixture = try RepairFixture([("one", "require: {any: [\(parts.joined(separator: ", "))]}")])
    #expect(
      try fixture.repairs("{n: 10, m: 40, rest: 30, flag: false, other: false}") == [
        "m 40 → at least 50", "rest 30 → at least 50", "n 10 → at least 50",
      ])
  }

  @Test func `a search that is cut short claims nothing`() throws {
    let fixture = try RepairFixture([
      ("both", "require: {all: [{n: at least $m}, {m: at least 9}, {n: at most 12}]}")
    ])
    var limits = RepairLimits()
    limits.evaluations = 1
    #expect(try fixture.repairs("{n: 3, m: 4}", limits) == ["not found"])
    #expect(try fixture.repairs("{n: 3, m: 4}") == ["m 4 → 9; n 3 → 9"])
  }

  @Test func `more records than may be changed together are left alone`() throws {
    let fixture = try RepairFixture([("all", "require: {every: items, require: {done: true}}")])
    func items(_ count: Int) -> String {
      "{items: [\((1...count).map { "{id: i\($0), done: false}" }.joined(separator: ", "))]}"
    }
    #expect(try fixture.repairs(items(21)) == ["not found"])
    let all = (1...20).map { "items[i\($0)]: items.done false → true" }
    #expect(try fixture.repairs(items(20)) == [all.joined(separator: "; ")])
  }

  @Test func `where whom a rule concerns is open, both duties are mended`() throws {
    let fixture = try RepairFixture([
      ("either", "when: {flag: true}\n    require: {n: at least 5}\n    otherwise: {m: at least 5}")
    ])
    #expect(try fixture.repairs("{n: 3, m: 4}") == ["n 3 → at least 5; m 4 → at least 5"])
    #expect(try fixture.repairs("{flag: false, n: 3, m: 4}") == ["m 4 → at least 5"])
  }

  @Test func `a filing is mended rule by rule, and nothing that passed is broken`() throws {
    let fixture = try RepairFixture([
      ("floor", "require: {n: at least 5}"), ("share", "require: {ratio: at most 50%}"),
      ("flagged", "require: {flag: true}"),
      ("unflagged", "when: {flag: true}\n    require: {n: less than 5}"),
    ])
    var assessor = Assessor(fixture.pack, asOf: fixture.plan.asOf)
    let result = assessor.mended(try fixture.filing("{n: 3, m: 4, flag: false}"))
    let mended = try #require(result)
    #expect(mended.mended.map(\.id) == ["floor", "share"])
    #expect(mended.rest.map(\.rule.id) == ["flagged"])
    #expect(
      assessor.assess(mended.filing).findings.map(\.outcome)
        == [.pass, .pass, .fail, .notApplicable])
  }
}
