/// Chance that is spread evenly over filings, so that few of them show all there is.
///
/// The points of the sequence R2 (Roberts, 2018: The Unreasonable Effectiveness of Quasirandom
/// Sequences), of which any stretch fills a square evenly, each moved by chance.
struct Turns {
  private let seed: UInt64
  /// Which filing of those alike it is, and what they have in common.
  private let turn: UInt64
  private let kind: Int

  /// The inverse of the plastic number and its square, as shares of 2⁶⁴.
  private static let steps: (first: UInt64, second: UInt64) = (
    0xC13F_A9A9_02A6_328F, 0x91E1_0DA5_C79E_7B1D
  )

  /// Finds the turn of a filing.
  ///
  /// - Parameters:
  ///   - number: the number of the filing.
  ///   - kinds: how many kinds take turns.
  init(seed: UInt64, number: Int, kinds: Int) {
    self.seed = seed
    let first = SplitMix64(seed: seed).first(below: kinds)
    kind = (first + number) % kinds
    turn = UInt64(number / kinds)
  }

  /// The kind whose turn it is.
  var kindInTurn: Int { kind }

  /// The quality, by the shares of each.
  var quality: Quality {
    var number = Self.thousandths(offset(0) &+ turn &* Self.steps.first)
    for quality in Quality.allCases {
      if number < quality.share { return quality }
      number -= quality.share
    }
    return .usual
  }

  /// Whether a rule is broken that is so in a share of filings, in thousandths.
  func breaks(_ rule: Int, _ thousandths: Int) -> Bool {
    Self.thousandths(offset(rule + 1) &+ turn &* Self.steps.second) < thousandths
  }

  private func offset(_ purpose: Int) -> UInt64 {
    var random = SplitMix64(seed: seed &+ UInt64(purpose), number: kind)
    return random.next()
  }

  private static func thousandths(_ share: UInt64) -> Int {
    Int(share.multipliedFullWidth(by: 1000).high)
  }
}

extension SplitMix64 {
  /// The first number of a generator, below another.
  fileprivate func first(below count: Int) -> Int {
    var copy = self
    return copy.below(count)
  }
}
