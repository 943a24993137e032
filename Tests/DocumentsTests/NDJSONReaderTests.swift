import Diagnostics
import TestSupport
import Testing

@testable import Documents

struct NDJSONReaderTests {
  private func log(_ text: String, limits: ReaderLimits = .filing) -> [String] {
    StreamLog.ndjson(Array(text.utf8), limits: limits)
  }

  @Test func `each line is a document`() {
    #expect(
      log("\u{FEFF}{\"a\": 1}\r\n\n \t\r\n[2]\n3") == [
        "1 {\"a\": 1}", "4 [2]", "5 3", "lines 5, blank 2",
      ])
    #expect(log("") == ["lines 0, blank 0"])
  }

  @Test func `only LF ends a line`() {
    #expect(
      log("\"\u{2028}\u{85}\"\n1\n") == ["1 \"\u{2028}\u{85}\"", "2 1", "lines 2, blank 0"])
  }

  @Test func `a broken line is that line's problem only`() {
    #expect(
      log("{\"a\": \n1\n{} {}\nx\n{\"a\": 1, \"a\": 2, }\n2") == [
        "ndjson/line-ends 1:7 note 1:1", "2 1", "ndjson/text-after-record 3:4",
        "json/unexpected 4:1", "json/duplicate-key 5:10 note 5:2, json/trailing-comma 5:16", "6 2",
        "lines 6, blank 0",
      ])
  }

  @Test func `a mark stands at the start only`() {
    #expect(log("1\n\u{FEFF}2\n") == ["1 1", "json/unexpected 2:1", "lines 2, blank 0"])
  }

  @Test func `bytes that are no text are a problem of their line`() {
    let bytes = Array("1\n\"".utf8) + [0xFF, 0x0A] + Array("2\n\0\n3\n".utf8)
    #expect(
      StreamLog.ndjson(bytes) == [
        "1 1", "input/not-utf8 2:2", "3 2", "input/binary 4:1", "5 3", "lines 5, blank 0",
      ])
  }

  @Test(arguments: [TextEncoding.utf16le, .utf16be])
  func `UTF-16 is refused`(_ encoding: TextEncoding) {
    for mark in [true, false] {
      #expect(
        StreamLog.ndjson(encoding.encode("{}\n{}\n", mark: mark)) == ["ends: input/utf16-json file"]
      )
    }
  }

  @Test func `a long line is that line's problem only`() {
    var limits = ReaderLimits.filing
    limits.record = 4
    for chunk in [1, 2, 3, 64] {
      let bytes = Array("1234\n12345\n\(String(repeating: "1", count: 100))\n7".utf8)
      #expect(
        StreamLog.ndjson(bytes, limits: limits, chunk: chunk) == [
          "1 1234", "ndjson/long-line 2:1", "ndjson/long-line 3:1", "4 7", "lines 4, blank 0",
        ])
    }
  }
}
