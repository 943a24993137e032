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
    switch (scalar.kind, format) {
    case (.integer, .json):
      if textFormat != nil || scalar.text.utf8.count > 15 { throw .lostDigits }
    case (.float, .json): throw .lostDigits
    default: break
    }
  }

  /// The position of the member that a folded text names, by key or label, of a choice or a set.
  static func memberPosition(_ text: String, of type: FactType) -> Parsed? {
    switch type {
    case .choice(let list):
      (try? position(text, of: list)).map { (.member($0), nil) }
    case .set(let list):
      (try? position(text, of: list)).map { (.members([$0]), nil) }
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

  static func position(_ text: String, of list: ChoiceList) throws(ValueMismatch) -> Int {
    let found = list.members.indices.filter {
      list.members[$0].names.contains { $0.folded == text }
    }
    if let key = found.first(where: { list.members[$0].key.folded == text }) { return key }
    guard let first = found.first else {
      let names = list.members.flatMap(\.names)
      throw .unknownMember(
        nearest: NearestName.of(text, among: names), among: list.members.map(\.key))
    }
    if found.count > 1 { throw .ambiguousMember }
    return first
  }
}

extension ChoiceList.Member {
  /// The names that filings may use.
  var names: [String] { [key, label.en, label.zh] }
}

extension Unicode.Scalar {
  /// Whether it is a control character other than a tab or a line break.
  fileprivate var isForbiddenControl: Bool {
    properties.generalCategory == .control && self != "\t" && self != "\n" && self != "\r"
  }
}
