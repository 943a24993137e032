/// How well somebody fills in a filing, and keeps the duties that it is about.
public enum Quality: String, Sendable, CaseIterable {
  /// Nearly all duties are kept, nearly all is told, in the usual spelling.
  case careful
  /// Some duties are broken, some values are missing or oddly spelt.
  case usual
  /// Many duties are broken, many values are missing, and many are spelt as people spell them.
  case careless

  /// How many in a thousand filings have it.
  public var share: Int {
    switch self {
    case .careful: 500
    case .usual: 350
    case .careless: 150
    }
  }

  /// How many in a thousand duties are broken.
  public var faults: Int {
    switch self {
    case .careful: 2
    case .usual: 60
    case .careless: 300
    }
  }

  /// How many in a thousand values are missing, or no values.
  public var gaps: Int {
    switch self {
    case .careful: 0
    case .usual: 20
    case .careless: 100
    }
  }

  /// How many in a thousand values are spelt otherwise than usual.
  public var oddities: Int {
    switch self {
    case .careful: 0
    case .usual: 50
    case .careless: 350
    }
  }
}
