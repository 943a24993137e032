/// Names of hosts, as addresses carry them.
enum HostName {
  /// A name in lower case; `nil` if it cannot be one.
  ///
  /// Labels of letters, digits and inner hyphens, each of at most 63 bytes (RFC 1123, 2.1), with
  /// the letters of other scripts as they are written.
  static func normalize(_ name: Substring) -> String? {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard name.utf8.count <= 253, labels.allSatisfy(isLabel) else { return nil }
    return name.lowercased()
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
      && label.unicodeScalars.allSatisfy { scalar in
        scalar == "-" || scalar.isDigit
          || (scalar.properties.isAlphabetic && scalar.halfWidth == scalar)
      }
  }
}
