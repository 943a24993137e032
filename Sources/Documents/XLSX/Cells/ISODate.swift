/// A date or time that a workbook stores as text (ECMA-376-1, 18.17.4.3).
enum ISODate {
  /// The date in our manner, or the text itself if it is no date.
  static func scalar(_ text: String) -> Scalar {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    switch parts.count {
    case 1 where fits(parts[0], "####-##-##"): return Scalar(text, cell: .date)
    case 1:
      if let clock = clock(parts[0]) { return Scalar(clock, cell: .date) }
    case 2 where fits(parts[0], "####-##-##"):
      guard let clock = clock(parts[1]) else { break }
      return Scalar(clock == "00:00:00" ? "\(parts[0])" : "\(parts[0]) \(clock)", cell: .date)
    default: break
    }
    return Scalar(text, cell: .text)
  }

  /// `16:30`, `16:30:00` or `16:30:00.000`, to the second below.
  private static func clock(_ text: Substring) -> String? {
    let time = text.prefix { $0 != "." }
    guard text.dropFirst(time.count + 1).allSatisfy({ ("0"..."9").contains($0) }) else {
      return nil
    }
    if fits(time, "##:##") { return "\(time):00" }
    return fits(time, "##:##:##") ? String(time) : nil
  }

  private static func fits(_ text: Substring, _ pattern: String) -> Bool {
    text.utf8.count == pattern.utf8.count
      && zip(text.utf8, pattern.utf8).allSatisfy { byte, sign in
        sign == UInt8(ascii: "#") ? byte.isDigit : byte == sign
      }
  }
}
