import Diagnostics
import Facts

/// How people spell values otherwise than usual.
enum Spelling {
  /// A spelling that is read as the value all the same; `nil` where there is none.
  static func of(_ value: Value, _ fact: Fact, _ random: inout SplitMix64) -> String? {
    let spellings = spellings(of: value, fact)
    return random.one(of: spellings)
  }

  /// A number that is not exact, which is no value.
  static func inexact(_ value: Value, _ fact: Fact) -> String? {
    guard case .number = value else { return nil }
    return "约" + value.text(as: fact.type).zh
  }

  private static func spellings(of value: Value, _ fact: Fact) -> [String] {
    let usual = value.text(as: fact.type).zh
    switch (value, fact.type) {
    case (.boolean(let isYes), _): return isYes ? ["√", "有", "Y"] : ["×", "没有", "N"]
    case (.number(let number), .integer):
      return [usual.fullWidth] + [tenThousands(number)].compactMap(\.self)
    case (.number(let number), .money(let currency)) where currency == "CNY":
      return ["¥" + usual.dropLast(), usual.fullWidth]
        + [tenThousands(number).map { $0 + "元" }].compactMap(\.self)
    case (.number, .percent): return [usual.fullWidth, "百分之" + usual.dropLast()]
    case (.number, .duration), (.number, .period), (.number, .decimal): return [usual.fullWidth]
    case (.day(let day), _):
      let (year, month, date) = day.components
      return ["\(year).\(month).\(date)", "\(year)年\(month)月\(date)日", "\(year)/\(month)/\(date)"]
    case (.member(let position), .choice(let list)):
      return [list.members[position].key, "　\(list.members[position].key)　"]
    case (.number, _), (.instant, _), (.text, _), (.member, _), (.members, _), (.records, _):
      return []
    }
  }

  /// A number of ten thousands with at most one digit behind the point.
  private static func tenThousands(_ number: Rational) -> String? {
    guard number >= Rational(10_000), let tenths = number.divided(by: Rational(1000)),
      tenths.isWhole, let quotient = number.divided(by: Rational(10_000))
    else { return nil }
    return "\(quotient)万"
  }
}

extension String {
  /// The text with full-width forms of ASCII's digits, signs and letters.
  fileprivate var fullWidth: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          (0x21...0x7E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }
}
