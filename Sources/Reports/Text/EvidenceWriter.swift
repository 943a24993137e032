import Diagnostics
import Engine
import Rules

/// Writes evidence as indented sentences, each with its place.
struct EvidenceWriter {
  /// How a part is told: as a duty or a condition, and whether as what must not be.
  private struct Reading {
    var form: Clauses.Form
    var isDenied = false

    var denied: Reading { Reading(form: form, isDenied: !isDenied) }
  }

  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  func lines(for finding: Finding) -> [String] {
    let parts = finding.evidence.filter { $0.kind != .when || $0.truth != .true }
    return parts.flatMap { part in
      let reading = Reading(form: part.kind == .when ? .condition : .duty)
      return part.children.flatMap { lines(for: $0, name(of: part.kind), reading, indent: 0) }
    }
  }

  private func name(of kind: Evidence.Kind) -> LocalizedText {
    kind == .when ? LocalizedText("only if", zh: "前提") : LocalizedText("found", zh: "查得")
  }

  private func lines(
    for evidence: Evidence, _ name: LocalizedText, _ reading: Reading, indent: Int
  ) -> [String] {
    switch evidence.kind {
    case .when, .require, .otherwise: return flat(evidence, name, reading, indent)
    case .not: return flat(evidence, name, reading.denied, indent)
    case .all, .any:
      // What must not hold together is so many alternatives, of which one must fail.
      let isSum = (evidence.kind == .all) != reading.isDenied
      if evidence.children.count == 1 || isSum && indent == 0 {
        return flat(evidence, name, reading, indent)
      }
      return item(name, reading.form.heading(isSum: isSum), nil, indent)
        + children(evidence, reading, indent)
    case .test:
      let text = Clauses.leaf(evidence, reading.form, isDenied: reading.isDenied, .written)
      return item(name, text, evidence, indent) + children(evidence, reading, indent)
    case .input:
      let text = Found(evidence, .written).sentence(about: evidence.label ?? .none)
      return item(name, text, evidence, indent) + children(evidence, reading, indent)
    case .record:
      return item(name, evidence.label ?? .none, evidence, indent)
        + children(evidence, reading, indent)
    case .quantified, .unique, .consistent:
      let text = Sentence.heading(evidence, reading.form, isDenied: reading.isDenied)
      let (form, isDenied) = evidence.kind.recordsTold(as: reading.form, isDenied: reading.isDenied)
      return item(name, text, nil, indent)
        + children(evidence, Reading(form: form, isDenied: isDenied), indent)
        + rest(evidence, indent + 1)
    }
  }

  private func flat(
    _ evidence: Evidence, _ name: LocalizedText, _ reading: Reading, _ indent: Int
  ) -> [String] {
    evidence.children.enumerated().flatMap { number, child in
      lines(for: child, number == 0 ? name : .none, reading, indent: indent)
    }
  }

  private func children(_ evidence: Evidence, _ reading: Reading, _ indent: Int) -> [String] {
    evidence.children.flatMap { lines(for: $0, .none, reading, indent: indent + 1) }
  }

  private func item(
    _ name: LocalizedText, _ text: LocalizedText, _ evidence: Evidence?, _ indent: Int
  ) -> [String] {
    let shown = name[language]
    let blanks = max(1, FieldName.width - 2 - DisplayWidth.of(shown))
    let margin = "  " + shown + String(repeating: " ", count: blanks)
    let step = String(repeating: "  ", count: min(indent, 8))
    var lines = TextWrap.lines(text[language].printable, first: margin + step)
    if let place = evidence?.place {
      lines.append(FieldName.margin + step + "→ \(place)".printable)
    }
    return lines
  }

  private func rest(_ evidence: Evidence, _ indent: Int) -> [String] {
    guard let count = evidence.count, count > evidence.children.count else { return [] }
    let more = count - evidence.children.count
    return item(
      .none, Words.moreRecords(more), nil, indent)
  }
}

extension Clauses.Form {
  /// What stands above parts that all hold, or of which one does.
  func heading(isSum: Bool) -> LocalizedText {
    switch self {
    case .duty:
      isSum
        ? LocalizedText("all of these must hold:", zh: "以下各项均应成立：")
        : LocalizedText("one of these must hold:", zh: "以下至少一项应成立：")
    case .condition:
      isSum
        ? LocalizedText("all of these hold:", zh: "以下各项均成立：")
        : LocalizedText("one of these holds:", zh: "以下至少一项成立：")
    }
  }
}

extension LocalizedText {
  fileprivate static let none = LocalizedText(verbatim: "")
}
