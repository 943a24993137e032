import Testing

@testable import Reports

/// Names in brackets are links where the catalogue knows them.
@Suite struct LinkedTextTests {
  private typealias Piece = LinkedText.Piece

  @Test(
    arguments: [
      ("", []),
      ("plain", [.plain("plain")]),
      ("Hotline [a]", [.plain("Hotline "), .link("a", to: "facts-a")]),
      (
        "[a] and [b/1]: text",
        [
          .link("a", to: "facts-a"), .plain(" and "), .link("b/1", to: "clauses-b-1"),
          .plain(": text"),
        ]
      ),
      ("[unknown] [a]", [.plain("[unknown] "), .link("a", to: "facts-a")]),
      ("[[a]", [.plain("["), .link("a", to: "facts-a")]),
      ("open [a", [.plain("open [a")]),
      ("]a[", [.plain("]a[")]),
    ] as [(String, [LinkedText.Piece])])
  func `a text is parted at the names that are known`(
    _ text: String, _ pieces: [LinkedText.Piece]
  ) {
    #expect(LinkedText(text, anchors: ["a": "facts-a", "b/1": "clauses-b-1"]).pieces == pieces)
  }
}
