import Diagnostics
import Facts
import Rules
import TestSupport
import Testing

/// Instruments, parameters, calendars, patterns, vocabulary and facts.
struct SectionTests {
  private static let act = """
    instruments:
      act:
        title: {en: Act, zh: 办法}
        number: 令第7号
        in_force: {from: 2019-01-01, until: 2025-01-01}
        ledger: complete
        clauses:
          "1": {summary: {en: A, zh: 甲}, disposition: automated, owners: [省局]}
          2: {summary: {en: B, zh: 乙}, disposition: manual, because: {en: B, zh: 乙}}
          "3": {summary: {en: C, zh: 丙}, disposition: partly, because: {en: C, zh: 丙}}

    """

  @Test func `a complete ledger whose clauses are cited has no warning`() throws {
    let topic =
      Self.act + RuleText.topic("{ok: true}").replacing("law/1", with: "act/1, act/3, act")
    let pack = try PackText.world(topic).pack()
    #expect(pack.warnings.isEmpty)
    let act = try #require(pack.instrument("act"))
    #expect(act.clauses.map(\.id) == ["1", "2", "3"])
    #expect(act.clause("1")?.owners == ["省局"])
    #expect(pack.rules.first?.cites.map(\.description) == ["act/1", "act/3", "act"])
  }

  @Test func `a complete ledger warns of what no rule cites`() throws {
    let act = Self.act.replacing("\"3\":", with: "1️⃣\"3\":")
    try PackText.world(act + RuleText.topic("{ok: true}").replacing("law/1", with: "act/1"))
      .expect([("clause-never-cited", 1)])
  }

  private static let refused: [(topic: String, code: String)] = [
    (
      "instruments: {act: {title: {en: A, zh: 甲}, in_force: 1️⃣{from: 2020-01-01, until: 2020-01-01}}}",
      "dates-out-of-order"
    ),
    ("instruments: {act: {title: {en: A, zh: 甲}, ledger: 1️⃣partial}}", "unknown-word"),
    (
      "instruments: {act: {title: {en: A, zh: 甲}, clauses: {1: 1️⃣{disposition: automated}}}}",
      "missing-key"
    ),
    (
      "instruments: {act: {title: {en: A, zh: 甲}, clauses: {1: 1️⃣{summary: {en: A, zh: 甲}, disposition: manual}}}}",
      "missing-key"
    ),
    ("instruments: {act: {title: {en: A, zh: 1️⃣\"\"}}}", "wrong-shape"),
    ("calendars: {a: {years: {2020: {rest: [1️⃣2020-02-30]}}}}", "wrong-shape"),
    ("calendars: {a: {years: {2020: {rest: [1️⃣2020-01-03 to 2020-01-01]}}}}", "wrong-shape"),
    ("calendars: {a: {years: {1️⃣next: {}}}}", "wrong-shape"),
    ("calendars: {a: {years: 1️⃣[]}}", "wrong-shape"),
    ("patterns: {1️⃣phone: 'A+'}", "duplicate-name"), ("patterns: {a: 1️⃣[A]}", "wrong-shape"),
    ("patterns: {a: 'A1️⃣(B'}", "bad-pattern"),
    ("facts: {n: {type: integer, range: between 1️⃣9 and 1, label: {en: N, zh: 数}}}", "empty-range"),
    ("facts: {n: {type: integer, range: at least 1️⃣x, label: {en: N, zh: 数}}}", "bad-literal"),
    ("facts: {n: {type: integer, range: at least1️⃣, label: {en: N, zh: 数}}}", "bad-phrase"),
    ("facts: {n: {type: percent, bare: 1️⃣h, label: {en: N, zh: 数}}}", "unknown-word"),
    ("facts: {n: {type: integer, absent_means: 1️⃣x, label: {en: N, zh: 数}}}", "bad-literal"),
    ("facts: {n: {type: integer, 1️⃣format: phone, label: {en: N, zh: 数}}}", "key-does-not-fit"),
    ("facts: {n: {type: text, 1️⃣currency: CNY, label: {en: N, zh: 数}}}", "key-does-not-fit"),
    ("facts: {n: {type: money, 1️⃣bare: h, label: {en: N, zh: 数}}}", "key-does-not-fit"),
    ("facts: {n: {type: choice, of: 1️⃣[a, b], label: {en: N, zh: 数}}}", "wrong-shape"),
    ("facts: {n: 1️⃣{type: choice, label: {en: N, zh: 数}}}", "missing-key"),
    (
      "facts: {l: {type: list, key: 1️⃣k, of: {n: {type: text, label: {en: N, zh: 数}}}, label: {en: L, zh: 表}}}",
      "unknown-name"
    ),
    (
      "facts: {l: {type: list, of: {1️⃣any: {type: text, label: {en: N, zh: 数}}}, label: {en: L, zh: 表}}}",
      "reserved-name"
    ),
    (
      "facts: {l: {type: list, of: {n: {type: text, label: {en: N, zh: 数}}, 1️⃣n.m: {type: text, label: {en: N, zh: 数}}}, label: {en: L, zh: 表}}}",
      "path-inside-fact"
    ),
    (
      "parameters: {p: {type: percent, label: {en: P, zh: 某}, values: [{from: 2020-01-01, value: 1️⃣5, basis: policy choice}]}}",
      "bad-literal"
    ),
    (
      "parameters: {p: {type: percent, label: {en: P, zh: 某}, values: [{from: 1️⃣2020, value: 5%, basis: policy choice}]}}",
      "wrong-shape"
    ),
    (
      "parameters: {p: {type: percent, label: {en: P, zh: 某}, values: [{from: 2020-01-01, value: 5%, basis: 1️⃣guess}]}}",
      "unknown-word"
    ),
    (
      "parameters: {1️⃣any: {type: percent, label: {en: P, zh: 某}, values: [{from: 2020-01-01, value: 5%, basis: policy choice}]}}",
      "reserved-name"
    ),
    (
      "tables: {t: {label: {en: T, zh: 表}, inputs: [1️⃣cuont], outputs: {n: integer}, rows: []}}",
      "unknown-name"
    ),
    (
      "tables: {t: {label: {en: T, zh: 表}, inputs: [count], outputs: {n: 1️⃣intger}, rows: []}}",
      "unknown-word"
    ),
    (
      "tables: {t: {label: {en: T, zh: 表}, inputs: [count], outputs: 1️⃣{}, rows: []}}", "wrong-shape"
    ),
    (
      "tables: {t: {label: {en: T, zh: 表}, hit: 1️⃣all, inputs: [count], outputs: {n: integer}, rows: [[any, 1]]}}",
      "unknown-word"
    ),
    (
      "tables: {t: {label: {en: T, zh: 表}, inputs: [count], outputs: {n: integer}, rows: [[any, 1️⃣1%]]}}",
      "bad-literal"
    ),
    (
      "tables: {1️⃣count: {label: {en: T, zh: 表}, inputs: [ok], outputs: {n: integer}, rows: [[any, 1]]}}",
      "duplicate-name"
    ),
  ]

  @Test(arguments: Self.refused.indices)
  func `a section with a mistake is refused at its place`(_ row: Int) throws {
    try PackText.world(Self.refused[row].topic + "\n").expect([(Self.refused[row].code, 1)])
  }

  @Test func `a calendar is named by the manifest`() throws {
    let topic = "calendars: {a: {years: {2020: {rest: [2020-01-01, 2020-01-24 to 2020-02-02]}}}}\n"
    let manifest = { (name: String) in PackText.manifest("sample", "calendar: \(name)\n") }
    let pack = try PackText(topic, manifest: manifest("a")).pack()
    #expect(pack.calendar?.years[2020]?.rest.count == 11)
    #expect(try PackText(topic).pack().calendar == nil)
    try PackText(topic, manifest: manifest("1️⃣b")).expect([("unknown-word", 1)])
  }

  @Test func `a pack adds words to the vocabulary`() throws {
    let pack = try PackText("vocabulary:\n  missing:\n    unknown: [没数]\n").load()
    #expect(pack.messages == [])
  }

  @Test func `an example with a value that cannot be read is refused`() throws {
    let topic = RuleText.topic("{count: 3}").replacing(
      "{name: a, facts: {}", with: "{name: a, facts: {count: 1️⃣many, 2️⃣cuont: 3}")
    try PackText.world(topic).expect([("facts/invalid-value", 1), ("facts/unknown-key", 2)])
  }
}
