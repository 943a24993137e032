extension Vocabulary {
  /// Whether a cell begins a remark or a signature: `填表人：张三`.
  func isRemark(_ text: String) -> Bool {
    let name = HeaderName.folded(text)
    guard let colon = name.firstIndex(of: ":") else { return false }
    return remarks.contains(String(name[..<colon]))
  }

  /// Whether a cell stands beside what is reported: a remark, a signature, a running number.
  func isAside(_ text: String) -> Bool {
    isRemark(text) || asides.contains(HeaderName.folded(text))
  }

  /// The unit that a cell names for what follows: `单位：万元`, also in brackets.
  func unit(toldBy text: String) -> String? {
    var name = HeaderName.folded(text)[...]
    if name.hasPrefix("("), name.hasSuffix(")") { name = name.dropFirst().dropLast() }
    guard let colon = name.firstIndex(of: ":"), units.contains(String(name[..<colon])) else {
      return nil
    }
    return String(name[name.index(after: colon)...])
  }
}
