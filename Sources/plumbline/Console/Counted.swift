extension DefaultStringInterpolation {
  /// A number with its noun: `1 rule`, `2 rules`.
  mutating func appendInterpolation(_ count: Int, _ noun: String) {
    appendInterpolation("\(count) \(noun)\(count == 1 ? "" : "s")")
  }
}
