import Diagnostics
import Documents
import TestSupport
import Testing

struct EncodingTests {
  private let text = "键: 值😀\nb: 1\n"

  private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return littleEndian ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: [true, false])
  func `UTF-16 becomes UTF-8 in YAML`(_ littleEndian: Bool) throws {
    let plain = try read(text)[0]
    let marked = utf16("\u{FEFF}" + text, littleEndian: littleEndian)
    let document = try DocumentReader.read(marked, name: "test", format: .yaml)[0]
    #expect(document.outline == plain.outline)
    #expect(document.source.utf8 == Array(text.utf8))
    let bare = utf16("a: 值\n", littleEndian: littleEndian)
    let unmarked = try DocumentReader.read(bare, name: "test", format: .yaml)[0]
    #expect(unmarked.source.utf8 == Array("a: 值\n".utf8))
  }

  @Test(arguments: [(DocumentFormat.yaml, "键: 1\n"), (.json, "{\"键\": 1}")])
  func `a byte order mark is no part of the text`(_ format: DocumentFormat, _ text: String) throws {
    let document = try DocumentReader.read(
      [0xEF, 0xBB, 0xBF] + Array(text.utf8), name: "test", format: format)[0]
    #expect(document.source.utf8 == Array(text.utf8))
    #expect(document.outline == (try read(text, format)[0].outline))
  }

  @Test func `ranges count bytes after characters of every width`() throws {
    let marked = MarkedText("é: 1\n值: 2\n😀: 3\r\n\u{2028}x: 1️⃣四2️⃣\n")
    let nodes = try read(marked.text)[0].nodes
    let last = try #require(nodes.last)
    #expect(last.range == marked[1]..<marked[2])
  }
}
