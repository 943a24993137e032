import Diagnostics
import Engine
public import Facts

/// Subjects of which the same share is drawn: those of one tier and one share.
public struct Stratum: Sendable, Hashable {
  /// The value that parts subjects, for programs; `?` where it is missing.
  public let key: String
  /// The share that is drawn, as a ratio.
  public let share: Rational

  /// How lists and texts for programs name it: `A 0.01`.
  public var name: String { "\(key) \(share)" }
}

extension Stratum {
  /// The stratum of a subject; `nil` where no share is known.
  init?(_ reading: SubjectReading) {
    guard let share = reading.share.number else { return nil }
    switch reading.stratum.shown?.canonical {
    case .boolean(let value): key = value ? "true" : "false"
    case .text(let text): key = text
    case .keys, nil: key = "?"
    }
    self.share = share
  }

  /// How many of so many are drawn: the share rounded up, as it is a least share.
  func count(of population: Int) -> Int {
    guard let exact = share.multiplied(by: Rational(population)) else { return population }
    let (whole, rest) = exact.numerator.quotientAndRemainder(dividingBy: exact.denominator)
    return min(population, Int(whole) + (rest > 0 ? 1 : 0))
  }
}
