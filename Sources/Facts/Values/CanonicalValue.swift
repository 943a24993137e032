/// A value without the words of any language, so that programs can compare it.
///
/// Of one type, and in packs of one time zone, equal values are written alike.
public enum CanonicalValue: Sendable, Hashable {
  /// A `boolean`.
  case boolean(Bool)
  /// A number, a date, a time, a text, or the key of a member or a record.
  case text(String)
  /// The keys of a set's members, in the order in which the members are declared.
  case keys([String])
}

extension Value {
  /// The value in the base unit of its type: a percentage as a ratio, a duration in seconds, a period
  /// in months; a list as the number of its records.
  ///
  /// - Parameter zone: the zone that times are told in; China's where there is none.
  public func canonical(as type: FactType, zone: ZoneOffset? = nil) -> CanonicalValue {
    switch self {
    case .boolean(let value): .boolean(value)
    case .number(let number): .text(number.canonical)
    case .day(let day): .text(day.description)
    case .instant(let instant): .text(instant.timestamp(in: zone ?? .china))
    case .text(let text): .text(text)
    case .member(let position): .text(type.key(at: position))
    case .members(let positions): .keys(positions.sorted().map(type.key))
    case .records(let records): .text(String(records.count))
    }
  }
}

extension Rational {
  /// All decimal digits, or a fraction in lowest terms where they have no end: `0.915`, `1/3`.
  fileprivate var canonical: String {
    decimalPlaces == nil ? "\(numerator)/\(denominator)" : description
  }
}

extension FactType {
  /// The key of a member of a choice or a set.
  fileprivate func key(at position: Int) -> String {
    switch self {
    case .choice(let list), .set(let list):
      list.members.indices.contains(position) ? list.members[position].key : "#\(position)"
    case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .date, .datetime,
      .text, .list, .reference:
      "#\(position)"
    }
  }
}
