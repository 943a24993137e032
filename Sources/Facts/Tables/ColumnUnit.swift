import Diagnostics

extension ValueParser {
  /// A fact whose bare numbers count in the unit that stands at the head of a column.
  ///
  /// - Returns: `nil` where the unit says how numbers count, and it cannot be told how.
  func counting(_ fact: Fact, in unit: String?) -> Fact? {
    guard let unit, !unit.isEmpty else { return fact }
    var counted = fact
    switch fact.type {
    case .percent:
      if vocabulary.percent.contains(unit) { counted.bareUnit = Rational(1, over: 100) }
    case .duration:
      if let seconds = vocabulary.durations[unit] { counted.bareUnit = seconds }
    case .period:
      if let months = vocabulary.periods[unit] { counted.bareUnit = months }
    case .money(let currency):
      guard let known = moneyUnit(unit, currency) else { return isRemark(unit) ? fact : nil }
      guard known.currency == currency else { return nil }
      counted.bareUnit = known.factor
    case .integer, .decimal:
      if let multiple = multiple(unit) {
        counted.bareUnit = multiple
      } else if !vocabulary.counters.contains(unit), !isRemark(unit) {
        return nil
      }
    case .boolean, .date, .datetime, .text, .choice, .set, .list, .reference: break
    }
    return counted
  }

  /// A fact whose bare amounts of money count in a unit that stands for a whole table or group.
  func counting(_ fact: Fact, inherited unit: String?) -> Fact {
    guard let unit, case .money(let currency) = fact.type,
      let known = moneyUnit(unit, currency), known.currency == currency
    else { return fact }
    var counted = fact
    counted.bareUnit = known.factor
    return counted
  }

  /// `万` and `万人次`: how many a number counts.
  private func multiple(_ unit: String) -> Rational? {
    if let multiple = vocabulary.multiples[unit] { return multiple }
    return vocabulary.multiples.first { word, _ in
      unit.hasPrefix(word) && vocabulary.counters.contains(String(unit.dropFirst(word.count)))
    }?.value
  }

  private func moneyUnit(_ unit: String, _ currency: String) -> Vocabulary.MoneyUnit? {
    if let known = vocabulary.money[unit] { return known }
    return vocabulary.multiples[unit].map { .init(currency: currency, factor: $0) }
  }

  /// Whether words in brackets say nothing of how numbers count: they hold no unit of money and no
  /// word that multiplies.
  private func isRemark(_ words: String) -> Bool {
    let units = Array(vocabulary.money.keys) + Array(vocabulary.multiples.keys)
    return !units.contains { words.contains($0) }
  }
}
