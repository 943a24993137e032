import Diagnostics
import Facts
import Rules

extension FilingSchema {
  /// The forms that a value can take, one of which it must have.
  func forms(of field: TemplateField) -> [JSONText] {
    let fact = field.fact
    switch fact.type {
    case .boolean: return [.object([("type", .string("boolean"))])]
    case .integer: return [number("integer", fact, unit: Rational(1))]
    case .decimal: return [number("number", fact, unit: Rational(1))]
    case .percent: return bare(fact) + [text(#"-?[0-9]+(\.[0-9]+)?%"#)]
    case .money(let currency):
      let units = currency == "CNY" ? "(CNY|元|万元|亿元)" : currency
      return [
        number("number", fact, unit: fact.bareUnit ?? Rational(1)),
        text(Self.amount + " ?" + units),
      ]
    case .duration: return bare(fact) + [text(Self.duration)]
    case .period: return bare(fact) + [text("([0-9]+ ?(months?|years?|个月|年) ?)+")]
    case .date: return [text("[0-9]{4}-[0-9]{2}-[0-9]{2}", format: "date")]
    case .datetime: return [text(Self.dateTime)]
    case .text(let format): return [text(of: format)]
    case .choice(let list): return [members(of: list)]
    case .set(let list):
      return [
        .object([
          ("type", .string("array")), ("uniqueItems", .boolean(true)),
          ("items", members(of: list)),
        ])
      ]
    case .list:
      let records = object(FormNode.tree(of: field.records ?? []))
      return [.object([("type", .string("array")), ("items", .object(records))])]
    case .reference(let list): return [key(of: list)]
    }
  }

  private static let amount = #"-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?"#
  private static let duration =
    #"([0-9]+(\.[0-9]+)? ?(s|min|h|d|秒|分钟|小时|天|日) ?)+"#
  private static let dateTime =
    #"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?"#

  /// A bare number, where the fact says what it counts in.
  private func bare(_ fact: Fact) -> [JSONText] {
    fact.bareUnit.map { [number("number", fact, unit: $0)] } ?? []
  }

  /// A number in the fact's range, which counts in a multiple of the base unit.
  private func number(_ type: String, _ fact: Fact, unit: Rational) -> JSONText {
    func end(_ end: Bounds.End?, _ name: String, _ exclusive: String) -> [(String, JSONText)] {
      guard let end, case .number(let value) = end.value, let scaled = value.divided(by: unit),
        scaled.decimalPlaces != nil
      else { return [] }
      return [(end.isIncluded ? name : exclusive, .number(scaled.description))]
    }
    return .object(
      [("type", .string(type))] + end(fact.bounds?.lower, "minimum", "exclusiveMinimum")
        + end(fact.bounds?.upper, "maximum", "exclusiveMaximum"))
  }

  private func text(_ pattern: String, format: String? = nil) -> JSONText {
    .object(
      [("type", .string("string")), ("pattern", .string("^\(pattern)$"))]
        + (format.map { [("format", .string($0))] } ?? []))
  }

  private func text(of format: TextFormat?) -> JSONText {
    switch format {
    case .phone: text("[0-9][0-9-]+(转[0-9]{1,6})?")
    case .url: text("https?://.+", format: "iri")
    case .email: text(".+@.+", format: "idn-email")
    case .uscc: text("[0-9A-HJ-NP-RTUWXY]{18}")
    case .postalCode: text("[0-9]{6}")
    case .residentID: text("[0-9]{17}[0-9X]")
    case .plate, nil: .object([("type", .string("string"))])
    }
  }

  /// The members by key or by a label that no other has, each with its label as title.
  private func members(of list: ChoiceList) -> JSONText {
    let isClear = list.hasClearLabels
    let members = list.members.map { member -> JSONText in
      var names = [member.key]
      for name in [member.label.en, member.label.zh] where isClear && !names.contains(name) {
        names.append(name)
      }
      return .object([
        ("enum", .array(names.map(JSONText.string))), ("title", .string(member.label[language])),
      ])
    }
    return .object([("oneOf", .array(members))])
  }

  /// What the key of a list's records can be.
  private func key(of list: String) -> JSONText {
    let target = template.all.first { $0.fact.path == list }
    guard case .list(let schema)? = target?.fact.type, let key = schema.key,
      let field = target?.records?.first(where: { $0.fact.path == schema.facts[key].path })
    else { return .object([("type", .string("string"))]) }
    return .object([("anyOf", .array(forms(of: field)))])
  }
}
