import Diagnostics
import Documents
import Facts
import Rules
import TestSupport
import Testing

@testable import Reports

/// The empty forms that are tables: what stands in them, and that a reader of tables takes it for what
/// is meant.
@Suite struct TableFormTests {
  private func events(
    _ sheets: [TableSheet], _ pack: Pack
  ) throws -> (filings: [Filing], problems: [Diagnostic]) {
    var tables = try TableFilings(sheets, of: "form.xlsx", by: FactReader(pack.dictionary))
    var (filings, problems) = ([Filing](), [Diagnostic]())
    while let event = tables.next() {
      switch event {
      case .filing(_, let filing):
        filings.append(filing)
        problems += filing.problems.map(\.diagnostic)
      case .unreadable(_, let found): problems += found
      case .notes(_, let notes): problems += notes.problems.map(\.diagnostic)
      }
    }
    return (filings, problems)
  }

  @Test(arguments: TemplatePacks.paths, Language.allCases)
  func `an empty spreadsheet reads as a filing that says nothing`(
    _ path: String, _ language: Language
  ) throws {
    let pack = try TemplatePacks.pack(path)
    let form = SpreadsheetForm(Template(pack, asOf: nil), language)
    let found = try events(form.workbook.read(), pack)
    #expect(found.problems.map(\.message.text.en) == [])
    #expect(found.filings.count == 1)
    #expect(found.filings.first?.values(pack.dictionary.root).values.isEmpty == true)
  }

  @Test(arguments: TemplatePacks.paths, Language.allCases)
  func `a spreadsheet that is filled in reads as what was filled in`(
    _ path: String, _ language: Language
  ) throws {
    let pack = try TemplatePacks.pack(path)
    let template = Template(pack, asOf: nil)
    for seed in 1...4 {
      let expected = RandomFiling(template, seed: UInt64(seed))
      let form = FilledForm(template: template, language: language, filing: expected)
      let found = try events(form.workbook().read(), pack)
      #expect(found.problems.map(\.message.text.en) == [])
      try #require(found.filings.first).expectSame(as: expected, pack)
    }
  }

  @Test(arguments: TemplatePacks.paths, Language.allCases)
  func `a table that is filled in reads as what was filled in, but for lists`(
    _ path: String, _ language: Language
  ) throws {
    let pack = try TemplatePacks.pack(path)
    let template = Template(pack, asOf: nil)
    for seed in 1...4 {
      let expected = RandomFiling(template, seed: UInt64(seed))
      let form = FilledForm(template: template, language: language, filing: expected)
      let found = try events([form.csv()], pack)
      let values = try #require(found.filings.first).values(pack.dictionary.root).values
      let singles = expected.values.filter { !$0.key.contains("#") && values[$0.key] != $0.value }
      #expect(singles.keys.sorted() == template.references(in: singles.keys))
    }
  }

  @Test(arguments: Language.allCases)
  func `a spreadsheet is laid out as recorded`(_ language: Language) throws {
    let pack = try TemplatePacks.pack(TemplatePacks.paths[1])
    let workbook = SpreadsheetForm(Template(pack, asOf: nil), language).workbook
    expectSnapshot(workbook.outline, named: "form-xlsx-\(language.rawValue).txt")
  }

  @Test(arguments: [(85, false), (86, true)])
  func `members of more than 255 bytes stand on a sheet of their own`(_ count: Int, _ isMoved: Bool)
  {
    let members = [String(repeating: "局", count: count)]
    var form = SheetDraft(name: "form")
    form.checks = [CellCheck(rows: 1...1, column: 1, kind: .members(members), warning: "")]
    var sheets = [form]
    #expect(MemberSheet.moveMembers(of: &sheets, to: "members").isEmpty != isMoved)
  }

  @Test
  func `names of sheets are those that spreadsheets allow, each once`() {
    var names = SheetNames(taken: ["Filing"])
    func name(_ label: String, _ path: String = "a.path") -> String {
      var list = Fact(
        path: path, name: path, label: LocalizedText(verbatim: label), type: .boolean)
      list.columns = []
      return names.name(of: list, .en)
    }
    #expect(name("Tickets") == "Tickets")
    #expect(name("tickets") == "a.path")
    #expect(name("filing", "b/path") == "filing 1")
    #expect(
      name("all/most [of] the calls that ever came in", "a.path")
        == "allmost of the calls that eve 1")
    #expect(name(String(repeating: "长", count: 31)) == String(repeating: "长", count: 31))
    #expect(name("'quoted'", "b:path") == "quoted 1")
    #expect(name("History", "b*path") == "History 1")
  }
}

extension Template {
  /// Those of some names that are references, whose lists a table without lists lacks.
  fileprivate func references(in names: some Sequence<String>) -> [String] {
    names.filter { name in singles.contains { $0.fact.name == name && $0.isReference } }.sorted()
  }
}
