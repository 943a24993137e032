import Diagnostics
import Documents
import Facts
import TestSupport
import Testing

/// How values are told to people.
struct ValueTextTests {
  @Test(arguments: [
    (FactType.boolean, "true", "true", "是"), (.boolean, "false", "false", "否"),
    (.integer, "12345", "12345", "12345"), (.decimal, "0.50", "0.5", "0.5"),
    (.percent, "95.3%", "95.3%", "95.3%"), (.percent, "100%", "100%", "100%"),
    (.money(currency: "CNY"), "1234567.5 CNY", "1,234,567.5 CNY", "1,234,567.5元"),
    (.money(currency: "CNY"), "-120000 CNY", "-120,000 CNY", "-120,000元"),
    (.money(currency: "CNY"), "100 CNY", "100 CNY", "100元"),
    (.money(currency: "USD"), "1000 USD", "1,000 USD", "1,000 USD"),
    (.duration, "480 min", "8 h", "8小时"), (.duration, "168 h", "7 d", "7天"),
    (.duration, "90 min", "90 min", "90分钟"), (.duration, "45 s", "45 s", "45秒"),
    (.duration, "0 h", "0 s", "0秒"), (.period, "12 months", "1 year", "1年"),
    (.period, "18 months", "18 months", "18个月"), (.period, "24 months", "2 years", "2年"),
    (.period, "1 month", "1 month", "1个月"), (.date, "2019-06-30", "2019-06-30", "2019-06-30"),
    (.datetime, "2019-06-30T08:30:00Z", "2019-06-30 16:30", "2019-06-30 16:30"),
    (.text(nil), "长沙", "长沙", "长沙"), (.choice(Writings.status), "open", "Open", "办理中"),
    (.set(Writings.status), "closed, open", "Open, Closed", "办理中、已办结"),
  ])
  func `a value is told in both languages`(
    _ type: FactType, _ literal: String, _ en: String, _ zh: String
  ) throws {
    let text = try ValueParser.literal(literal, as: type).value.text(as: type)
    #expect(text == LocalizedText(en, zh: zh))
  }

  @Test func `records are counted, and no member is none`() {
    let list = FactType.list(Schema(facts: []))
    let record = Record(count: 0, range: 0..<0)
    #expect(Value.records([record]).text(as: list) == LocalizedText("1 record", zh: "1条记录"))
    #expect(Value.records([]).text(as: list) == LocalizedText("0 records", zh: "0条记录"))
    #expect(Value.members([]).text(as: .set(Writings.status)) == LocalizedText("none", zh: "无"))
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `what is told can be read again`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let types: [FactType] = [
      .boolean, .integer, .decimal, .percent, .money(currency: "CNY"), .money(currency: "USD"),
      .duration, .period, .date, .datetime, .choice(Self.members), .set(Self.members),
    ]
    for type in types {
      for _ in 0..<200 {
        let value = Value.random(of: type, using: &random)
        for text in [value.text(as: type).en, value.text(as: type).zh] {
          let scalar = Scalar(text, style: .doubleQuoted, kind: .text)
          guard case .value(let read, _) = ValueParser().read(scalar, as: .sample(type)) else {
            Issue.record("\(type.name): cannot read '\(text)'")
            continue
          }
          #expect(read == value, "\(type.name) '\(text)'")
        }
      }
    }
  }

  private static let members = ChoiceList([
    .init(key: "open", label: LocalizedText("Open", zh: "办理中")),
    .init(key: "closed", label: LocalizedText("Closed", zh: "已办结")),
    .init(key: "lapsed", label: LocalizedText("Lapsed", zh: "已失效")),
  ])
}

extension Value {
  /// A value of a type; not of a text or a list.
  static func random(of type: FactType, using random: inout SplitMix64) -> Value {
    let whole = Int.random(in: -1_000_000...1_000_000, using: &random)
    let places = Int128(([1, 10, 100] as [Int]).randomElement(using: &random) ?? 1)
    let number = Rational(Int128(whole), over: places) ?? .zero
    switch type {
    case .boolean: return .boolean(whole.isMultiple(of: 2))
    case .integer, .period, .duration: return .number(Rational(whole))
    case .decimal, .money: return .number(number)
    case .percent: return .number(number.divided(by: Rational(1000)) ?? .zero)
    case .date: return .day(Day(number: whole / 2))
    case .datetime: return .instant(Instant(seconds: whole * 10_000))
    case .choice: return .member(abs(whole) % 3)
    case .set: return .members(Set((0..<3).filter { abs(whole) >> $0 & 1 == 1 }))
    case .text, .list, .reference: return .text("")
    }
  }
}
