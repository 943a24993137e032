/// What stands at one fact, without pointers to count: 24 bytes in an array.
///
/// It says the same as a ``Slot`` with its ``Origin``, for the values that nearly all filings are made
/// of; a value of another make stands in ``FlatFiling/values``.
public struct FlatSlot: BitwiseCopyable {
  /// What stands there. Those with a value come last.
  public enum Kind: UInt8, BitwiseCopyable {
    case notAsked, blank, null, unknown, notApplicable, none, noEarlierFiling, invalid
    /// 0 or 1 in ``number``.
    case boolean
    /// ``number`` divided by ten to the power of ``scale``.
    case decimal
    /// A computed quotient: ``number`` divided by ``divisor``.
    case quotient
    /// The day's number.
    case day
    /// Seconds since 1970.
    case instant
    /// ``count`` bytes at the address that ``number`` is.
    case text
    /// A position.
    case member
    /// The positions, a bit for each.
    case members
    /// ``count`` records, the first at the position ``number``.
    case records
    /// The value at the position ``number`` of ``FlatFiling/values``.
    case other
  }

  /// What stands there.
  public var kind = Kind.notAsked
  /// Whether the value is what an absence counts as.
  public var isAssumed = false
  /// How many of a decimal's digits stand behind the point.
  public var scale: Int8 = 0
  /// The power of ten of a number's last written digit; ``noDigit`` if none was written.
  public var lastDigit = Int8.min
  /// Where the value stands in the line, in bytes.
  public var offset: UInt32 = 0
  /// How many bytes it has there.
  public var length: UInt32 = 0
  /// How many bytes a text has, or a list records.
  public var count: UInt32 = 0
  /// The value, see ``kind``.
  public var number: Int64 = 0

  /// Nothing was reported.
  @inlinable public init() {}

  /// A value or none, that stands nowhere.
  @inlinable public init(_ kind: Kind, _ number: Int64 = 0, scale: Int8 = 0) {
    (self.kind, self.number, self.scale) = (kind, number, scale)
  }

  /// No digit was written.
  @inlinable public static var noDigit: Int8 { .min }

  /// Whether there is a value, reported or assumed.
  @inlinable
  public var hasValue: Bool {
    switch kind {
    case .notAsked, .blank, .null, .unknown, .notApplicable, .none, .noEarlierFiling, .invalid:
      false
    case .boolean, .decimal, .quotient, .day, .instant, .text, .member, .members, .records,
      .other:
      true
    }
  }

  /// Whether there is a value that was reported.
  @inlinable
  public var isReported: Bool { hasValue && !isAssumed }

  /// The divisor of a quotient, which stands nowhere and so needs no place.
  @inlinable public var divisor: Int64 {
    get { Int64(bitPattern: UInt64(length) << 32 | UInt64(offset)) }
    set {
      let bits = UInt64(bitPattern: newValue)
      (length, offset) = (UInt32(bits >> 32), UInt32(truncatingIfNeeded: bits))
    }
  }

  /// Whether another text is the same; both are in normal form C.
  @inlinable
  public func hasText(of other: FlatSlot) -> Bool {
    guard count == other.count, let mine = text.baseAddress, let theirs = other.text.baseAddress
    else { return false }
    return TextBytes.isEqual(mine, theirs, Int(count))
  }

  /// The bytes of a text, behind which eight more can be read; they live as long as the filing's line, or the pack.
  @inlinable public var text: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(bitPattern: Int(number)), count: Int(count))
  }
}

extension FlatSlot.Kind {
  /// Whether two are the same; written out, so that other modules need not call it.
  @inlinable
  public static func == (a: Self, b: Self) -> Bool {
    unsafeBitCast(a, to: UInt8.self) == unsafeBitCast(b, to: UInt8.self)
  }
}

extension FlatSlot {
  /// A text that lives elsewhere.
  init(text: UnsafeBufferPointer<UInt8>) {
    self.init(.text, Int64(Int(bitPattern: text.baseAddress)))
    count = UInt32(text.count)
  }

  /// Why there is no value.
  init(_ reason: MissingReason) {
    let kind: Kind =
      switch reason {
      case .notAsked: .notAsked
      case .blank: .blank
      case .null: .null
      case .unknown: .unknown
      case .notApplicable: .notApplicable
      case .none: .none
      case .noEarlierFiling: .noEarlierFiling
      case .invalid: .invalid
      }
    self.init(kind)
  }

  /// Why there is no value; `nil` if there is one.
  var missing: MissingReason? {
    switch kind {
    case .notAsked: .notAsked
    case .blank: .blank
    case .null: .null
    case .unknown: .unknown
    case .notApplicable: .notApplicable
    case .none: MissingReason.none
    case .noEarlierFiling: .noEarlierFiling
    case .invalid: .invalid
    case .boolean, .decimal, .quotient, .day, .instant, .text, .member, .members, .records,
      .other:
      nil
    }
  }
}
