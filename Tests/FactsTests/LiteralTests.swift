import Diagnostics
import Documents
import Facts
import Testing

/// The one spelling that rules have for each value.
struct LiteralTests {
  @Test(arguments: [
    (FactType.boolean, "true", "true"), (.boolean, "false", "false"), (.integer, "12", "12 (0)"),
    (.integer, "-3", "-3 (0)"), (.decimal, "0.5", "0.5 (-1)"), (.percent, "95%", "0.95 (-2)"),
    (.percent, "95.3%", "0.953 (-3)"), (.money(currency: "CNY"), "120000 CNY", "120000 (0)"),
    (.duration, "30 min", "1800"), (.duration, "8 h", "28800"), (.duration, "7 d", "604800"),
    (.duration, "15 s", "15 (0)"), (.period, "12 months", "12 (0)"), (.period, "1 month", "1 (0)"),
    (.period, "2 years", "24"), (.date, "2019-12-31", "2019-12-31"),
    (.datetime, "2019-12-31T16:30:00+08:00", "2019-12-31 16:30"),
    (.datetime, "2019-12-31T16:30", "2019-12-31 16:30"),
    (.datetime, "2019-12-31 16:30", "2019-12-31 16:30"), (.text(nil), "长沙 市", "text '长沙 市'"),
    (.text(.phone), "0731-12345678", "text '0731-12345678'"),
    (.choice(Writings.status), "closed", "member 1"),
    (.set(Writings.status), "open, closed", "members [0, 1]"),
    (.reference(list: "drivers"), "D1", "text 'D1'"),
  ])
  func `a literal is read`(_ type: FactType, _ text: String, _ expected: String) throws {
    let literal = try ValueParser.literal(text, as: type)
    #expect(
      ValueParser.Reading.value(literal.value, lastDigit: literal.lastDigit).outline == expected)
  }

  @Test(arguments: [
    (FactType.boolean, "yes", "invalid-value: it is neither true nor false"),
    (.integer, "12,000", "invalid-value: its digits are not written as a number"),
    (.integer, "1.5", "invalid-value: it has a fraction"),
    (.decimal, "1e3", "lost-digits: it is in scientific notation, and digits may be lost"),
    (.percent, "0.95", "missing-unit: without a percent sign it may be a ratio or a percentage"),
    (.percent, "at", "invalid-value: its digits are not written as a number"),
    (.money(currency: "CNY"), "120000", "missing-unit: it has no unit"),
    (.money(currency: "CNY"), "12万元", "wrong-unit: it has no unit that fits"),
    (.money(currency: "CNY"), "100 USD", "wrong-unit: it has no unit that fits"),
    (.duration, "8", "missing-unit: it has no unit"),
    (.duration, "8 hours", "wrong-unit: it has no unit that fits"),
    (.duration, "2 months", "wrong-unit: it has no unit that fits"),
    (.period, "7 d", "wrong-unit: it has no unit that fits"),
    (.period, "0.3 years", "invalid-value: it is not a whole number of months"),
    (.date, "2019/12/31", "invalid-value: it is not written as year, month and day"),
    (.date, "2019-02-30", "no-such-date: there is no such day"),
    (.datetime, "2019-12-31", "ambiguous-value: it has no time of day"),
    (.datetime, "2019/12/31 16:30", "invalid-value: it is not written as year, month and day"),
    (.choice(Writings.status), "办理中", "unknown-member: no member has this key or label"),
    (.choice(Writings.status), "Open", "unknown-member: no member has this key or label"),
    (.set(Writings.status), "open,", "unknown-member: no member has this key or label"),
    (.list(Schema(facts: [])), "无", "expected-list: it is not a list"),
  ])
  func `what is no literal is refused with the reason`(
    _ type: FactType, _ text: String, _ expected: String
  ) {
    let error = #expect(throws: ValueMismatch.self) { try ValueParser.literal(text, as: type) }
    #expect(error?.outline == expected)
  }

  @Test(arguments: [
    ("正在办理", "did you mean '已受理正在办理中'?"),
    ("中", "expected open or closed"),
  ])
  func `the only label that a word is a part of is suggested`(_ text: String, _ help: String) {
    let list = ChoiceList([
      .init(key: "open", label: LocalizedText("Open", zh: "已受理正在办理中")),
      .init(key: "closed", label: LocalizedText("Closed", zh: "已办结并在系统中归档")),
    ])
    let reading = ValueParser().read(Scalar(text, cell: .text), as: Self.fact(.choice(list)))
    guard case .invalid(let mismatch) = reading else {
      Issue.record("\(reading)")
      return
    }
    #expect(mismatch.help?.en == help)
  }

  private static func fact(_ type: FactType) -> Fact {
    Fact(path: "kind", name: "kind", label: LocalizedText("Kind", zh: "类型"), type: type)
  }

  @Test func `the nearest member and the unit are suggested`() {
    let member = #expect(throws: ValueMismatch.self) {
      try ValueParser.literal("opne", as: .choice(Writings.status))
    }
    #expect(member?.help?.en == "did you mean 'open'?")
    let unit = #expect(throws: ValueMismatch.self) { try ValueParser.literal("8", as: .duration) }
    #expect(unit?.help?.en == "write the unit, such as 8 h")
  }
}
