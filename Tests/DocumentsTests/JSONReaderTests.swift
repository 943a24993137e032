import Diagnostics
import Documents
import TestSupport
import Testing

struct JSONReaderTests {
  @Test(arguments: [
    ("0", "integer 0"), ("-0", "integer -0"),
    ("12345678901234567890", "integer 12345678901234567890"),
    ("1.50", "float 1.50"), ("1E+2", "float 1E+2"), ("null", "null"), ("true", "boolean true"),
    ("false", "boolean false"),
    (#""a\"\\\/\b\f\n\r\t""#, "text " + "a\"\\/\u{8}\u{c}\n\r\t".debugDescription),
    (#""\u5f20\u4E09""#, "text \"张三\""), (#""\uD83D\uDE00x""#, "text \"😀x\""),
    ("\"长沙\"", "text \"长沙\""),
    ("\"\"", "text \"\""), (" [ ] ", "sequence"), ("{ }", "mapping"),
  ])
  func `values keep what was written`(_ json: String, _ outline: String) throws {
    #expect(try read(json, .json)[0].root.outline == outline)
  }

  @Test func `every node knows its place`() throws {
    let json = """
      {
        "投诉": {"热线": "0731\\n", "n": -1.5e3},
        "list": [ true, null, [] ]
      }
      """
    expectSnapshot(try read(json, .json)[0].outline + "\n", named: "json-places.txt")
  }

  @Test func `duplicates are all found, in objects of any size`() {
    let many = (0..<20).map { "\"k\($0)\": \($0)" }.joined(separator: ", ")
    #expect(codes("{\(many)}", .json) == [])
    let twice = ["json/duplicate-key", "json/duplicate-key"]
    #expect(codes("{\(many), \"k3\": 1, \"k19\": 2}", .json) == twice)
  }

  @Test func `objects in objects have keys of their own, before and after them`() {
    let many = (0..<20).map { "\"k\($0)\": \($0)" }.joined(separator: ", ")
    let nested = "\"in\": {\(many), \"in\": {\(many)}}"
    #expect(codes("{\(many), \(nested), \"out\": [{\(many)}, {\(many)}]}", .json) == [])
    #expect(codes("{\(many), \(nested), \"k0\": 0}", .json) == ["json/duplicate-key"])
  }

  @Test func `keys that differ only in normalisation are the same`() throws {
    // Swift compares strings by canonical equivalence; keys of files are compared alike, so that
    // nothing later takes two for one.
    #expect(codes("{\"é\": 1, \"e\u{301}\": 2}", .json) == ["json/duplicate-key"])
  }
}
