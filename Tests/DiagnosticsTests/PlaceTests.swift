import Diagnostics
import Testing

struct PlaceTests {
  private let source = SourceText(name: "a.yaml", "键: 值\nb: é\n")

  @Test(arguments: [(0, 1, 1), (3, 1, 2), (5, 1, 4), (9, 2, 1), (12, 2, 4), (14, 2, 5), (15, 3, 1)])
  func `columns count Unicode scalars from one`(_ offset: Int, _ line: Int, _ column: Int) {
    #expect(source.position(at: offset) == TextPosition(line: line, column: column))
  }

  @Test func `a place beyond the text is its end`() {
    #expect(source.position(at: 99) == TextPosition(line: 3, column: 1))
    #expect(source[90..<99].isEmpty)
  }

  @Test func `a place is written as tools expect it`() {
    #expect(Place.text(source, 12..<14).description == "a.yaml:2:4")
    #expect(Place.file("b.yaml").description == "b.yaml")
  }

  @Test(arguments: [
    ([], "", ""), (["a"], "a", "a"), (["a", "b"], "a or b", "a或b"),
    (["a", "b", "c"], "a, b or c", "a、b或c"),
    (["a", "b", "c", "d", "e", "f"], "a, b, c, d, e, …", "a、b、c、d、e……"),
  ])
  func `lists are joined as a sentence does`(_ items: [String], _ en: String, _ zh: String) {
    #expect(LocalizedText.list(items) == LocalizedText(en, zh: zh))
  }
}
