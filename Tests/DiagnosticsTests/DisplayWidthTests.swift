import Diagnostics
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("投诉", 4), ("ｆｕｌｌ", 8), ("e\u{301}", 1), ("\u{200B}", 0), ("한국", 4),
    ("é", 1),
  ])
  func `a text takes the columns that a terminal gives it`(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: [
    ("plain 文本", "plain 文本"), ("\u{1B}[31mred", "␛[31mred"), ("a\u{7F}b", "a␡b"),
    ("a\u{202E}b", "a\u{FFFD}b"), ("line\nbreak", "line␊break"), ("\u{9B}x", "\u{FFFD}x"),
  ])
  func `control characters become pictures`(_ text: String, _ shown: String) {
    #expect(text.printable == shown)
  }
}
