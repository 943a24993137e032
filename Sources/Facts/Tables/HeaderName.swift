/// What stands at the head of a column, or beside a value in a form, as names are compared.
///
/// People put marks around a name: a star for what must be filled in, a number, a colon, the unit in
/// brackets, blanks and line breaks for looks. They do not belong to it.
struct HeaderName {
  /// The name as it was written.
  let written: String
  /// The name without what does not belong to it, from the surest reading to the least.
  let readings: [Reading]
  /// Whether a mark without width stands in it, which nobody can see.
  let hasInvisibleMark: Bool

  /// A name, folded, with the unit that stood behind it.
  struct Reading: Hashable {
    let name: String
    let unit: String?
  }

  init(_ text: String) {
    written = text.withoutOuterBlanks
    hasInvisibleMark = written.unicodeScalars.contains { $0.isBlank && !$0.properties.isWhitespace }
    let whole = Self.folded(text)
    let plain = Self.withoutMarks(whole)
    var readings = [Reading(name: whole, unit: nil), Reading(name: plain, unit: nil)]
    if let (name, unit) = Self.parted(plain) { readings.append(Reading(name: name, unit: unit)) }
    for reading in readings {
      if let name = Self.withoutNumber(reading.name) {
        readings.append(Reading(name: name, unit: reading.unit))
      }
    }
    var known: Set<Reading> = []
    self.readings = readings.filter { !$0.name.isEmpty && known.insert($0).inserted }
  }

  /// A name as it is compared: half-width, lower case, without any blanks.
  static func folded(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.halfWidth.lowerCase.withoutBlanks
    }
    let letters = text.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case 0x09...0x0D, 0x20: nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: byte
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  private static let marks: Set<Character> = ["*", "★", "☆", ":", "#"]
  private static let digits = Set<Character>("0123456789一二三四五六七八九十.")

  private static func withoutMarks(_ name: String) -> String {
    let rest = name.drop(while: marks.contains)
    guard let last = rest.lastIndex(where: { !marks.contains($0) }) else { return "" }
    return String(rest[...last])
  }

  /// `年交易额(万元)` as a name and what stands in the brackets.
  private static func parted(_ name: String) -> (name: String, unit: String)? {
    let closing: [Character: Character] = [")": "(", "]": "[", "】": "【"]
    guard let last = name.last, let opening = closing[last],
      let start = name.lastIndex(of: opening), start > name.startIndex
    else { return nil }
    let unit = name[name.index(after: start)...].dropLast()
    let words: [Substring] = ["单位:", "单位", "unit:"]
    let prefix = words.first { unit.hasPrefix($0) }
    return (String(name[..<start]), String(unit.dropFirst(prefix?.count ?? 0)))
  }

  /// `1.企业名称`, `(二)企业名称` and `三、企业名称` without the number.
  private static func withoutNumber(_ name: String) -> String? {
    var rest = name[...]
    let isBracketed = rest.first == "("
    if isBracketed { rest = rest.dropFirst() }
    let number = rest.prefix { digits.contains($0) }
    rest = rest.dropFirst(number.count)
    guard !number.isEmpty else { return nil }
    if let mark = rest.first, isBracketed ? mark == ")" : mark == "、" || mark == ")" {
      return String(rest.dropFirst())
    }
    return number.last == "." && !isBracketed ? String(rest) : nil
  }
}
