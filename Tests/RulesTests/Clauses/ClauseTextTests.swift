import Rules
import Testing

/// The form of a clause's text of which the digest is taken.
struct ClauseTextTests {
  @Test(arguments: [
    "放宽登记条件。年底前", "放宽\n登记 条件。\t年底前\n", "　放宽登记条件。\u{A0}年底前\r\n", "\u{FEFF}放宽登\u{200B}记条件。\n\n年底前",
    "放宽[bookmark: _GoBack]登记条件。年底前", "[bookmark: a]放宽登记[bookmark: b]条件。\u{2003}年底前",
  ])
  func `white space and marks of converters do not count`(_ text: String) {
    let clause = ClauseText(text)
    #expect(clause.normalized == "放宽登记条件。年底前")
    // printf 放宽登记条件。年底前 | sha256sum
    #expect(clause.sha256 == "ce4f59cd52220b101fc3cdc935dea4857d7ca039597ef1ec374e9c55ea41126c")
  }

  @Test(arguments: [
    "放宽登记条件，年底前", "放宽登记条件。年底", "放宽登记条件。年底前1", "[放宽登记条件。年底前", "放宽登记条件。年底前[书签]",
    "放宽登记条件。年底前[bookmark: open",
  ])
  func `every other character counts`(_ text: String) {
    let clause = ClauseText(text)
    #expect(clause != ClauseText("放宽登记条件。年底前"))
    #expect(clause.normalized == text.replacing(" ", with: ""))
  }

  @Test func `characters that Unicode takes for the same have one form`() {
    let (composed, parted) = ("caf\u{E9}", "cafe\u{301}")
    #expect(ClauseText(parted).sha256 == ClauseText(composed).sha256)
    #expect(Array(ClauseText(parted).normalized.unicodeScalars) == Array(composed.unicodeScalars))
    #expect(ClauseText("１").sha256 != ClauseText("1").sha256)
    // A mark that white space parts from its letter joins it.
    #expect(ClauseText("e \u{301}").sha256 == ClauseText("\u{E9}").sha256)
  }

  @Test func `a mark does not reach over the end of a line`() {
    #expect(ClauseText("a[bookmark:\nb]c").normalized == "a[bookmark:b]c")
  }
}
