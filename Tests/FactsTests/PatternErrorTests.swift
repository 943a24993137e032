import Diagnostics
import Testing

@testable import Facts

/// A pattern that is refused: where, and what is said in both languages, the help after an arrow.
struct RefusedPattern: Sendable, CustomTestStringConvertible {
  let source: String
  let range: Range<Int>
  let en: String
  let zh: String

  init(_ source: String, _ range: Range<Int>, _ en: String, _ zh: String) {
    self.source = source
    self.range = range
    self.en = en
    self.zh = zh
  }

  var testDescription: String { source }
}

struct PatternErrorTests {
  private static let whole =
    "a pattern has no anchors → "
    + "a pattern always matches the whole text; leave it out, or escape it with '\\'"
  private static let wholeZh = "模式不支持定位符 → 模式总是匹配整个文本；请删去，或用“\\”转义"
  private static let escapeZh = "如需匹配该字符本身，请用“\\”转义"

  private static let notation: [RefusedPattern] = [
    .init("^a", 0..<1, whole, wholeZh), .init("省a$", 4..<5, whole, wholeZh),
    .init("a\\b", 1..<3, whole, wholeZh),
    .init("(a)\\1", 3..<5, "a pattern has no backreferences", "模式不支持反向引用"),
    .init("a(?=b)", 1..<3, "a pattern has no lookaround", "模式不支持环视"),
    .init("(?<!b)", 0..<2, "a pattern has no lookaround", "模式不支持环视"),
    .init(
      "(?:a)", 0..<2, "a group has no flags and no name → write '( )'", "分组不支持标志或名称 → 请写作“( )”"),
    .init(
      "(?i)a", 0..<2, "a group has no flags and no name → write '( )'", "分组不支持标志或名称 → 请写作“( )”"),
    .init(
      "(?<n>a)", 0..<2, "a group has no flags and no name → write '( )'", "分组不支持标志或名称 → 请写作“( )”"),
    .init(
      "a*?", 2..<3,
      "a repetition cannot be lazy → it would match the same texts; leave out the '?'",
      "重复不支持懒惰匹配 → 匹配的文本并无不同；请删去“?”"),
    .init(
      "a{2}+", 4..<5, "a repetition cannot be possessive → leave out the '+'",
      "重复不支持占有匹配 → 请删去“+”"),
    .init(
      "a**", 2..<3, "a repetition follows another → put the first into a group",
      "重复之后又是重复 → 请将前一个重复放入分组"),
    .init(
      "a|*", 2..<3, "there is nothing to repeat here → escape it with '\\' to match it as it is",
      "此处没有可重复的内容 → \(escapeZh)"),
    .init(
      "a{x}", 1..<2,
      "expected a repetition such as '{2}', '{2,}' or '{2,5}'"
        + " → escape it with '\\' to match it as it is",
      "此处应为“{2}”“{2,}”或“{2,5}”之类的重复 → \(escapeZh)"),
    .init(
      "a{,3}", 1..<2, "a repetition needs its lower bound → write '{0,…}'", "重复须写明下限 → 请写作“{0,…}”"),
    .init(
      "a{5,2}", 1..<6, "the bounds of a repetition are reversed: 5 is more than 2",
      "重复的上下限颠倒：5大于2"),
    .init(
      "a{99999999999999999999}", 2..<22,
      "a repetition counts to 1000 at most → '{n,}' has no upper bound",
      "重复次数最多为1000 → “{n,}”没有上限"),
  ]

  private static let groupsAndClasses: [RefusedPattern] = [
    .init("a(b", 1..<2, "this group is not closed", "此分组没有结束"),
    .init(
      "a)b", 1..<2, "this ')' closes no group → escape it with '\\' to match it as it is",
      "此“)”没有对应的分组 → \(escapeZh)"),
    .init("a[b", 1..<2, "this class is not closed", "此字符组没有结束"),
    .init(
      "[]", 0..<2, "this class is empty → to match ']' write '\\]'", "此字符组为空 → 如需匹配“]”，请写作“\\]”"),
    .init(
      "[^]", 0..<3, "this class is empty → to match ']' write '\\]'", "此字符组为空 → 如需匹配“]”，请写作“\\]”"),
    .init(
      "[z-a]", 1..<4, "the ends of a range are reversed: 'z' comes after 'a'", "范围的两端颠倒：“z”在“a”之后"),
    .init(
      "[a-\\d]", 1..<5, "a range ends with one character → write '\\-' for the character '-'",
      "范围须以单个字符结束 → 如需匹配“-”，请写作“\\-”"),
    .init("[a-z-9]", 4..<5, "'-' must be escaped here → write '\\-'", "此处“-”须转义 → 请写作“\\-”"),
    .init("[[:alpha:]]", 1..<2, "'[' must be escaped here → write '\\['", "此处“[”须转义 → 请写作“\\[”"),
    .init("a]", 1..<2, "']' must be escaped here → write '\\]'", "此处“]”须转义 → 请写作“\\]”"),
    .init("a}", 1..<2, "'}' must be escaped here → write '\\}'", "此处“}”须转义 → 请写作“\\}”"),
    .init("ab\\", 2..<3, "there is nothing after '\\' to escape", "“\\”之后没有可转义的字符"),
    .init(
      "\\p{L}", 0..<2,
      "unknown escape '\\p' → a pattern knows '\\d', '\\w', '\\s' and '\\' before punctuation",
      "未知的转义“\\p” → 模式支持“\\d”“\\w”“\\s”，以及标点之前的“\\”"),
    .init("\\D", 0..<2, "unknown escape '\\D' → write '[^\\d]'", "未知的转义“\\D” → 请写作“[^\\d]”"),
    .init("[\\S]", 1..<3, "unknown escape '\\S' → write '[^\\s]'", "未知的转义“\\S” → 请写作“[^\\s]”"),
  ]

  private static let limits: [RefusedPattern] = [
    .init(
      String(repeating: "字", count: 4001), 12_000..<12_003, "a pattern has at most 4000 characters",
      "模式最多为4000个字符"),
    .init(
      String(repeating: "(", count: 51), 50..<51, "a pattern nests at most 50 groups",
      "模式最多嵌套50层分组"),
    .init(
      "(a{1000}){11}", 0..<13,
      "the pattern is too large: with its repetitions written out it has more than 10000 parts"
        + " → repeat less often, or without an upper bound",
      "模式过大：展开重复后超过10000个部分 → 请减少重复次数，或不设上限"),
    .init(
      "(((){1000}){1000}){1000}", 0..<24,
      "the pattern is too large: with its repetitions written out it has more than 10000 parts"
        + " → repeat less often, or without an upper bound",
      "模式过大：展开重复后超过10000个部分 → 请减少重复次数，或不设上限"),
    .init(
      "(a|b)*a(a|b){20}", 0..<16,
      "the pattern is too complex: telling which texts match takes more than 2000 states"
        + " → avoid a counted repetition after one that can match the same characters",
      "模式过于复杂：判断文本是否匹配需要超过2000个状态 → 请避免在可匹配相同字符的重复之后使用计数重复"),
  ]

  @Test(arguments: notation + groupsAndClasses + limits)
  func `what is no pattern is refused at its place`(_ refused: RefusedPattern) {
    do {
      _ = try Pattern(refused.source)
      Issue.record("accepted")
    } catch {
      #expect(error.range == refused.range)
      #expect(error.offset == refused.range.lowerBound)
      #expect(text(error, .en) == refused.en)
      #expect(text(error, .zh) == refused.zh)
    }
  }

  private func text(_ error: PatternError, _ language: Language) -> String {
    error.message[language] + (error.help.map { " → " + $0[language] } ?? "")
  }
}
