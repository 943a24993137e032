import Diagnostics
import Engine
import Rules

/// Writes evidence as indented lines, each with its place.
struct EvidenceWriter {
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  func lines(for finding: Finding) -> [String] {
    let parts = finding.evidence.filter { $0.kind != .when || $0.truth != .true }
    return parts.flatMap { part in
      part.children.flatMap { lines(for: $0, name(of: part.kind), indent: 0) }
    }
  }

  private func name(of kind: Evidence.Kind) -> LocalizedText {
    kind == .when ? LocalizedText("applies", zh: "适用") : LocalizedText("found", zh: "查得")
  }

  private func lines(
    for evidence: Evidence, _ name: LocalizedText, indent: Int
  ) -> [String] {
    let none = LocalizedText(verbatim: "")
    switch evidence.kind {
    case .all where evidence.children.count == 1 || indent == 0, .when, .require, .otherwise:
      return evidence.children.enumerated().flatMap { number, child in
        lines(for: child, number == 0 ? name : none, indent: indent)
      }
    case .test, .input:
      return item(name, Sentence.leaf(evidence), evidence, indent)
        + children(evidence, indent)
    case .record:
      return item(name, evidence.label ?? none, evidence, indent) + children(evidence, indent)
    case .all, .any, .not, .quantified, .unique, .consistent:
      return item(name, Sentence.heading(evidence), nil, indent)
        + children(evidence, indent) + rest(evidence, indent + 1)
    }
  }

  private func children(_ evidence: Evidence, _ indent: Int) -> [String] {
    evidence.children.flatMap {
      lines(for: $0, LocalizedText(verbatim: ""), indent: indent + 1)
    }
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
      LocalizedText(verbatim: ""), LocalizedText("… and \(more) more", zh: "……另有\(more)条"), nil,
      indent)
  }
}
