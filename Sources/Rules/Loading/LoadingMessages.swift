import Diagnostics

/// What a place in a pack must hold.
enum ExpectedShape {
  case mapping, list, text, date, boolean, count, phrase

  var name: LocalizedText {
    switch self {
    case .mapping: LocalizedText("a mapping", zh: "键值表")
    case .list: LocalizedText("a list", zh: "列表")
    case .text: LocalizedText("a text", zh: "文字")
    case .date: LocalizedText("a date such as 2019-12-31", zh: "日期，如 2019-12-31")
    case .boolean: LocalizedText("true or false", zh: "true 或 false")
    case .count: LocalizedText("a whole number", zh: "整数")
    case .phrase:
      LocalizedText("a test such as 'at least 95%'", zh: "一个判断短语，如“at least 95%”")
    }
  }
}

extension Diagnostic.Message {
  static func expected(_ shape: ExpectedShape, found: LocalizedText) -> Self {
    .init(
      "rules/wrong-shape",
      LocalizedText(
        "expected \(shape.name.en), found \(found.en)", zh: "此处应为\(shape.name.zh)，实为\(found.zh)"))
  }

  static func unknownKey(_ key: String, known: [String]) -> Self {
    .init(
      "rules/unknown-key", LocalizedText("unknown key '\(key)'", zh: "未知的键“\(key)”"),
      help: .didYouMean(NearestName.of(key, among: known))
        ?? LocalizedText(
          "known here: \(LocalizedText.list(known, limit: 20).en)",
          zh: "此处可用：\(LocalizedText.list(known, limit: 20).zh)"))
  }

  static func missingTranslation(_ language: Language) -> Self {
    let name =
      switch language {
      case .en: LocalizedText("English", zh: "英文")
      case .zh: LocalizedText("Chinese", zh: "中文")
      }
    return .init(
      "rules/missing-translation",
      LocalizedText("the text is not given in \(name.en)", zh: "缺少\(name.zh)文本"),
      help: LocalizedText(
        "add '\(language.rawValue)'; until then reports show the other language",
        zh: "请补充“\(language.rawValue)”；在此之前，报告以另一语言显示"))
  }

  static func missingKey(_ key: String) -> Self {
    .init("rules/missing-key", LocalizedText("'\(key)' is missing", zh: "缺少“\(key)”"))
  }

  static func notOneOf(_ word: String, _ words: [String]) -> Self {
    .init(
      "rules/unknown-word",
      LocalizedText(
        "'\(word)' is not one of \(LocalizedText.list(words, limit: 20).en)",
        zh: "“\(word)”不在可选之列：\(LocalizedText.list(words, limit: 20).zh)"),
      help: .didYouMean(NearestName.of(word, among: words)))
  }

  static func badName(_ name: String, _ style: NameStyle) -> Self {
    .init(
      "rules/bad-name", LocalizedText("'\(name)' is not a name", zh: "“\(name)”不能作名称"),
      help: LocalizedText(
        "write it like '\(style.example)'", zh: "请按“\(style.example)”的样式书写"))
  }

  static func duplicateName(_ name: String) -> Self {
    .init(
      "rules/duplicate-name",
      LocalizedText("'\(name)' is already defined", zh: "“\(name)”已有定义"))
  }

  static func pathInsideFact(_ path: String, _ outer: String) -> Self {
    .init(
      "rules/path-inside-fact",
      LocalizedText(
        "'\(path)' lies inside '\(outer)', which is a fact itself",
        zh: "“\(path)”位于事实“\(outer)”之内"),
      help: LocalizedText(
        "a path is either a fact or a group of facts", zh: "一条路径或为事实，或为一组事实，不能兼为二者"))
  }

  static func reservedName(_ word: String) -> Self {
    .init(
      "rules/reserved-name",
      LocalizedText(
        "a path cannot begin with '\(word)', a word of the language",
        zh: "路径不能以语言保留词“\(word)”开头"))
  }

  static func noPack(_ folder: String) -> Self {
    .init(
      "rules/no-pack", LocalizedText("no pack in '\(folder)'", zh: "“\(folder)”中没有规则包"),
      help: LocalizedText("a pack is a folder with a pack.yaml", zh: "规则包是含有 pack.yaml 的文件夹"))
  }

  static func importCycle(_ chain: [String]) -> Self {
    .init(
      "rules/import-cycle",
      LocalizedText(
        "packs import each other: \(chain.joined(separator: " → "))",
        zh: "规则包相互导入：\(chain.joined(separator: " → "))"))
  }

  static func severalDocuments() -> Self {
    .init(
      "rules/several-documents",
      LocalizedText("the file must hold just one document", zh: "每个文件只能有一个文档"))
  }
}
