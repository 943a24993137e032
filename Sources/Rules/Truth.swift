/// A truth value of Kleene's strong three-valued logic.
public enum Truth: String, Sendable, Hashable, CaseIterable {
  /// It does not hold.
  case `false`
  /// It cannot be told, because something is missing.
  case unknown
  /// It holds.
  case `true`

  /// The truth of something that is known.
  public init(_ holds: Bool) {
    self = holds ? .true : .false
  }

  /// False if one is false, else unknown if one is unknown.
  public func and(_ other: Truth) -> Truth {
    if self == .false || other == .false { return .false }
    return self == .true && other == .true ? .true : .unknown
  }

  /// True if one is true, else unknown if one is unknown.
  public func or(_ other: Truth) -> Truth {
    if self == .true || other == .true { return .true }
    return self == .false && other == .false ? .false : .unknown
  }

  /// True for false and false for true.
  public var negated: Truth {
    switch self {
    case .false: .true
    case .unknown: .unknown
    case .true: .false
    }
  }
}
