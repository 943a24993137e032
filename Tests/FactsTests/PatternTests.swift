import Testing

@testable import Facts

struct PatternTests {
  @Test(arguments: [
    ("", "", true), ("", "a", false), ("abc", "abc", true), ("abc", "xabc", false),
    ("abc", "abcd", false), ("a|bc", "bc", true), ("a|", "", true), ("(a|b)c", "bc", true),
    (".", "湘", true), (".", "\n", false), (".", "\u{2028}", false), ("...", "👍🏽a", true),
    ("[A-Z0-9_]+", "A_9", true), ("[^a-c]", "d", true), ("[^a-c]", "b", false),
    ("[^a]", "\n", true), ("[a-]", "-", true), ("[-a]", "-", true), ("[\\]\\\\]", "]", true),
    ("[.*^$]+", ".*^$", true), ("[一-龥]{2,4}", "长沙市", true), ("[一-龥]{2,4}", "湘", false),
    ("\\d", "3", true), ("\\d", "３", false), ("\\w", "é", false), ("\\s", "\u{A0}", false),
    ("[\\d\\s]+", "1\t2", true), ("\\(\\.\\)", "(.)", true), ("a,b-c", "a,b-c", true),
    ("a*", "", true), ("a+", "", false), ("a?b", "b", true), ("a{0}b", "b", true),
    ("(ab){2}", "abab", true), ("(ab){2}", "ababab", false), ("a{2,}", "aaaa", true),
    ("a{2,}", "a", false), ("a{2,3}", "aaaa", false), ("(a*)*b", "aaab", true), ("()*", "", true),
    ("湘[A-HJ-NP-Z][A-HJ-NP-Z0-9]{5}", "湘A12345", true), ("é", "e\u{301}", false),
    ("HN-\\d{4}-\\d{6}", "HN-2019-000123", true),
    ("a{0,1000}", String(repeating: "a", count: 1000), true),
    ("[\u{0}-\u{10FFFF}]", "\u{10FFFF}", true), ("[\u{D000}-\u{F000}]", "\u{E000}", true),
  ])
  func `a pattern matches the whole text`(_ source: String, _ text: String, _ isMatch: Bool) throws
  {
    let pattern = try Pattern(source)
    #expect(pattern.source == source)
    #expect(pattern.matches(text) == isMatch)
  }

  @Test func `endings of any text do not multiply states`() throws {
    // Each ending that was met could be told from each other set of them: four thousand states.
    let letters = (0..<12).map { String(UnicodeScalar(UInt8(ascii: "a") + $0)) }
    let pattern = try Pattern(".*(" + letters.map { $0 + ".*" }.joined(separator: "|") + ")")
    #expect(pattern.automaton.accepts.count == 3)
    for letter in letters { #expect(pattern.matches("xyz\(letter)xyz")) }
    #expect(!pattern.matches("xyz"))
    #expect(!pattern.matches("xa\n"))
    // What one ending cannot read keeps the others apart.
    let bounded = try Pattern(".*(a.*|b\\d*|c[x\n]*)")
    #expect(bounded.matches("ba1") && bounded.matches("b12") && bounded.matches("cx\nx"))
    #expect(!bounded.matches("b12x") && !bounded.matches("ax\n"))
  }

  @Test func `a text that defeats backtracking is read once`() throws {
    let text = String(repeating: "a", count: 100_000)
    for source in ["(a*)*b", "(a|a)*b", "(a+)+", "(.*)(.*)(.*)x", "(a?){500}a{500}"] {
      #expect(try Pattern(source).automaton.walk(text).steps <= 100_000)
    }
    #expect(try Pattern("a*").automaton.walk(text).steps == 100_000)
  }

  @Test func `reading stops where no continuation can match`() throws {
    #expect(try Pattern("ab.*").automaton.walk("xb" + String(repeating: "c", count: 99)).steps == 1)
    #expect(try Pattern("a[^\u{0}-\u{10FFFF}]").automaton.walk("aaaa").steps == 1)
  }

  @Test(arguments: [
    ("\\d{3}-\\d{2}", "000-00"), ("[A-Z]{2}\\w+", "AAa"), ("a|bc", "a"), ("", ""), (".+", "a"),
    ("[^a-z]", "A"), ("[^\\w]", "一"), ("湘[A-Z].", "湘Aa"), ("[ -/]", "!"), ("\\s", " "),
    ("[\u{1}-\u{8}]", "\u{1}"), ("[\u{D7FF}-\u{E000}]", "\u{D7FF}"),
    ("[^\u{0}-\u{10FFFF}]", nil), ("a[^\u{0}-\u{10FFFF}]|[^\u{0}-\u{10FFFF}]+", nil),
    ("([^\u{0}-\u{10FFFF}])*", ""),
  ])
  func `an example is short and readable`(_ source: String, _ example: String?) throws {
    #expect(try Pattern(source).example == example)
  }

  @Test(arguments: [
    ("\\d+", "[0-5]{3}", "000"), ("a.*", ".*b", "ab"), ("[A-M]", "[M-Z]", "M"),
    ("[A-L]", "[M-Z]", nil), ("(aa)+", "(aaa)+", "aaaaaa"), ("a*", "b*", ""), ("a+", "b+", nil),
    ("\\d{4}", "\\d{5}", nil), ("[^湘].", "[湘京].", "京a"),
  ])
  func `patterns that overlap share a text`(_ a: String, _ b: String, _ text: String?) throws {
    #expect(try Pattern(a).sharesText(with: Pattern(b)) == text)
    #expect(try Pattern(b).sharesText(with: Pattern(a)) == text)
  }
}
