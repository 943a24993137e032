import Diagnostics
import Documents

extension ValueParser {
  func boolean(_ scalar: Scalar, _ text: String) throws(ValueMismatch) -> Parsed {
    if case .boolean(let value) = scalar.kind { return (.boolean(value), nil) }
    switch vocabulary.answer(text) {
    case .yes: return (.boolean(true), nil)
    case .no: return (.boolean(false), nil)
    case .missing, .elsewhere, .some(.none), nil:
      throw text == "1" || text == "0" ? .digitForYes : .notYesOrNo
    }
  }

  static func text(_ text: String, _ format: TextFormat?) throws(ValueMismatch) -> Parsed {
    let text = text.withoutOuterBlanks.composed
    if text.unicodeScalars.contains(where: \.isForbiddenControl) { throw .controlCharacter }
    guard let format else { return (.text(text), nil) }
    do throws(FormatMismatch) {
      return (.text(try format.normalize(text)), nil)
    } catch {
      throw ValueMismatch(error)
    }
  }

  /// Refuses a number where a text is expected, if its digits may not be those that were meant.
  ///
  /// A plain scalar of YAML has its own spelling; what JSON calls a number has been through a
  /// program's numbers, which drop zeros in front and digits after the fifteenth.
  static func checkDigitsAreKept(
    _ scalar: Scalar, _ textFormat: TextFormat?, in format: DocumentFormat
  ) throws(ValueMismatch) {
    guard format != .yaml, scalar.cell == nil else { return }
    switch scalar.kind {
    case .integer:
      if textFormat != nil || scalar.text.utf8.count > 15 { throw .lostDigits }
    case .float: throw .lostDigits
    case .null, .boolean, .text: break
    }
  }

  /// The position of the member that a folded text names, by key or label, of a choice or a set.
  static func memberPosition(_ text: String, of type: FactType) -> Parsed? {
    switch type {
    case .choice(let list): list.members(named: text).only.map { (.member($0), nil) }
    case .set(let list): list.members(named: text).only.map { (.members([$0]), nil) }
    case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .date, .datetime,
      .text, .list, .reference:
      nil
    }
  }

  static func choice(_ text: String, of list: ChoiceList) throws(ValueMismatch) -> Parsed {
    (.member(try position(text, of: list)), nil)
  }

  func set(_ text: String, of list: ChoiceList) throws(ValueMismatch) -> Parsed {
    var members: Set<Int> = []
    for part in text.split(
      omittingEmptySubsequences: false, whereSeparator: vocabulary.separators.contains)
    {
      members.insert(try Self.position(String(part).withoutOuterBlanks, of: list))
    }
    return (.members(members), nil)
  }

  /// The position of a member by its key, or by a label that no other member has.
  ///
  /// - Parameter text: folded.
  static func position(_ text: String, of list: ChoiceList) throws(ValueMismatch) -> Int {
    let found = list.members(named: text)
    guard let first = found.first else {
      let members = list.members
      let keys = members.map(\.key)
      let labels = members.flatMap { [$0.label.en, $0.label.zh] }
      throw .unknownMember(
        nearest: NearestName.of(text, among: keys) ?? NearestName.of(text, among: labels)
          ?? list.label(with: text),
        among: list)
    }
    if found.count > 1 { throw .ambiguousMember }
    return first
  }
}

extension ChoiceList {
  /// The member that has a folded text as its key, or else all that have it as a label.
  fileprivate func members(named text: String) -> [Int] {
    if let position = position(ofKey: text) { return [position] }
    if let position = members.firstIndex(where: { $0.key.folded == text }) { return [position] }
    return members.indices.filter { position in
      members[position].label.en.folded == text || members[position].label.zh.folded == text
    }
  }

  /// The only label that a word is a part of, as 民宿 is of 旅游民宿.
  fileprivate func label(with text: String) -> String? {
    let labels = members.flatMap { [$0.label.en, $0.label.zh] }.filter { $0.folded.contains(text) }
    return text.count > 1 && labels.count == 1 ? labels[0] : nil
  }
}

extension [Int] {
  /// The element, if there is just one.
  fileprivate var only: Int? { count == 1 ? self[0] : nil }
}

extension Unicode.Scalar {
  /// Whether it is a control character, those of category Cc, other than a tab or a line break.
  fileprivate var isForbiddenControl: Bool {
    (value < 0x20 || (0x7F..<0xA0).contains(value)) && self != "\t" && self != "\n" && self != "\r"
  }
}
