import Facts
import Testing

/// How values are told to programs.
struct CanonicalValueTests {
  @Test(arguments: [
    (FactType.boolean, "true", CanonicalValue.boolean(true)),
    (.boolean, "false", .boolean(false)),
    (.integer, "1234567", .text("1234567")), (.integer, "-3", .text("-3")),
    (.decimal, "0.50", .text("0.5")), (.decimal, "3.0", .text("3")),
    (.percent, "95.3%", .text("0.953")), (.percent, "100%", .text("1")),
    (.money(currency: "CNY"), "-1234567.50 CNY", .text("-1234567.5")),
    (.duration, "90 min", .text("5400")), (.duration, "1 d", .text("86400")),
    (.period, "2 years", .text("24")), (.date, "2019-06-30", .text("2019-06-30")),
    (.datetime, "2019-06-30T08:30:05Z", .text("2019-06-30T16:30:05+08:00")),
    (.text(nil), "长沙", .text("长沙")), (.choice(Writings.status), "open", .text("open")),
    (.set(Writings.status), "closed, open", .keys(["open", "closed"])),
    (.reference(list: "drivers"), "D1", .text("D1")),
  ])
  func `a value has one form without words`(
    _ type: FactType, _ literal: String, _ canonical: CanonicalValue
  ) throws {
    #expect(try ValueParser.literal(literal, as: type).value.canonical(as: type) == canonical)
  }

  @Test func `records are counted, and no member is an empty list`() {
    let list = FactType.list(Schema(facts: []))
    let record = Record(count: 0, range: 0..<0)
    #expect(Value.records([record, record]).canonical(as: list) == .text("2"))
    #expect(Value.members([]).canonical(as: .set(Writings.status)) == .keys([]))
  }

  @Test(arguments: [(1, "1/3"), (-2, "-2/3"), (3, "1")])
  func `a quotient whose digits have no end is a fraction`(
    _ numerator: Int128, _ text: String
  ) throws {
    let third = try #require(Rational(numerator, over: 3))
    #expect(Value.number(third).canonical(as: .decimal) == .text(text))
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00+00:00"), (-9 * 3600 - 1800, "1969-12-31T14:30:00-09:30"),
    (5 * 3600 + 2700, "1970-01-01T05:45:00+05:45"),
  ])
  func `a time is told with the offset of its zone`(_ offset: Int, _ text: String) {
    let zone = ZoneOffset(seconds: offset)
    let value = Value.instant(Instant(seconds: 0))
    #expect(value.canonical(as: .datetime, zone: zone) == .text(text))
  }
}
