import Diagnostics
import TestSupport
import Testing

/// Ranges of a text that no excerpt shows.
struct HiddenTextTests {
  @Test func `a hidden range is an asterisk for each character`() {
    let marked = MarkedText("name: 1️⃣张三丰2️⃣, next: x\nname: 3️⃣a\nb4️⃣")
    let source = SourceText(name: "f", marked.text)
    let hidden = source.hiding([marked[3]..<marked[4], marked[1]..<marked[2]])
    #expect(hidden[0..<99] == "name: ***, next: x\nname: *\n*")
    #expect(hidden[marked[1] + 3..<marked[2]] == "**")
    #expect(hidden.position(at: marked[2]) == source.position(at: marked[2]))
  }

  @Test func `what was hidden stays hidden, and overlaps are one`() {
    let source = SourceText(name: "f", "0123456789").hiding([1..<3]).hiding([2..<5, 4..<6, 9..<99])
    #expect(source[0..<10] == "0*****678*")
  }

  @Test func `a text without hidden ranges is itself`() {
    let source = SourceText(name: "f", "abc")
    #expect(source.hiding([]) === source)
  }
}
