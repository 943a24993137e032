import Testing

@testable import Analysis

/// Which truths of leaves examples show.
@Suite struct LeafTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let rule: String
    let examples: [String]
    let gaps: [String]

    init(_ name: String, _ rule: String, _ examples: [String], gaps: [String] = []) {
      (testDescription, self.rule, self.examples, self.gaps) = (name, rule, examples, gaps)
    }
  }

  static let scopes: [Case] = [
    Case(
      "without examples nothing is seen", "require: {1️⃣count: at least 3}", [],
      gaps: ["1: true, false, unknown", "1: on limit"]),
    Case(
      "a complete rule", "when: {1️⃣open: true}\nrequire: {2️⃣count: at least 3}",
      [
        "facts: {open: true, count: 3}", "facts: {open: true, count: 2}", "facts: {open: true}",
        "facts: {open: false}", "facts: {}",
      ]),
    Case(
      "the duty counts only where it falls due",
      "when: {1️⃣open: true}\nrequire: {2️⃣count: at least 3}",
      [
        "facts: {open: true, count: 3}", "facts: {open: false, count: 2}", "facts: {open: true}",
        "facts: {count: 2}",
      ], gaps: ["2: false"]),
    Case(
      "what others must fulfil counts only where 'when' is false",
      "when: {1️⃣open: true}\nrequire: {2️⃣count: at least 3}\notherwise: {3️⃣count: at most 5}",
      [
        "facts: {open: true, count: 3}", "facts: {open: true, count: 2}", "facts: {open: true}",
        "facts: {open: false, count: 5}", "facts: {open: false, count: 6}", "facts: {}",
      ], gaps: ["3: unknown"]),
    Case(
      "nothing counts before the rule is in force",
      "in_force: {from: 2020-01-01}\nrequire: {1️⃣open: true}",
      [
        "facts: {open: true}, as_of: 2020-01-01", "facts: {open: false}, as_of: 2019-12-31",
        "facts: {}",
      ], gaps: ["1: false"]),
    Case(
      "an example without a date shows nothing", "require: {1️⃣open: true}",
      ["facts: {open: true}, as_of: 2020-01-01", "facts: {}", "facts: {open: false}, undated"],
      gaps: ["1: false"]),
    Case(
      "a leaf counts also beside one that decides",
      "require: {any: [{1️⃣open: true}, {2️⃣kind: a}]}",
      [
        "facts: {open: true, kind: a}", "facts: {open: true, kind: b}", "facts: {open: true}",
        "facts: {open: false}", "facts: {}",
      ]),
    Case(
      "a leaf below 'not' has its own truth", "require: {not: {1️⃣open: true}}",
      ["facts: {open: true}", "facts: {}"], gaps: ["1: false"]),
  ]

  static let kinds: [Case] = [
    Case(
      "leaves of records count for every record",
      "require: {some: shops, where: {1️⃣city: x}, require: {2️⃣size: more than 9}}",
      ["facts: {shops: [{id: A, city: x, size: 10}, {id: B, city: y, size: 9}, {id: C}]}"]),
    Case(
      "an empty list shows nothing of its records", "require: {every: shops, require: {1️⃣city: x}}",
      ["facts: {shops: []}", "facts: {}"], gaps: ["1: true, false, unknown"]),
    Case(
      "distinct records", "require: {unique: 1️⃣shops, by: [city]}",
      ["facts: {shops: [{city: x}, {city: y}]}"], gaps: ["1: false, unknown"]),
    Case(
      "records with the key of another cannot be read", "require: {unique: 1️⃣shops, by: [id]}",
      ["facts: {shops: [{id: x}, {id: y}]}"], gaps: ["1: unknown"]),
    Case(
      "records that agree, and which of them count",
      "require: {consistent: 1️⃣shops, by: [city], in: [size], where: {2️⃣id: present}}",
      [
        "facts: {shops: [{id: A, city: x, size: 1}, {id: B, city: x, size: 1}]}",
        "facts: {shops: [{id: A, city: x, size: 1}, {id: B, city: x, size: 2}]}",
      ], gaps: ["1: unknown", "2: false"]),
    Case(
      "a question to a person",
      "when: {1️⃣open: true}\nduty: {attest: {en: Is it, zh: 是否}}",
      [
        "facts: {open: true}, attested: true", "facts: {open: true}",
        "facts: {open: false}, attested: false", "facts: {}",
      ], gaps: ["0: false"]),
    Case(
      "of periods before", "require: {1️⃣previous.count: at least 3}",
      ["facts: {}, previous: {count: 3}", "facts: {}, previous: {count: 2}"], gaps: ["1: unknown"]),
    Case(
      "a derived fact", "require: {1️⃣big: at least 1}",
      ["facts: {shops: [{size: 10}]}", "facts: {shops: []}"], gaps: ["1: unknown"]),
    Case(
      "a column", "require: {1️⃣text: one of $shops.city}",
      ["facts: {text: x, shops: [{city: x}]}", "facts: {text: x, shops: [{city: y}]}"],
      gaps: ["1: unknown"]),
  ]

  static let possible: [Case] = [
    Case(
      "whether a value is there is always known", "require: {1️⃣count: present, 2️⃣limit: absent}",
      ["facts: {count: 1, limit: 1}", "facts: {}"]),
    Case("so is the reason", "require: {1️⃣count: blank}", ["facts: {count: ''}", "facts: {}"]),
    Case(
      "what may be absent is unknown only where it cannot be read",
      "require: {1️⃣count: at least 3 or absent}",
      ["facts: {count: 3}", "facts: {count: 2}", "facts: {}"], gaps: ["1: unknown"]),
    Case(
      "and then it is", "require: {1️⃣count: at least 3 or absent}",
      ["facts: {count: 3}", "facts: {count: 2}", "facts: {count: 见附件}"]),
    Case(
      "what 'when' asks is there", "when: {1️⃣count: more than 0}\nrequire: {2️⃣count: at least 3}",
      ["facts: {count: 3}", "facts: {count: 2}", "facts: {count: 0}", "facts: {}"]),
    Case(
      "and so is what is computed of it",
      "when: {1️⃣count: present}\nrequire: {2️⃣twice: at least 4}",
      ["facts: {count: 2}", "facts: {count: 1}", "facts: {}"]),
    Case(
      "but for a division, whose divisor may be zero",
      "when: {1️⃣count: present, 2️⃣limit: present}\nrequire: {3️⃣ratio: at least 4}",
      ["facts: {count: 4, limit: 1}", "facts: {count: 3, limit: 1}", "facts: {}"],
      gaps: ["3: unknown"]),
    Case(
      "one of two conditions does not say which holds",
      "when: {any: [{1️⃣open: true}, {2️⃣count: present}]}\nrequire: {3️⃣count: at least 3}",
      [
        "facts: {open: true, count: 3}", "facts: {open: true, count: 2}", "facts: {}",
        "facts: {open: false}",
      ], gaps: ["3: unknown"]),
    Case(
      "a table that is proved has a row for what is missing", "require: {1️⃣grade.points: 3}",
      ["facts: {kind: a}", "facts: {}"]),
    Case(
      "a table of the first row has not", "require: {1️⃣first.points: 3}",
      ["facts: {kind: a}", "facts: {kind: b}"], gaps: ["1: unknown"]),
    Case("all members", "require: {1️⃣kind: a or b or c}", ["facts: {kind: a}", "facts: {}"]),
    Case(
      "the whole range", "require: {1️⃣share: at most 100%}", ["facts: {share: 100%}", "facts: {}"]),
    Case(
      "a fact that is assumed is missing only where it is said to be",
      "require: {1️⃣assumed: at least 1}", ["facts: {assumed: 1}", "facts: {}"],
      gaps: ["1: unknown"]),
  ]

  @Test(arguments: scopes + kinds + possible)
  func `examples leave out just these`(_ example: Case) throws {
    #expect(try SmallPack(example.rule, examples: example.examples).gaps == example.gaps)
  }

  @Test func `shares count what is asked`() throws {
    let coverage = try SmallPack(
      "when: {open: true}\nrequire: {at least 2: shops, where: {city: x}}",
      examples: ["facts: {open: true}", "facts: {open: false}", "facts: {}"]
    ).coverage
    #expect(coverage.leaves == Coverage.Share(seen: 1, total: 2))
    #expect(coverage.borders == Coverage.Share(seen: 0, total: 1))
    #expect(!coverage.isComplete)
  }
}
