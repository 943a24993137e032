import Diagnostics
import Documents
import Engine
import Facts
import Rules
import Testing

@testable import Reports

@Suite struct HTMLReportTests {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")

  private let pack: Pack

  init() throws { pack = try Pack.load(Self.folder + "/Fixtures/pack") }

  private var all: ReportOptions {
    ReportOptions(language: .zh, shown: Set(Outcome.allCases))
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `no text of a filing becomes markup`(_ seed: UInt64) throws {
    var filing = HostileFiling(seed: seed)
    let tokens = HTMLTokens(try filing.page(pack, all))
    #expect(tokens.problems == [])
    #expect(
      tokens.embedded
        == [HTMLAsset.style, .script].map { String(decoding: $0.bytes, as: UTF8.self) })
    let names = Set(tokens.elements.map { $0.prefix { $0 != " " } })
    #expect(names.isDisjoint(with: ["img", "b", "i", "iframe", "link", "base", "object"]))
    let links = tokens.elements.filter { $0.hasPrefix("a ") }
    #expect(links.allSatisfy { $0.hasPrefix("a class href") })
    #expect(!tokens.elements.contains { $0.contains(" on") || $0.contains(" style") })
  }

  @Test func `a hostile text stands on the page as it was written`() throws {
    for text in HostileFiling.texts where text.count < 100 && text == text.printable {
      let name = "x\(text)"
      let entry = ReportEntry(source: name, result: .unreadable([]))
      let bytes = ReportFormat.html.write(
        [entry], of: Report(version: "0", pack: pack, asOf: nil), all)
      let tokens = HTMLTokens(String(decoding: bytes, as: UTF8.self))
      #expect(tokens.text.contains(name))
    }
  }

  @Test func `nor does the name of a sheet or a column`() throws {
    for text in HostileFiling.texts {
      let row = SourceRow(
        sheet: text, headers: [text], cells: [.init(offset: 0, row: 1, column: 0)])
      let source = SourceText(name: text, utf8: Array(text.utf8), rows: [row])
      let place = Place.text(source, 0..<4)
      let message = Diagnostic.Message(
        "facts/unknown-column", LocalizedText(verbatim: text), help: LocalizedText(verbatim: text))
      let problem = Diagnostic(message, at: place, notes: [.init(message.text, at: place)])
      let notes = FileNotes(
        names: [.init(written: text, place: place, fact: nil)], problems: [FilingProblem(problem)])
      let entries: [ReportEntry] = [
        .init(source: text, result: .notes(notes)),
        .init(source: "other", result: .unreadable([problem])),
      ]
      let bytes = ReportFormat.html.write(
        entries, of: Report(version: "0", pack: pack, asOf: nil), all)
      let tokens = HTMLTokens(String(decoding: bytes, as: UTF8.self))
      #expect(tokens.problems == [])
      let names = tokens.elements.map { $0.prefix { $0 != " " } }
      #expect(Set(names).isDisjoint(with: ["img", "b", "i", "iframe", "link", "base", "object"]))
      #expect(tokens.text.contains("\(text)!A1".printable))
    }
  }

  /// The tokenizer itself must see what it is to see.
  @Test(arguments: [
    ("<p>a</p>", "no document type"),
    ("<!DOCTYPE html><p>a<b></p>", "</p> closes something else"),
    ("<!DOCTYPE html><p title=a>b</p>", "title has no quotes"),
    ("<!DOCTYPE html><p>a > b</p>", "markup in 'a > b'"),
    ("<!DOCTYPE html><p>&nbsp;</p>", "'&nbsp' is no entity"),
    ("<!DOCTYPE html><p>", "not closed: p"),
  ])
  func `markup that the writer would not write is seen`(_ html: String, _ problem: String) {
    #expect(HTMLTokens(html).problems.contains(problem))
  }

  @Test func `every name on the page is there once, and every link and label leads to one`() throws
  {
    var filing = HostileFiling(seed: 1)
    let page = try filing.page(pack, all)
    let names = Self.values(of: "id", in: page)
    #expect(Set(names).count == names.count)
    let used =
      Self.values(of: "href", in: page).map { String($0.dropFirst()) }
      + Self.values(of: "for", in: page) + Self.values(of: "aria-labelledby", in: page)
    #expect(Set(used).subtracting(names) == [])
    #expect(used.count > 8)
  }

  @Test func `the time stands in the head where it is given, and is not asked for elsewhere`() {
    let time = Instant(seconds: 1_768_872_600)
    for (time, count) in [(time, 1), (nil, 0)] {
      let reporter = HTMLReport(
        Report(version: "0", pack: pack, asOf: nil, time: time), ReportOptions())
      let head = String(decoding: reporter.begin().bytes, as: UTF8.self)
      #expect(head.ranges(of: "<dd><bdi>2026-01-20T").count == count)
      #expect(head.ranges(of: "Written at").count == count)
    }
  }

  @Test func `what a limit leaves out is counted`() throws {
    var filing = HostileFiling(seed: 1, isHarmless: true)
    var options = all
    options.limit = 3
    let page = HTMLTokens(try filing.page(pack, options))
    #expect(page.elements.count { $0.hasPrefix("article ") } == 6)
    #expect(page.text.ranges(of: "……另有17项").count == 2)
  }

  @Test func `headings go down by one level at a time`() throws {
    var filing = HostileFiling(seed: 1)
    let levels = HTMLTokens(try filing.page(pack, all)).elements.compactMap { element -> Int? in
      let name = element.prefix { $0 != " " }
      return name.count == 2 && name.first == "h" ? name.last?.wholeNumberValue : nil
    }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test func `many filings are listed without evidence after a number of findings`() throws {
    var reporter = HTMLReport(
      Report(version: "0", pack: pack, asOf: nil), ReportOptions(shown: Set(Outcome.allCases)))
    var assessor = Assessor(pack, explaining: Set(Outcome.allCases))
    let yaml = "filing: {period: {to: 2019-12-31}}\nfacts: {tier: 乙}"
    let document = try #require(
      try DocumentReader.read(Array(yaml.utf8), name: "f.yaml", format: .yaml).first)
    let entry = ReportEntry(
      source: "f.yaml",
      result: .assessed(assessor.assess(FactReader(pack.dictionary).filing(from: document))))
    var totals = ReportTotals()
    var sizes: [Int] = []
    for _ in 0..<600 {
      totals.add(entry)
      sizes.append(reporter.write(entry).bytes.count)
    }
    let (first, last) = (try #require(sizes.first), try #require(sizes.last))
    #expect(last < first / 3)
    let brief = sizes.count { $0 < first / 3 }
    let end = String(decoding: reporter.end(totals).bytes, as: UTF8.self)
    #expect(end.contains("\(brief) of the filings are listed"))
  }

  private static func values(of attribute: String, in page: String) -> [String] {
    page.ranges(of: " \(attribute)=\"").map { String(page[$0.upperBound...].prefix { $0 != "\"" }) }
  }
}
