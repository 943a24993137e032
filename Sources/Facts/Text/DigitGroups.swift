/// The digits of a telephone number in their groups, with what parts them.
struct DigitGroups {
  private enum Break: Comparable {
    case bracket, blank, hyphen
  }

  private static let hyphens: Set<Unicode.Scalar> = ["-", "‐", "‑", "‒", "–", "—", "−"]

  private var groups: [String] = []
  /// What stands before each group but the first.
  private var breaks: [Break] = []
  private var hasPlus = false

  /// Reads digits, hyphens, blanks and brackets, with a `+` before the first digit.
  init(_ text: String) throws(FormatMismatch) {
    var pending: Break?
    var isOpen = false
    for scalar in text.unicodeScalars {
      if scalar.isDigit {
        if groups.isEmpty || pending != nil {
          if let pending, !groups.isEmpty { breaks.append(pending) }
          groups.append("")
          pending = nil
        }
        groups[groups.count - 1].unicodeScalars.append(scalar)
        continue
      }
      switch scalar {
      case "+" where groups.isEmpty && !hasPlus: hasPlus = true
      case "(" where !isOpen, ")" where isOpen:
        isOpen.toggle()
        pending = max(pending ?? .bracket, .bracket)
      case _ where Self.hyphens.contains(scalar) && !groups.isEmpty: pending = .hyphen
      case _ where scalar.isBlank: pending = max(pending ?? .blank, .blank)
      default: throw .notAPhone
      }
    }
    if groups.isEmpty || isOpen || pending == .hyphen { throw .notAPhone }
  }

  /// All digits.
  var digits: String { groups.joined() }

  /// The digits before the last hyphen and those after, which nothing else parts.
  var splitAtLastHyphen: (before: String, last: String)? {
    guard breaks.last == .hyphen, let last = groups.last else { return nil }
    return (groups.dropLast().joined(), last)
  }

  /// The two halves at each blank.
  var splitsAtBlanks: [(before: String, after: String)] {
    breaks.indices.filter { breaks[$0] == .blank }.map {
      (groups[...$0].joined(), groups[($0 + 1)...].joined())
    }
  }

  /// Drops `+86`, `0086`, or `86` where it stands apart or before a mobile number, and gives the
  /// area code the zero that it lacks after them.
  mutating func dropCountryCode() throws(FormatMismatch) {
    let isCode = groups[0] == "86" || (digits.utf8.count == 13 && digits.hasPrefix("861"))
    if groups[0].hasPrefix("0086") {
      groups[0].removeFirst(4)
    } else if hasPlus ? groups[0].hasPrefix("86") : isCode {
      groups[0].removeFirst(2)
    } else if hasPlus || groups[0].hasPrefix("00") {
      throw .foreign
    } else {
      return
    }
    if groups[0].isEmpty { dropFirstGroup() }
    guard !groups.isEmpty else { throw .notAPhone }
    // The zero in `+86 (0)731` belongs to the area.
    if groups[0] == "0", groups.count > 1 { dropFirstGroup() }
    let hasNoArea = ["13", "14", "15", "16", "17", "18", "19", "400", "800"]
    if !(["0"] + hasNoArea).contains(where: digits.hasPrefix) { groups[0] = "0" + groups[0] }
  }

  private mutating func dropFirstGroup() {
    groups.removeFirst()
    if !breaks.isEmpty { breaks.removeFirst() }
  }
}

extension FormatMismatch {
  fileprivate static let notAPhone = Self(
    "expected digits, hyphens, blanks and brackets, and nothing else", zh: "应只含数字、连字符、空格和括号")

  fileprivate static let foreign = Self(
    "expected a number of mainland China, found another country code", zh: "应为内地号码，国家代码不是86")
}
