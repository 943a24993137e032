import Diagnostics
import Documents
import Facts
import TestSupport
import Testing

/// How people write values: what each writing is read as, or why it is refused.
struct WritingTests {
  @Test(arguments: Writings.all)
  func `writings are read as their golden says`(_ writings: Writings) {
    let parser = ValueParser()
    let lines = writings.texts.map { text in
      let scalar = Scalar(text, style: .doubleQuoted, kind: .text)
      return "\(text.printable) → \(parser.read(scalar, as: writings.fact).outline)"
    }
    expectSnapshot(lines.joined(separator: "\n") + "\n", named: "writings-\(writings.name).txt")
  }

  @Test(arguments: [
    ("true", Scalar.Kind.boolean(true), FactType.boolean, "true"),
    ("1e3", .float, .integer, "1000 (3)"), ("12.0", .float, .integer, "12 (-1)"),
    ("12.5", .float, .integer, "invalid-value: it has a fraction"),
    ("1e-3", .float, .decimal, "0.001 (-3)"),
    (".inf", .float, .decimal, "invalid-value: there is no number in it"),
    (
      "0.953", .float, .percent,
      "missing-unit: without a percent sign it may be a ratio or a percentage"
    ),
    ("0731", .integer, .text(nil), "text '0731'"), ("no", .text, .boolean, "false"),
    ("2019-06-30", .text, .date, "2019-06-30"), ("~", .null, .integer, "missing null"),
  ])
  func `what YAML takes for another kind is read by the fact's type`(
    _ text: String, _ kind: Scalar.Kind, _ type: FactType, _ expected: String
  ) {
    let scalar = Scalar(text, style: .plain, kind: kind)
    #expect(ValueParser().read(scalar, as: .sample(type)).outline == expected)
  }

  @Test(arguments: [
    ("431", FactType.text(nil), "text '431'"),
    ("110101199003070", .text(nil), "text '110101199003070'"),
    ("1101011990030700", .text(nil), "lost-digits: it is a number, and digits may be lost"),
    ("12315", .text(.phone), "lost-digits: it is a number, and digits may be lost"),
    ("431", .reference(list: "drivers"), "text '431'"),
  ])
  func `a JSON number is a text only where no digit can be lost`(
    _ text: String, _ type: FactType, _ expected: String
  ) {
    let scalar = Scalar(text, style: .plain, kind: .integer)
    #expect(ValueParser().read(scalar, as: .sample(type), in: .json).outline == expected)
  }

  @Test(arguments: [
    (FactType.percent, "0.01", "95.3", "0.953 (-3)"), (.percent, "1", "0.953", "0.953 (-3)"),
    (.duration, "3600", "8", "28800"), (.period, "12", "2", "24"),
    (.money(currency: "CNY"), "10000", "12.5", "125000 (3)"),
    (.money(currency: "CNY"), "10000", "12.5元", "12.5 (-1)"),
  ])
  func `a bare number counts in the unit that the fact names`(
    _ type: FactType, _ unit: String, _ text: String, _ expected: String
  ) throws {
    var fact = Fact.sample(type)
    fact.bareUnit = try Rational.parse(unit).value
    let scalar = Scalar(text, style: .plain, kind: .float)
    #expect(ValueParser().read(scalar, as: fact).outline == expected)
  }

  @Test func `a label that two members share names neither`() {
    let list = ChoiceList([
      .init(key: "a", label: LocalizedText("Other", zh: "其他")),
      .init(key: "b", label: LocalizedText("Else", zh: "其他")),
    ])
    let scalar = Scalar("其他", style: .plain, kind: .text)
    #expect(
      ValueParser().read(scalar, as: .sample(.choice(list))).outline
        == "ambiguous-value: several members have this label")
  }

  @Test func `a text is stored in normal form C`() {
    let scalar = Scalar(" e\u{301} ", style: .doubleQuoted, kind: .text)
    guard case .value(.text(let text), _) = ValueParser().read(scalar, as: .sample(.text(nil)))
    else { Issue.record("no text"); return }
    #expect(Array(text.unicodeScalars) == ["\u{E9}"])
  }
}

/// Writings of one type.
struct Writings: Sendable, CustomTestStringConvertible {
  let name: String
  let fact: Fact
  let texts: [String]

  var testDescription: String { name }

  init(_ name: String, _ type: FactType, _ texts: [String]) {
    self.name = name
    fact = .sample(type)
    self.texts = texts
  }
}

extension Fact {
  static func sample(_ type: FactType, path: String = "sample") -> Fact {
    Fact(path: path, name: path, label: LocalizedText("Sample", zh: "样例"), type: type)
  }
}

extension ValueParser.Reading {
  /// The value, the reason that it is missing, or the code and the reason that it is refused.
  var outline: String {
    switch self {
    case .value(let value, let lastDigit): value.outline + (lastDigit.map { " (\($0))" } ?? "")
    case .missing(let reason): "missing \(reason.rawValue)"
    case .invalid(let mismatch): mismatch.outline
    }
  }
}

extension ValueMismatch {
  var outline: String { "\(code.dropFirst("facts/".count)): \(reason.en)" }
}

extension Value {
  /// The value in its base unit.
  var outline: String {
    switch self {
    case .boolean(let value): "\(value)"
    case .number(let number): "\(number)"
    case .day(let day): "\(day)"
    case .instant(let instant): instant.description(in: .china)
    case .text(let text): "text '\(text)'"
    case .member(let position): "member \(position)"
    case .members(let positions): "members \(positions.sorted())"
    case .records(let records): "\(records.count) records"
    }
  }
}
