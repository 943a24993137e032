extension TextFormat {
  /// A text of the format, of nobody in particular.
  package var example: String {
    switch self {
    case .phone: "0731-00000000"
    case .url: "https://example.com/"
    case .email: "name@example.com"
    case .uscc: "91430000MA0000015E"
    case .plate: "湘A12345"
    case .postalCode: "410000"
    case .residentID: "11010519491231002X"
    }
  }
}
