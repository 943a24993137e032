import Diagnostics
import Documents
import TestSupport
import Testing

struct ProblemPlaceTests {
  private func problems(_ text: MarkedText, _ format: InputFormat) -> [Diagnostic] {
    DiagnosticCase("marked", format, text.bytes).problems
  }

  @Test func `all problems of a YAML file are found, in the order of their places`() {
    let text = MarkedText(
      """
      热线: 1
      1️⃣热线: 2
      单位: 2️⃣!org 长沙
      list:
        - 3️⃣*nobody
        - {x: 1, 4️⃣"x": 2}
      ? 5️⃣[a]
      : b
      6️⃣<<: c
      text: |
        lines
      end: 7️⃣@
      """)
    expectProblems(
      problems(text, .yaml),
      [
        "yaml/duplicate-key": 1, "yaml/custom-tag": 2, "yaml/unknown-alias": 3,
        "yaml/duplicate-key": 4, "yaml/complex-key": 5, "yaml/merge-key": 6, "yaml/syntax": 7,
      ], in: text)
  }

  @Test func `a JSON file shows its duplicates and what ended reading`() {
    let text = MarkedText("{\"热线\": 1,\r\n 1️⃣\"热线\": 2, \"b\": [1, 2️⃣x]}")
    expectProblems(
      problems(text, .json), ["json/duplicate-key": 1, "json/unexpected": 2], in: text)
  }

  @Test func `problems of UTF-16 text are placed in its UTF-8`() {
    let text = MarkedText("a: 值😀\n1️⃣a: 2\n")
    let bytes = text.text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let problems = DiagnosticCase("utf-16", .yaml, bytes).problems
    expectProblems(problems, ["yaml/duplicate-key": 1], in: text)
  }
}
