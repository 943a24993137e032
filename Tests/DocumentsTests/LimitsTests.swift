import Diagnostics
import Documents
import Testing

struct LimitsTests {
  @Test func `a bomb of aliases is refused at once`() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(codes(yaml) == ["yaml/alias-expansion"])
    #expect(Set(codes(yaml, limits: .filing)) == ["yaml/alias-refused"])
  }

  @Test(arguments: [DocumentFormat.yaml, .json])
  func `100,000 levels of nesting are refused at once`(_ format: DocumentFormat) {
    let open = String(repeating: "[", count: 100_000)
    #expect(codes(open, format) == ["\(format.rawValue)/too-deep"])
    let closed = open + String(repeating: "]", count: 100_000)
    #expect(codes(closed, format) == ["\(format.rawValue)/too-deep"])
  }

  @Test(arguments: [DocumentFormat.yaml, .json])
  func `the deepest allowed nesting is read`(_ format: DocumentFormat) {
    let text = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(codes(text, format) == [])
    #expect(codes("[\(text)]", format) == ["\(format.rawValue)/too-deep"])
  }

  @Test func `nested block lists and keys are refused at once`() {
    #expect(codes(String(repeating: "- ", count: 100_000)) == ["yaml/too-deep"])
    #expect(codes(String(repeating: "? ", count: 100_000)) == ["yaml/too-deep"])
  }

  @Test func `aliases cannot nest deeper than the limit`() {
    var limits = ReaderLimits()
    limits.depth = 4
    #expect(codes("[&a [[1]], [*a]]", limits: limits) == [])
    #expect(codes("[&a [[1]], [[*a]]]", limits: limits) == ["yaml/too-deep"])
  }

  @Test(arguments: [DocumentFormat.yaml, .json])
  func `a file may have as many bytes and nodes as the limit says`(_ format: DocumentFormat) {
    var limits = ReaderLimits()
    (limits.bytes, limits.nodes) = (7, 3)
    #expect(codes("[12, 3]", format, limits: limits) == [])
    #expect(codes("[12, 34]", format, limits: limits) == ["input/too-large"])
    #expect(codes("[1,2,3]", format, limits: limits) == ["\(format.rawValue)/too-many-nodes"])
  }

  @Test func `problems are looked for only until there are fifty`() {
    #expect(codes(String(repeating: "a: 1\n", count: 1_000)).count == 50)
    let json = "{" + String(repeating: "\"a\": 1, ", count: 1_000) + "\"b\": 1}"
    #expect(codes(json, .json).count == 51)
  }
}
