import Diagnostics

/// A table with a bar for each row: how many findings of a rule, a clause or a subject stand how, the
/// worst first.
struct OutcomeChart {
  /// How many rows are shown apart.
  private static let most = 15

  let title: String
  /// The last part of its name on the page.
  let name: String
  let rows: [Row]
  /// What belongs to no row.
  let rest: Counts
  let language: Language

  /// What is counted, with its counts.
  struct Row {
    let label: String
    let detail: String?
    /// The numbers of the rules that the script shows; `nil` where it searches for the label.
    let rules: String?
    let counts: Counts
  }

  /// The columns of numbers, in the order of the bar's parts.
  private static let columns: [Standing] = [.fail, .undetermined, .upcoming, .waived, .pass]

  func write(to html: inout HTMLWriter) {
    let sorted = rows.filter { $0.counts.judged > 0 }.enumerated().sorted { a, b in
      let (first, second) = (a.element.rank, b.element.rank)
      return first == second ? a.offset < b.offset : first > second
    }.map(\.element)
    guard !sorted.isEmpty else { return }
    let columns = Self.columns.filter { column in sorted.contains { $0.counts[column] > 0 } }
    let widest = sorted.map(\.counts.judged).max() ?? 1
    html.element(.section, [.classes("chart"), .labelled(by: "chart-\(name)")]) { html in
      html.element(.h3, [.id("chart-\(name)")], title)
      html.breakLine()
      html.element(.table, [.labelled(by: "chart-\(name)")]) { html in
        head(columns, &html)
        html.element(.tbody) { html in
          for row in sorted.prefix(Self.most) { write(row, columns, widest, &html) }
          others(sorted.dropFirst(Self.most), columns, &html)
        }
      }
    }
    html.breakLine()
  }

  private func head(_ columns: [Standing], _ html: inout HTMLWriter) {
    html.element(.thead) { html in
      html.element(.tr) { html in
        html.element(.th, [.scope("col")], title)
        html.element(.td, [.classes("bar")]) { _ in }
        for column in columns {
          html.element(.th, [.scope("col"), .classes("number \(column.key)")]) { html in
            html.write(column.name[language])
          }
        }
      }
    }
    html.breakLine()
  }

  private func write(
    _ row: Row, _ columns: [Standing], _ widest: Int, _ html: inout HTMLWriter
  ) {
    html.element(.tr) { html in
      html.element(.th, [.scope("row")]) { html in
        let filter = row.rules.map { [HTMLWriter.Attribute.rules($0)] } ?? []
        html.element(.a, [.classes("pick"), .link(to: "findings")] + filter) {
          $0.isolate(row.label)
        }
        if let detail = row.detail { html.element(.span, [.classes("detail")], detail) }
      }
      html.element(.td, [.classes("bar")]) { bar(row.counts, columns, widest, &$0) }
      numbers(row.counts, columns, &html)
    }
    html.breakLine()
  }

  private func others(
    _ rows: ArraySlice<Row>, _ columns: [Standing], _ html: inout HTMLWriter
  ) {
    var sum = rest
    for row in rows { sum.add(row.counts) }
    guard sum.judged > 0 else { return }
    let count = rows.count
    let label =
      rest.judged > 0
      ? LocalizedText("all others", zh: "其余")
      : LocalizedText(count == 1 ? "1 other" : "\(count) others", zh: "其余\(count)项")
    html.element(.tr, [.classes("others")]) { html in
      html.element(.th, [.scope("row")], label[language])
      html.element(.td, [.classes("bar")]) { _ in }
      numbers(sum, columns, &html)
    }
    html.breakLine()
  }

  private func numbers(_ counts: Counts, _ columns: [Standing], _ html: inout HTMLWriter) {
    for column in columns { html.element(.td, [.classes("number")], "\(counts[column])") }
  }

  /// The parts of the bar side by side, in thousandths of the longest.
  private func bar(
    _ counts: Counts, _ columns: [Standing], _ widest: Int, _ html: inout HTMLWriter
  ) {
    let size = [HTMLWriter.Attribute].viewBox(width: 1000, height: 10)
    html.element(.svg, size + [.isDecoration]) { html in
      var (before, x) = (0, 0)
      for column in columns where counts[column] > 0 {
        before += counts[column]
        let end = max(before * 1000 / widest, x + 2)
        html.element(
          .rect, [.classes(column.key)] + .bar(from: x, width: end - x, height: 10), "")
        x = end
      }
    }
  }
}
