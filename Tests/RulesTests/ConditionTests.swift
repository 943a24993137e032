import Rules
import TestSupport
import Testing

struct ConditionTests {
  private static let read: [(condition: String, outline: String)] = [
    ("{ok: true, count: 3}", "all(ok: oneOf true; count: oneOf 3)"),
    ("{ok: true}", "ok: oneOf true"),
    ("[{ok: true}, {count: 3}]", "all(ok: oneOf true; count: oneOf 3)"),
    ("{all: [{ok: true}, {any: [{count: 3}]}]}", "all(ok: oneOf true; any(count: oneOf 3))"),
    ("{not: {ok: true, count: 3}}", "not(all(ok: oneOf true; count: oneOf 3))"),
    (
      "{every: trips, where: {fare: at least 3 CNY}, require: {driver: present}}",
      "every trips where (trips.fare@1: atLeast 3 CNY) {trips.driver@1: present}"
    ),
    ("{some: trips, where: {driver: present}}", "some trips where (trips.driver@1: present) {}"),
    ("{none: trips, require: {fare: 0 CNY}}", "none trips {trips.fare@1: oneOf 0 CNY}"),
    ("{at least 2: trips, require: {fare: 0 CNY}}", "atLeast(2) trips {trips.fare@1: oneOf 0 CNY}"),
    ("{at most 5: trips, require: {fare: 0 CNY}}", "atMost(5) trips {trips.fare@1: oneOf 0 CNY}"),
    ("{exactly 1: trips, require: {fare: 0 CNY}}", "exactly(1) trips {trips.fare@1: oneOf 0 CNY}"),
    // The innermost record's field first, then the outer ones', then the filing's.
    (
      "{every: trips, require: {started: on or after $opened}}",
      "every trips {trips.started@1: atLeast opened}"
    ),
    (
      "{every: trips, require: {opened: before $started}}",
      "every trips {opened: lessThan trips.started@1}"
    ),
    (
      "{every: trips as trip, require: {every: stops, require: {fare: at most $trip.fare}}}",
      "every trips {every trips.stops@1 {trips.stops.fare@2: atMost trips.fare@1}}"
    ),
    (
      "{every: trips, require: {every: stops, require: {fare: at most $trips.fare}}}",
      "every trips {every trips.stops@1 {trips.stops.fare@2: atMost trips.fare@1}}"
    ),
    (
      "{every: trips as a, require: {some: trips as b, require: {a.fare: $b.fare}}}",
      "every trips {some trips {trips.fare@1: oneOf trips.fare@2}}"
    ),
    // Through a reference to a field of the record that it names.
    (
      "{every: trips, require: {driver.licence.until: on or after $started}}",
      "every trips {drivers.licence.until@1 by 1: atLeast trips.started@1}"
    ),
    ("{unique: drivers, by: [licence.number]}", "unique drivers by drivers.licence.number@1"),
    (
      "{consistent: trips, by: [driver], in: [fare], where: {fare: present}}",
      "consistent trips by trips.driver@1 in trips.fare@1 where (trips.fare@1: present)"
    ),
  ]

  @Test func `conditions are read with their names`() throws {
    let found = try RuleText.requirements(Self.read.map(\.condition))
    for (test, found) in zip(Self.read, found) { #expect(found == test.outline) }
    #expect(found.count == Self.read.count)
  }

  private static let refused: [(condition: String, codes: [String])] = [
    ("1️⃣{}", ["wrong-shape"]), ("1️⃣3", ["wrong-shape"]), ("{any: 1️⃣{ok: true}}", ["wrong-shape"]),
    ("{all: 1️⃣[]}", ["empty-list"]), ("{any: [{ok: 1️⃣maybe}]}", ["bad-literal"]),
    ("{1️⃣ok: true, every: trips, require: {fare: 0 CNY}}", ["mixed-condition"]),
    ("{any: [{ok: true}], 1️⃣all: [{ok: true}]}", ["mixed-condition"]),
    ("1️⃣{every: trips}", ["missing-key"]),
    ("1️⃣{every: trips, where: {fare: 0 CNY}}", ["missing-key"]),
    ("{every: 1️⃣trip, require: {fare: 0 CNY}}", ["unknown-name"]),
    ("{every: 1️⃣count as n, require: {fare: 0 CNY}}", ["not-a-list"]),
    ("{every: 1️⃣trips.stops, require: {fare: 0 CNY}}", ["field-outside-list"]),
    ("{every: trips, require: {1️⃣place: X}}", ["unknown-name"]),
    ("{every: trips, require: {1️⃣driver.licence.nmber: X}}", ["unknown-name"]),
    ("{every: trips as t, require: {ok: true, 1️⃣u.fare: 0 CNY}}", ["unknown-name"]),
    ("{1️⃣trips.fare: 0 CNY}", ["field-outside-list"]),
    ("1️⃣{unique: drivers}", ["missing-key"]), ("{unique: drivers, by: 1️⃣[]}", ["empty-list"]),
    ("{unique: drivers, by: [1️⃣ok]}", ["not-of-record"]),
    ("1️⃣{consistent: trips, by: [driver]}", ["missing-key"]),
    ("{1️⃣at least two: trips, require: {fare: 0 CNY}}", ["unknown-name", "unknown-name"]),
  ]

  @Test(arguments: Self.refused.indices)
  func `a condition that means nothing is refused at its place`(_ row: Int) throws {
    let (condition, codes) = Self.refused[row]
    if codes.count == 1 { try RuleText.expect([(codes[0], 1)], in: condition) }
    #expect(try !PackText.world(RuleText.topic(condition)).load().diagnostics.isEmpty)
  }

  @Test func `lines of facts beside an operator are told to be combined with all`() throws {
    let pack = try PackText.world(RuleText.topic("{ok: true, any: [{ok: true}]}"))
    #expect(
      try pack.load().messages == [
        "'ok' cannot stand beside 'any' → "
          + "to combine conditions write 'all:' with each of them as an item of its list"
      ])
  }

  @Test func `a slip in a companion of an operator is told`() throws {
    let pack = try PackText.world(
      RuleText.topic("{some: trips, wher: {fare: 0 CNY}, require: {fare: 0 CNY}}"))
    #expect(
      try pack.load().messages == ["'wher' cannot stand beside 'some' → did you mean 'where'?"])
  }
}
