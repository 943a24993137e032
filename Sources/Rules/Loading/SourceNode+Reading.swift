import Diagnostics
import Facts

extension SourceNode {
  /// The text of a scalar.
  func readText(_ problems: Problems) -> String? {
    if let text, !text.isEmpty { return text }
    problems.error(.expected(.text, found: shape), at: place)
    return nil
  }

  /// The items of a sequence.
  func readItems(_ problems: Problems) -> [SourceNode]? {
    if let items { return items }
    problems.error(.expected(.list, found: shape), at: place)
    return nil
  }

  /// `{en: …, zh: …}`; with a warning where one is missing, for which the other then stands.
  func readLocalized(_ problems: Problems) -> LocalizedText? {
    guard let fields = Fields(self, keys: ["en", "zh"], problems) else { return nil }
    guard let english = fields["en"] ?? fields["zh"], let chinese = fields["zh"] ?? fields["en"]
    else {
      problems.error(.missingKey("en"), at: place)
      return nil
    }
    guard let en = english.readText(problems) else { return nil }
    if fields["en"] == nil || fields["zh"] == nil {
      problems.warning(.missingTranslation(fields["en"] == nil ? .en : .zh), at: place)
      return LocalizedText(verbatim: en)
    }
    return chinese.readText(problems).map { LocalizedText(en, zh: $0) }
  }

  /// A date, `2019-12-31`.
  func readDay(_ problems: Problems) -> Day? {
    if let day = text.flatMap({ Day(iso: $0) }) { return day }
    problems.error(.expected(.date, found: shape), at: place)
    return nil
  }

  /// `true` or `false`.
  func readBoolean(_ problems: Problems) -> Bool? {
    if let value = text.flatMap({ Bool($0) }) { return value }
    problems.error(.expected(.boolean, found: shape), at: place)
    return nil
  }

  /// One of the words of an enumeration.
  func readWord<Word: RawRepresentable & CaseIterable>(_ problems: Problems) -> Word?
  where Word.RawValue == String {
    guard let text = readText(problems) else { return nil }
    if let word = Word(rawValue: text) { return word }
    problems.error(.notOneOf(text, Word.allCases.map(\.rawValue)), at: place)
    return nil
  }

  /// A name of the pack: small letters, digits and one joiner, in parts divided by dots if allowed.
  func readName(_ style: NameStyle, _ problems: Problems) -> String? {
    guard let text = readText(problems) else { return nil }
    if style.accepts(text) { return text }
    problems.error(.badName(text, style), at: place)
    return nil
  }
}

/// How a kind of name is written.
enum NameStyle {
  /// `complaint-hotline-unanswered`.
  case kebab
  /// `hotline_answered_share`.
  case snake
  /// `complaint.hotline.answered_share`.
  case path

  var example: String {
    switch self {
    case .kebab: "complaint-hotline-unanswered"
    case .snake: "answered_share"
    case .path: "complaint.hotline.answered_share"
    }
  }

  func accepts(_ text: String) -> Bool {
    switch self {
    case .kebab: Self.isWord(text.utf8[...], joiner: UInt8(ascii: "-"))
    case .snake: Self.isWord(text.utf8[...], joiner: UInt8(ascii: "_"))
    case .path:
      text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
        Self.isWord($0, joiner: UInt8(ascii: "_"))
      }
    }
  }

  private static func isWord(_ text: Substring.UTF8View, joiner: UInt8) -> Bool {
    guard let first = text.first, first != joiner, text.last != joiner else { return false }
    return text.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), joiner:
        true
      default: false
      }
    }
  }
}
