import Diagnostics
import Documents
import TestSupport
import Testing

struct YAMLReaderTests {
  @Test(arguments: [
    ("", "null"), ("~", "null"), ("null", "null"), ("Null", "null"), ("NULL", "null"),
    ("nUll", "text \"nUll\""), ("true", "boolean true"), ("True", "boolean true"),
    ("FALSE", "boolean false"), ("no", "text \"no\""), ("on", "text \"on\""),
    ("Y", "text \"Y\""), ("12:30", "text \"12:30\""), ("0123", "integer 0123"),
    ("-5", "integer -5"), ("+5", "integer +5"), ("0o17", "integer 0o17"), ("0o8", "text \"0o8\""),
    ("0x1F", "integer 0x1F"), ("-0x1F", "text \"-0x1F\""), ("1_000", "text \"1_000\""),
    ("1.", "float 1."), (".5", "float .5"), ("-1e-3", "float -1e-3"), ("1e", "text \"1e\""),
    (".", "text \".\""), ("+", "text \"+\""), (".inf", "float .inf"), ("-.INF", "float -.INF"),
    (".nan", "float .nan"), ("-.nan", "text \"-.nan\""), ("2026-01-05", "text \"2026-01-05\""),
    ("1.2.3", "text \"1.2.3\""), ("'1'", "text \"1\""), ("\"true\"", "text \"true\""),
    ("!!str 1", "text \"1\""), ("! 1", "text \"1\""), ("!!int '1'", "integer 1"),
    ("!!float 1", "float 1"), ("!!null ''", "null"), ("!!bool 'true'", "boolean true"),
    ("!!str", "text \"\""), ("长沙", "text \"长沙\""),
  ])
  func `scalars are what the core schema takes them for`(_ yaml: String, _ outline: String) throws {
    let documents = try read("- \(yaml)\n")
    #expect(documents.first?.root.outline == "sequence\n  \(outline)")
  }

  @Test func `every node knows its place`() throws {
    let yaml = """
      # 注释
      投诉: &c
        热线: '0731-123'   # after
        时间: !!str 12:30
        empty:
        list:
        - a
        - b: 1
          c: "é"

        flow: {x: 1, y: [ 2, z: 3 ], }
      text: |
        一行
          two

      folded: >-
        a
        b
      copy: *c
      ---
      !!seq
      - x
      """
    let outlines = try read(yaml).map(\.outline)
    expectSnapshot(outlines.joined(separator: "\n---\n") + "\n", named: "yaml-places.txt")
  }

  @Test func `a stream holds any number of documents`() throws {
    #expect(try read("").isEmpty)
    #expect(try read("# nothing\n").isEmpty)
    #expect(try read("---\n").map(\.root.outline) == ["null"])
    #expect(try read("--- a\n--- b\n...\n").map(\.root.outline) == ["text \"a\"", "text \"b\""])
  }

  @Test func `quoted and plain keys of the same text are duplicates`() {
    #expect(codes("1: a\n'1': b\n") == ["yaml/duplicate-key"])
    let many = (0..<20).map { "k\($0): \($0)\n" }.joined()
    #expect(codes(many) == [])
    #expect(codes(many + "k3: x\nk19: y\n") == ["yaml/duplicate-key", "yaml/duplicate-key"])
  }

  @Test func `a quoted merge key is a name`() {
    #expect(codes("'<<': 1\n") == [])
  }

  @Test func `anchors end with their document, and the last of a name counts`() throws {
    #expect(codes("--- &a 1\n--- *a\n") == ["yaml/unknown-alias"])
    let node = try read("[&a 1, &a 2, *a]")[0].root
    #expect(node.outline == "sequence\n  integer 1\n  integer 2\n  integer 2")
  }

  @Test func `a broken document loses no other`() {
    func reading(_ text: String) -> ([Int], [String]) {
      let reading = DocumentReader.readEach(Array(text.utf8), name: "t", format: .yaml)
      return (reading.documents.map(\.number), reading.problems.map(\.message.code))
    }
    #expect(reading("a: 1\n---\na: 1\na: 2\n---\nb: 1\n") == ([1, 3], ["yaml/duplicate-key"]))
    #expect(reading("a: 1\n---\nb: 1\n---\nc: [1\n---\nd: 1\n") == ([1, 2], ["yaml/syntax"]))
    #expect(reading("a: 1\n---\n\"x\" y\n") == ([1], ["yaml/syntax"]))
    #expect(reading("a: [\n") == ([], ["yaml/syntax"]))
  }
}
