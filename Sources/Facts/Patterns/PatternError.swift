public import Diagnostics

/// What keeps a pattern from being read.
public struct PatternError: Error, Sendable, Hashable {
  /// The part of the pattern that is wrong, in UTF-8 offsets from its start.
  public let range: Range<Int>
  /// What is wrong: one line, lower case, without a final period.
  public let message: LocalizedText
  /// What to write instead, if something comes close.
  public let help: LocalizedText?

  /// Where the part begins, as a UTF-8 offset from the pattern's start.
  public var offset: Int { range.lowerBound }

  init(_ message: Message, at range: Range<Int>) {
    self.range = range
    self.message = message.text
    self.help = message.help
  }

  /// What an error says, apart from where.
  struct Message {
    let text: LocalizedText
    let help: LocalizedText?

    init(_ text: LocalizedText, help: LocalizedText? = nil) {
      self.text = text
      self.help = help
    }
  }
}

extension PatternError.Message {
  static let anchor = Self(
    LocalizedText("a pattern has no anchors", zh: "模式不支持定位符"),
    help: LocalizedText(
      "a pattern always matches the whole text; leave it out, or escape it with '\\'",
      zh: "模式总是匹配整个文本；请删去，或用“\\”转义"))

  static let backreference = Self(
    LocalizedText("a pattern has no backreferences", zh: "模式不支持反向引用"))

  static let lookaround = Self(
    LocalizedText("a pattern has no lookaround", zh: "模式不支持环视"))

  static let groupOption = Self(
    LocalizedText("a group has no flags and no name", zh: "分组不支持标志或名称"),
    help: LocalizedText("write '( )'", zh: "请写作“( )”"))

  static let lazy = Self(
    LocalizedText("a repetition cannot be lazy", zh: "重复不支持懒惰匹配"),
    help: LocalizedText(
      "it would match the same texts; leave out the '?'", zh: "匹配的文本并无不同；请删去“?”"))

  static let possessive = Self(
    LocalizedText("a repetition cannot be possessive", zh: "重复不支持占有匹配"),
    help: LocalizedText("leave out the '+'", zh: "请删去“+”"))

  static let repeatedTwice = Self(
    LocalizedText("a repetition follows another", zh: "重复之后又是重复"),
    help: LocalizedText("put the first into a group", zh: "请将前一个重复放入分组"))

  static let nothingToRepeat = Self(
    LocalizedText("there is nothing to repeat here", zh: "此处没有可重复的内容"),
    help: LocalizedText("escape it with '\\' to match it as it is", zh: "如需匹配该字符本身，请用“\\”转义"))

  static let badRepetition = Self(
    LocalizedText(
      "expected a repetition such as '{2}', '{2,}' or '{2,5}'", zh: "此处应为“{2}”“{2,}”或“{2,5}”之类的重复"),
    help: LocalizedText("escape it with '\\' to match it as it is", zh: "如需匹配该字符本身，请用“\\”转义"))

  static let noLowerBound = Self(
    LocalizedText("a repetition needs its lower bound", zh: "重复须写明下限"),
    help: LocalizedText("write '{0,…}'", zh: "请写作“{0,…}”"))

  static func reversedRepetition(_ lower: Int, _ upper: Int) -> Self {
    Self(
      LocalizedText(
        "the bounds of a repetition are reversed: \(lower) is more than \(upper)",
        zh: "重复的上下限颠倒：\(lower)大于\(upper)"))
  }

  static func tooManyRepetitions(limit: Int) -> Self {
    Self(
      LocalizedText("a repetition counts to \(limit) at most", zh: "重复次数最多为\(limit)"),
      help: LocalizedText("'{n,}' has no upper bound", zh: "“{n,}”没有上限"))
  }
}

extension PatternError.Message {
  static let unclosedGroup = Self(LocalizedText("this group is not closed", zh: "此分组没有结束"))

  static let unopenedGroup = Self(
    LocalizedText("this ')' closes no group", zh: "此“)”没有对应的分组"),
    help: LocalizedText("escape it with '\\' to match it as it is", zh: "如需匹配该字符本身，请用“\\”转义"))

  static let unclosedClass = Self(LocalizedText("this class is not closed", zh: "此字符组没有结束"))

  static let emptyClass = Self(
    LocalizedText("this class is empty", zh: "此字符组为空"),
    help: LocalizedText("to match ']' write '\\]'", zh: "如需匹配“]”，请写作“\\]”"))

  static func reversedRange(_ lower: Unicode.Scalar, _ upper: Unicode.Scalar) -> Self {
    Self(
      LocalizedText(
        "the ends of a range are reversed: '\(lower)' comes after '\(upper)'",
        zh: "范围的两端颠倒：“\(lower)”在“\(upper)”之后"))
  }

  static let rangeToClass = Self(
    LocalizedText("a range ends with one character", zh: "范围须以单个字符结束"),
    help: LocalizedText("write '\\-' for the character '-'", zh: "如需匹配“-”，请写作“\\-”"))

  static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Self {
    Self(
      LocalizedText("'\(scalar)' must be escaped here", zh: "此处“\(scalar)”须转义"),
      help: LocalizedText("write '\\\(scalar)'", zh: "请写作“\\\(scalar)”"))
  }

  static let danglingEscape = Self(
    LocalizedText("there is nothing after '\\' to escape", zh: "“\\”之后没有可转义的字符"))

  static func unknownEscape(_ scalar: Unicode.Scalar) -> Self {
    Self(
      LocalizedText("unknown escape '\\\(scalar)'", zh: "未知的转义“\\\(scalar)”"),
      help: LocalizedText(
        "a pattern knows '\\d', '\\w', '\\s' and '\\' before punctuation",
        zh: "模式支持“\\d”“\\w”“\\s”，以及标点之前的“\\”"))
  }

  static func negatedEscape(_ scalar: Unicode.Scalar, _ positive: Unicode.Scalar) -> Self {
    Self(
      LocalizedText("unknown escape '\\\(scalar)'", zh: "未知的转义“\\\(scalar)”"),
      help: LocalizedText("write '[^\\\(positive)]'", zh: "请写作“[^\\\(positive)]”"))
  }
}

extension PatternError.Message {
  static func tooLong(limit: Int) -> Self {
    Self(LocalizedText("a pattern has at most \(limit) characters", zh: "模式最多为\(limit)个字符"))
  }

  static func tooDeep(limit: Int) -> Self {
    Self(
      LocalizedText("a pattern nests at most \(limit) groups", zh: "模式最多嵌套\(limit)层分组"))
  }

  static func tooManyParts(limit: Int) -> Self {
    Self(
      LocalizedText(
        "the pattern is too large: with its repetitions written out it has more than \(limit) parts",
        zh: "模式过大：展开重复后超过\(limit)个部分"),
      help: LocalizedText("repeat less often, or without an upper bound", zh: "请减少重复次数，或不设上限"))
  }

  static func tooManyStates(limit: Int) -> Self {
    Self(
      LocalizedText(
        "the pattern is too complex: telling which texts match takes more than \(limit) states",
        zh: "模式过于复杂：判断文本是否匹配需要超过\(limit)个状态"),
      help: LocalizedText(
        "avoid a counted repetition after one that can match the same characters",
        zh: "请避免在可匹配相同字符的重复之后使用计数重复"))
  }
}
