import Diagnostics
import Engine
import Rules
import Testing

@testable import Reports

@Suite struct OutcomeChartTests {
  private static func row(_ label: String, fail: Int, open: Int = 0, pass: Int = 0)
    -> OutcomeChart.Row
  {
    var counts = Counts()
    (counts[.fail], counts[.undetermined], counts[.pass]) = (fail, open, pass)
    return OutcomeChart.Row(label: label, detail: nil, rules: nil, counts: counts)
  }

  /// The cells of each row of the table, bars as the places and widths of their parts.
  private static func table(_ rows: [OutcomeChart.Row], rest: Counts = Counts()) -> [String] {
    var html = HTMLWriter()
    OutcomeChart(title: "t", name: "rules", rows: rows, rest: rest, language: .en)
      .write(to: &html)
    return html.text.split(separator: "<tr").dropFirst(2).map { row in
      let bars = row.matches(of: /class="(\w+)" x="(\d+)" width="(\d+)"/).map {
        "\($0.output.1)@\($0.output.2)+\($0.output.3)"
      }
      let texts = row.matches(of: />([^<>\n]+)</).map { String($0.output.1) }
      return (texts.prefix(1) + bars + texts.dropFirst()).joined(separator: " ")
    }
  }

  @Test func `the worst come first, those alike in their order`() {
    let rows = [
      Self.row("a", fail: 1), Self.row("b", fail: 2), Self.row("c", fail: 1, open: 1),
      Self.row("d", fail: 1), Self.row("none", fail: 0),
    ]
    #expect(
      Self.table(rows) == [
        "b fail@0+1000 2 0", "c fail@0+500 open@500+500 1 1", "a fail@0+500 1 0",
        "d fail@0+500 1 0",
      ])
  }

  @Test func `the parts of a bar are side by side, and small ones are still seen`() {
    let rows = [Self.row("a", fail: 1, open: 0, pass: 9_999)]
    #expect(Self.table(rows) == ["a fail@0+2 pass@2+998 1 9999"])
  }

  @Test func `fifteen rows stand apart, and the others together`() {
    let rows = (1...20).map { Self.row("r\($0)", fail: 21 - $0) }
    let table = Self.table(rows)
    #expect(table.count == 16)
    #expect(table.first == "r1 fail@0+1000 20")
    #expect(table.last == "5 others 15")
  }

  @Test func `what is counted apart from all rows stands with the others`() {
    var rest = Counts()
    rest[.fail] = 7
    #expect(Self.table([Self.row("a", fail: 9)], rest: rest).last == "all others 7")
  }

  @Test func `a rule that rests on two clauses counts for each`() throws {
    let pack = try MarkedFiling.pack()
    let clauses = CitedClause.all(in: pack).map { "\($0.citation): \($0.numbers)" }
    #expect(clauses == ["law/1: 0", "table/7: 0 2 6", "law: 1"])
  }
}
