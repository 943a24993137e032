import Diagnostics

extension LocalizedText {
  /// Says why two texts are equal that are not spelt alike, since the eye cannot see it: Unicode takes
  /// some characters for the same (Unicode Standard Annex #15).
  static func sameCharacters(_ text: String, _ other: String) -> LocalizedText? {
    let (mine, theirs) = (Array(text.unicodeScalars), Array(other.unicodeScalars))
    guard mine != theirs else { return nil }
    let start = zip(mine, theirs).prefix { $0 == $1 }.count
    let end = zip(mine[start...].reversed(), theirs[start...].reversed()).prefix { $0 == $1 }.count
    let (here, there) = (
      names(of: mine[start..<mine.count - end]), names(of: theirs[start..<theirs.count - end])
    )
    return LocalizedText(
      "it has \(here) where the other has \(there), which are the same to Unicode",
      zh: "此处为 \(here)，另一处为 \(there)，按 Unicode 二者等同")
  }

  private static func names(of scalars: ArraySlice<Unicode.Scalar>) -> String {
    scalars.prefix(3).map(\.codePoint).joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// The name that every table of characters has: `U+FF1A`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
