import Diagnostics
import Engine
import Rules

/// Writes evidence as a tree that can be folded, its values in tables: what was reported, what was
/// expected, and where.
struct EvidenceTree {
  let language: Language
  let places: PlaceText
  /// Whether a table's columns are named already, so that others name them only for reading aloud.
  private var hasHeading = false

  init(language: Language, places: PlaceText) {
    (self.language, self.places) = (language, places)
  }

  mutating func write(_ finding: Finding, to html: inout HTMLWriter) {
    for evidence in finding.evidence where !evidence.children.isEmpty {
      let part = EvidencePart(evidence: evidence, form: evidence.kind == .when ? .condition : .duty)
      switch evidence.kind {
      case .when where evidence.truth == .true:
        // Folded, so that what it names its columns is not seen.
        var tree = self
        tree.group(PageWords.applies, part, isOpen: false, &html)
      case .when: group(PageWords.appliesOnlyIf, part, isOpen: true, &html)
      case .require, .otherwise, .all, .any, .not, .test, .quantified, .unique, .consistent,
        .record, .input:
        children(of: part, &html)
      }
    }
  }

  /// The parts in their order, values that follow each other in one table.
  private mutating func children(of part: EvidencePart, _ html: inout HTMLWriter) {
    var values: [EvidencePart] = []
    for child in part.children {
      switch child.evidence.kind {
      case .test, .input: values.append(child)
      case .when, .require, .otherwise, .all, .any, .not, .quantified, .unique, .consistent:
        flush(&values, &html)
        group(child.title, child, isOpen: true, &html)
      case .record:
        flush(&values, &html)
        record(child, &html)
      }
    }
    flush(&values, &html)
    rest(of: part.evidence, &html)
  }

  private mutating func group(
    _ title: LocalizedText, _ part: EvidencePart, isOpen: Bool, _ html: inout HTMLWriter
  ) {
    html.open(.details, [.classes("branch")] + (isOpen ? [.isOpen] : []))
    html.element(.summary, title[language])
    html.breakLine()
    children(of: part, &html)
    html.close(.details)
    html.breakLine()
  }

  private mutating func record(_ part: EvidencePart, _ html: inout HTMLWriter) {
    html.open(.details, [.classes("branch record"), .isOpen])
    html.element(.summary) { html in
      html.isolate(part.evidence.label?[language] ?? "")
      place(of: part.evidence, &html)
    }
    html.breakLine()
    children(of: part, &html)
    html.close(.details)
    html.breakLine()
  }

  private mutating func flush(_ values: inout [EvidencePart], _ html: inout HTMLWriter) {
    guard !values.isEmpty else { return }
    let table = ValueTable(language: language, isNamed: !hasHeading)
    table.write(values, to: &html) { place(of: $0, &$1) }
    hasHeading = true
    values = []
  }

  private func place(of evidence: Evidence, _ html: inout HTMLWriter) {
    guard let place = evidence.place else { return }
    html.element(.span, [.classes("place")]) { $0.isolate(places.text(of: place)[language]) }
  }

  private func rest(of evidence: Evidence, _ html: inout HTMLWriter) {
    guard let count = evidence.count, count > evidence.children.count else { return }
    let more = count - evidence.children.count
    html.element(.p, [.classes("more")], Words.moreRecords(more)[language])
    html.breakLine()
  }
}
