import Diagnostics
import Documents
import Engine
import Facts
import Rules
import TestSupport
import Testing

@testable import Reports

/// What is said of which cell, and the sheet that lists it all.
@Suite struct MarkupTests {
  @Test(arguments: Language.allCases)
  func `cells are marked as recorded`(_ language: Language) throws {
    let marks = try MarkedFiling.markup(language).marks
    expectSnapshot(marks.outline(language), named: "marks-\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `the sheet of findings is laid out as recorded`(_ language: Language) throws {
    let markup = try MarkedFiling.markup(language)
    let sheet = FindingsSheet(markup: markup, names: [:]).draft(
      named: FindingsSheet.name[language])
    let outline = BookDraft(title: "", sheets: [sheet]).outline
    expectSnapshot(outline, named: "findings-\(language.rawValue).txt")
  }

  @Test
  func `the worst that rests on a cell gives its colour`() {
    var mark = CellMark(.doubt)
    mark.add("odd", .doubt)
    #expect(mark.level == .doubt)
    mark.add("broken", .grave)
    mark.add("unreadable", .fault)
    #expect(mark.level == .grave)
    #expect(mark.comment(.en) == "odd\n\nbroken\n\nunreadable")
  }

  @Test
  func `a comment tells some faults, each once, and counts the rest`() {
    var mark = CellMark(.fault)
    for number in 1...10 { mark.add("fault \(number)", .fault) }
    mark.add("fault 1", .fault)
    #expect(mark.comment(.en).hasSuffix("fault 8\n\n… and 2 more"))
    #expect(mark.comment(.zh).hasSuffix("fault 8\n\n……另有2项"))
  }

  @Test(arguments: Language.allCases)
  func `no personal value stands in a comment or in the sheet of findings`(
    _ language: Language
  ) throws {
    let markup = try MarkedFiling.markup(language)
    let sheet = FindingsSheet(markup: markup, names: [:]).draft(named: "x")
    let text =
      markup.marks.outline(language) + BookDraft(title: "", sheets: [sheet]).outline
    #expect(text.contains(language == .zh ? "负责人电话" : "Owner's phone"))
    #expect(!text.contains("13800000000"))
  }

  @Test
  func `a filing that cannot be read has its problems marked`() throws {
    let pack = try MarkedFiling.pack()
    let row = SourceRow(sheet: "填报", cells: [.init(offset: 0, row: 7, column: 2)])
    let problem = Diagnostic(
      .init("xlsx/bad-value", LocalizedText("not a value", zh: "不是值")),
      at: .text(SourceText(name: "filing.xlsx", utf8: [0x78], rows: [row]), 0..<1))
    var markup = Markup(Report(version: "0.0.0", pack: pack, asOf: nil), .en)
    markup.add(.init(source: "filing.xlsx, 填报!7", result: .unreadable([problem])))
    #expect(
      markup.marks.outline(.en) == "填报!C7: fault\n  [cannot be read, error] not a value\n")
  }

  @Test
  func `the added sheet gives way to one that is there`() {
    var names = SheetNames(taken: [])
    #expect(
      ["findings", "Findings", "a/b", ""].map { names.name($0) }
        == ["findings", "Findings 1", "ab 1", "1"])
    #expect(names.name(FindingsSheet.name[.en]) == "Findings 2")
    #expect(names.name(FindingsSheet.name[.zh]) == "核查结果")
  }
}
