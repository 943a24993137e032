import Diagnostics

// Says libyaml's problems in words that help an author.
extension YAMLFailure {
  func diagnostic(in source: SourceText) -> Diagnostic {
    var range = source.scalar(at: source.contentEnd(before: offset))
    var words = Self.words[problem]
    if source.isIndentedByTab(at: offset), Self.isAboutIndentation.contains(problem) {
      words = Self.tab
      range = source.firstTab(onLineOf: offset)
    } else if problem == "found character that cannot start any token" {
      words = source[range] == "\t" ? Self.tab : Self.reserved(source[range])
    }
    if problem == "did not find expected key", !source.isFirst(offset) { words = Self.lineEnd }
    if let context, Self.belongsToContext.contains(problem) {
      range = source.restOfLine(context.offset)
      if problem == "found unexpected end of stream" { range = source.scalar(at: context.offset) }
    }
    if Self.isAboutPunctuation.contains(problem), let wide = source.fullWidthMark(before: offset) {
      words = Self.fullWidth(source[wide])
      range = wide
    }
    let text = words?.text ?? LocalizedText(verbatim: problem)
    return Diagnostic(
      Diagnostic.Message("yaml/syntax", text, help: words?.help), at: .text(source, range),
      notes: notes(in: source, except: range))
  }

  private func notes(in source: SourceText, except range: SourceRange) -> [Diagnostic.Note] {
    guard let context, let text = Self.contexts[context.text] else { return [] }
    let place = source.scalar(at: context.offset)
    guard place.lowerBound != range.lowerBound, !place.isEmpty else { return [] }
    return [Diagnostic.Note(text, at: .text(source, place))]
  }

  private typealias Words = (text: LocalizedText, help: LocalizedText?)

  /// Problems that are better shown where the thing starts that has no end.
  private static let belongsToContext: Set = [
    "could not find expected ':'", "found unexpected end of stream",
  ]

  private static let isAboutIndentation: Set = [
    "found character that cannot start any token",
    "found a tab character that violates indentation",
    "found a tab character where an indentation space is expected", "did not find expected key",
    "did not find expected '-' indicator", "mapping values are not allowed in this context",
    "could not find expected ':'", "block sequence entries are not allowed in this context",
  ]

  private static let isAboutPunctuation: Set = [
    "mapping values are not allowed in this context", "could not find expected ':'",
    "did not find expected key", "did not find expected ',' or ']'",
    "did not find expected ',' or '}'",
  ]

  private static func fullWidth(_ mark: String) -> Words {
    let narrow = mark == "：" ? ":" : ","
    return (
      LocalizedText("'\(mark)' is full-width and divides nothing", zh: "“\(mark)”是全角符号，不起分隔作用"),
      LocalizedText("write '\(narrow)' and a blank", zh: "请改为半角“\(narrow)”加空格")
    )
  }

  private static let tab: Words = (
    LocalizedText("tabs cannot indent", zh: "不能用制表符缩进"),
    LocalizedText("use spaces", zh: "请改用空格")
  )

  private static func reserved(_ character: String) -> Words {
    (
      LocalizedText("a value cannot start with '\(character)'", zh: "值不能以“\(character)”开头"),
      LocalizedText("put the value in quotes", zh: "请给该值加引号")
    )
  }

  /// For text after a value, such as `a: "x" y`.
  private static let lineEnd: Words = (
    LocalizedText("expected the end of the line", zh: "此处应换行"),
    LocalizedText("put the whole text in quotes", zh: "请将整个文本加引号")
  )

  private static let quoteIt = LocalizedText(
    "if the ':' belongs to a text, put the text in quotes", zh: "如冒号属于文本，请给文本加引号")

  private static let words: [String: Words] = [
    "mapping values are not allowed in this context": (
      LocalizedText("a ':' cannot stand here", zh: "此处不能出现“:”"), quoteIt
    ),
    "could not find expected ':'": (
      LocalizedText("expected a key with ':' after it", zh: "应为后接“:”的键"),
      LocalizedText("write 'key: value', or indent the lines of a text", zh: "请写成“键: 值”，或缩进文本各行")
    ),
    "did not find expected key": (
      LocalizedText("expected a key indented like the ones before", zh: "应为与前面各键缩进一致的键"),
      LocalizedText(
        "align the keys of a mapping", zh: "请对齐同一映射的各键")
    ),
    "did not find expected '-' indicator": (
      LocalizedText("expected '- ' indented like the ones before", zh: "应为与前面各项缩进一致的“- ”"), nil
    ),
    "block sequence entries are not allowed in this context": (
      LocalizedText("a list entry cannot start here", zh: "列表项不能从此处开始"),
      LocalizedText("start the list on its own line", zh: "请另起一行开始列表")
    ),
    "mapping keys are not allowed in this context": (
      LocalizedText("a key cannot stand here", zh: "此处不能出现键"), nil
    ),
    "did not find expected ',' or ']'": (
      LocalizedText("expected ',' or ']'", zh: "应为“,”或“]”"), nil
    ),
    "did not find expected ',' or '}'": (
      LocalizedText("expected ',' or '}'", zh: "应为“,”或“}”"), nil
    ),
    "found unexpected end of stream": (
      LocalizedText("the quote is never closed", zh: "引号没有结束"), nil
    ),
    "found unexpected document indicator": (
      LocalizedText("the document ends inside a quoted text", zh: "文档在带引号的文本中结束"), nil
    ),
    "found unknown escape character": (
      LocalizedText("unknown escape after '\\'", zh: "“\\”之后的转义未知"),
      LocalizedText("write '\\\\' for a backslash, or use single quotes", zh: "反斜杠请写作“\\\\”，或改用单引号")
    ),
    "did not find expected hexdecimal number": (
      LocalizedText("expected hexadecimal digits in the escape", zh: "转义中应为十六进制数字"), nil
    ),
    "found invalid Unicode character escape code": (
      LocalizedText("the escape stands for no character", zh: "该转义不对应任何字符"), nil
    ),
    "did not find expected <document start>": (
      LocalizedText("expected the end of the document, or '---'", zh: "应为文档结尾或“---”"),
      LocalizedText("check the indentation of this line", zh: "请检查本行缩进")
    ),
    "did not find expected node content": (
      LocalizedText("expected a value", zh: "应为一个值"), nil
    ),
    "did not find expected alphabetic or numeric character": (
      LocalizedText(
        "names of anchors and aliases are made of letters a to z, digits, '-' and '_'",
        zh: "锚点和别名的名称只能由英文字母、数字、“-”和“_”组成"),
      LocalizedText("put the value in quotes if it is a text", zh: "如为文本，请给该值加引号")
    ),
    "did not find expected comment or line break": (
      LocalizedText("expected the end of the line", zh: "此处应换行"), nil
    ),
    "did not find expected whitespace or line break": (
      LocalizedText("expected a space or a line break", zh: "应为空格或换行"), nil
    ),
    "control characters are not allowed": (
      LocalizedText("control characters are not allowed", zh: "不允许使用控制字符"), nil
    ),
    "found undefined tag handle": (
      LocalizedText("the tag's prefix is not declared", zh: "标签前缀未声明"), nil
    ),
    "found an indentation indicator equal to 0": (
      LocalizedText("the indentation must be 1 to 9", zh: "缩进应为 1 至 9"), nil
    ),
    "found incompatible YAML document": (
      LocalizedText("expected YAML 1.1 or 1.2", zh: "应为 YAML 1.1 或 1.2"), nil
    ),
    "found extra line breaks": (
      LocalizedText("a key must stand on one line", zh: "键必须写在一行内"), nil
    ),
    "found unexpected ':'": (
      LocalizedText("a ':' cannot stand here", zh: "此处不能出现“:”"), quoteIt
    ),
    "found unknown directive name": (
      LocalizedText("only the directives %YAML and %TAG are known", zh: "仅支持 %YAML 和 %TAG 指令"), nil
    ),
  ]

  private static let contexts: [String: LocalizedText] = [
    "while parsing a block mapping": LocalizedText("the mapping starts here", zh: "映射从此处开始"),
    "while parsing a block collection": LocalizedText("the list starts here", zh: "列表从此处开始"),
    "while parsing a flow sequence": LocalizedText("opened here", zh: "从此处开始"),
    "while parsing a flow mapping": LocalizedText("opened here", zh: "从此处开始"),
    "while scanning a quoted scalar": LocalizedText("the quote starts here", zh: "引号从此处开始"),
  ]
}

extension SourceText {
  /// The last full-width colon or comma on the line of an offset or the line before it.
  fileprivate func fullWidthMark(before offset: Int) -> SourceRange? {
    let end = min(offset, utf8.count)
    let start = utf8[..<end].lastIndex(where: \.isLineBreak) ?? 0
    let first = utf8[..<start].lastIndex(where: \.isLineBreak).map { $0 + 1 } ?? 0
    let marks = ["：", "，"].map { Array($0.utf8) }
    return stride(from: end - 3, through: first, by: -1).lazy.map { $0..<$0 + 3 }.first { range in
      marks.contains { $0.elementsEqual(utf8[range]) }
    }
  }

  /// The offset itself, or the end of the content if only blanks and line breaks follow.
  fileprivate func contentEnd(before offset: Int) -> Int {
    let offset = min(offset, utf8.count)
    guard utf8[offset...].allSatisfy({ $0.isBlank || $0.isLineBreak }) else { return offset }
    return utf8[..<offset].lastIndex { !$0.isBlank && !$0.isLineBreak }.map { $0 + 1 } ?? 0
  }

  /// From an offset to the last character of its line.
  fileprivate func restOfLine(_ offset: Int) -> SourceRange {
    let start = min(offset, utf8.count)
    let end = utf8[start...].firstIndex(where: \.isLineBreak) ?? utf8.count
    let last = utf8[start..<end].lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
    return start..<last
  }

  /// Whether only blanks stand before an offset on its line.
  fileprivate func isFirst(_ offset: Int) -> Bool {
    let before = utf8[..<min(offset, utf8.count)].last { !$0.isBlank }
    return before?.isLineBreak ?? true
  }

  fileprivate func isIndentedByTab(at offset: Int) -> Bool { !firstTab(onLineOf: offset).isEmpty }

  /// The first tab in the indentation of a line; empty if there is none.
  fileprivate func firstTab(onLineOf offset: Int) -> SourceRange {
    let offset = min(offset, utf8.count)
    let start = utf8[..<offset].lastIndex(where: \.isLineBreak).map { $0 + 1 } ?? 0
    let indentation = utf8[start...].prefix(while: \.isBlank)
    guard let tab = indentation.firstIndex(of: 0x09) else { return start..<start }
    return tab..<tab + 1
  }
}
