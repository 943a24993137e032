import Diagnostics
import Documents
import TestSupport
import Testing

struct ScalarPartTests {
  /// A text, and the part between the markers as the scalar has it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let source: MarkedText
    let part: String
    var format = DocumentFormat.yaml
    var testDescription: String { name }

    init(_ name: String, _ source: String, _ part: String, _ format: DocumentFormat = .yaml) {
      self.name = name
      self.source = MarkedText(source)
      self.part = part
      self.format = format
    }
  }

  static let cases = [
    Case("plain", "k: rate 1️⃣<2️⃣ 5\n", "<"),
    Case("plain after a tag", "k: !!str &a rate 1️⃣<2️⃣ 5\n", "<"),
    Case("plain Chinese", "键: 投诉率 1️⃣小于2️⃣ 五\n", "小于"),
    Case("plain folded", "k: one\n  two 1️⃣three2️⃣\n\n  four\n", "three"),
    Case("plain after folds", "k: one\n\n\n  two\n  1️⃣four2️⃣\n", "four"),
    Case("plain across a fold", "k: o1️⃣ne\n  tw2️⃣o\n", "ne tw"),
    Case("plain with CRLF", "k: one\r\n  1️⃣two2️⃣\r\n", "two"),
    Case("single-quoted", "k: 'it''s 1️⃣here2️⃣'\n", "here"),
    Case("single-quoted quote", "k: 'it1️⃣''2️⃣s'\n", "'"),
    Case("single-quoted folded", "k: 'one\n\n  张''三 1️⃣four2️⃣'\n", "four"),
    Case("double-quoted", "k: \"a 1️⃣b2️⃣\"\n", "b"),
    Case("double-quoted escapes", #"k: "\t\x41\u5f20\U0001F600\\ 1️⃣rest2️⃣""# + "\n", "rest"),
    Case("double-quoted escape itself", #"k: "a1️⃣\u5f202️⃣b""# + "\n", "张"),
    Case("double-quoted joined", "k: \"one \\\n   two\\\n\n  1️⃣three2️⃣\"\n", "three"),
    Case("literal", "k: |\n  one\n    two\n\n  1️⃣four2️⃣ x\n", "four"),
    Case("literal keeps its tail", "k: |+ # note\n  one\n  1️⃣two2️⃣\n\n", "two"),
    Case("literal indented by hand", "k:\n  j: |2-\n      a\n    b 1️⃣c2️⃣\n", "c"),
    Case("literal Chinese", "k: |\n  第一行\n  第二行：1️⃣率2️⃣\n", "率"),
    Case("folded", "k: >-\n  one\n  two 1️⃣three2️⃣\n", "three"),
    Case("folded paragraphs", "k: >\n\n  one\n  two\n\n    more\n    1️⃣same2️⃣\n\n  last\n", "same"),
    Case("folded last line", "k: >\n  one\n\n    more\n\n  1️⃣last2️⃣\n", "last"),
    Case("json", #"{"k": "投诉\n\"率\" 1️⃣<2️⃣ 5"}"#, "<", .json),
    Case("json surrogates", #"{"k": "\uD83D\uDE00 \/ 1️⃣<2️⃣"}"#, "<", .json),
  ]

  @Test(arguments: cases)
  func `a part of a scalar is shown where it was written`(_ test: Case) throws {
    let document = try read(test.source.text, test.format)[0]
    let node = try #require(document.nodes.last)
    let text = Array(try #require(node.scalar).text.utf8)
    let part = try #require(text.firstRange(of: Array(test.part.utf8)))
    guard case .text(_, let range) = document.place(of: node, part: part) else {
      Issue.record("expected a place in the text")
      return
    }
    #expect(range == test.source[1]..<test.source[2])
  }

  @Test func `carets stand below the part`() throws {
    let message = Diagnostic.Message("test/here", LocalizedText("here", zh: "此处"))
    let shown = try Self.cases.map { test in
      let document = try read(test.source.text, test.format)[0]
      let node = try #require(document.nodes.last)
      let text = Array(try #require(node.scalar).text.utf8)
      let part = try #require(text.firstRange(of: Array(test.part.utf8)))
      let problem = Diagnostic(message, at: document.place(of: node, part: part))
      return "# \(test.name)\n" + DiagnosticRenderer().render(problem)
    }
    expectSnapshot(shown.joined(separator: "\n"), named: "scalar-parts.txt")
  }

  @Test func `an empty part is a point, at the end too`() throws {
    let document = try read("k: 'a''b'\n")[0]
    let node = try #require(document.nodes.last)
    let points = [(0, 4), (1, 5), (2, 7), (3, 8)]
    for (offset, place) in points {
      guard case .text(_, let range) = document.place(of: node, part: offset..<offset) else {
        continue
      }
      #expect(range == place..<place)
    }
  }

  @Test func `a part that the text does not have is the whole node`() throws {
    let document = try read("k: 'abc'\nlist: []\n")[0]
    for node in document.nodes {
      guard case .text(_, let range) = document.place(of: node, part: 0..<99) else { continue }
      #expect(range == node.range)
    }
  }
}
