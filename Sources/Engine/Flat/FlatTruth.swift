import Rules

/// A truth value as a number, so that `and` is the least and `or` the greatest (Kleene).
struct FlatTruth: BitwiseCopyable, Equatable {
  let number: UInt8

  static let `false` = Self(number: 0)
  static let unknown = Self(number: 1)
  static let `true` = Self(number: 2)

  @inline(__always)
  init(number: UInt8) { self.number = number }

  /// The truth of something that is known.
  @inline(__always)
  init(_ holds: Bool) { number = holds ? 2 : 0 }

  /// The same as ``Rules/Truth``.
  init(_ truth: Truth) {
    switch truth {
    case .false: self = .false
    case .unknown: self = .unknown
    case .true: self = .true
    }
  }

  @inline(__always)
  func and(_ other: Self) -> Self { Self(number: min(number, other.number)) }

  @inline(__always)
  func or(_ other: Self) -> Self { Self(number: max(number, other.number)) }

  @inline(__always)
  var negated: Self { Self(number: 2 - number) }
}
