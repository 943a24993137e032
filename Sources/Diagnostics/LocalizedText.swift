/// One text in each of the languages.
public struct LocalizedText: Sendable, Hashable {
  /// The English text.
  public var en: String
  /// The Chinese text.
  public var zh: String

  /// Makes a text from its two languages.
  public init(_ en: String, zh: String) {
    self.en = en
    self.zh = zh
  }

  /// Makes a text that reads the same in every language, such as a name or a number.
  public init(verbatim text: String) {
    self.init(text, zh: text)
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .en: en
    case .zh: zh
    }
  }
}

extension LocalizedText {
  /// Quotes an author's words: `'x'` in English, `“x”` in Chinese.
  public static func quoted(_ text: String) -> LocalizedText {
    LocalizedText("'\(text)'", zh: "“\(text)”")
  }

  /// The text in the quotes of each language.
  public var quoted: LocalizedText { LocalizedText("'\(en)'", zh: "“\(zh)”") }

  /// Joins alternatives as a sentence does: `a, b or c`, `a、b或c`; cut at `limit` with an ellipsis.
  public static func list(_ items: [String], limit: Int = 5) -> LocalizedText {
    list(items.map { LocalizedText(verbatim: $0) }, limit: limit)
  }

  /// Joins alternatives that read differently in each language.
  public static func list(_ items: [LocalizedText], limit: Int = 5) -> LocalizedText {
    let shown = items.prefix(limit)
    let (en, zh) = (shown.map(\.en), shown.map(\.zh))
    guard items.count <= limit else {
      return LocalizedText(
        en.joined(separator: ", ") + ", …", zh: zh.joined(separator: "、") + "……")
    }
    guard let last = shown.last, shown.count > 1 else {
      return shown.first ?? LocalizedText(verbatim: "")
    }
    return LocalizedText(
      en.dropLast().joined(separator: ", ") + " or " + last.en,
      zh: zh.dropLast().joined(separator: "、") + "或" + last.zh)
  }
}
