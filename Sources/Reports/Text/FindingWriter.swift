package import Diagnostics
import Engine
package import Rules

/// Writes one finding: what is wrong, by which clause, what was found where, and what mends it.
struct FindingWriter {
  private let report: TextReport
  let pack: Pack
  var language: Language { report.options.language }

  init(_ report: TextReport, _ pack: Pack) {
    self.report = report
    self.pack = pack
  }

  func lines(for finding: Finding, _ change: FindingChange?) -> [String] {
    let rule = finding.rule
    var lines = [title(of: finding)]
    if let change {
      lines += field(LocalizedText("compared", zh: "对比"), Words.text(of: change)[language])
    }
    if !rule.cites.isEmpty {
      let clauses = rule.cites.map { ClauseName.of($0, in: pack)[language] }
      lines += field(
        LocalizedText("clause", zh: "依据"), clauses.joined(separator: language == .zh ? "；" : "; "))
    }
    if !rule.confidence.isConfirmed, let note = rule.confidence.note {
      lines += field(LocalizedText("note", zh: "说明"), "\(unconfirmed[language])\(note[language])")
    }
    switch finding.outcome {
    case .fail, .undetermined, .waived: break
    case .pass, .notApplicable:
      lines += reason(finding) + dates(of: finding)
      return finding.outcome == .pass
        ? lines : lines + EvidenceWriter(language).lines(for: finding)
    }
    if finding.evidence.isEmpty || finding.reason == .noValue || finding.isAttested {
      lines += reason(finding)
    }
    lines += EvidenceWriter(language).lines(for: finding)
    if !finding.decidingFacts.isEmpty { lines += ask(for: finding.decidingFacts) }
    for basis in finding.sources.compactMap(Words.basis) {
      lines += field(LocalizedText("basis", zh: "数值"), basis[language])
    }
    if let settings = Words.settings(of: rule) {
      lines += field(LocalizedText("profile", zh: "方案"), settings[language])
    }
    lines += waivers(of: finding) + dates(of: finding)
    if finding.outcome == .fail {
      lines += field(LocalizedText("remedy", zh: "整改"), rule.remedy[language])
    }
    if let repairs = finding.repairs { lines += mends(repairs) }
    return lines
  }

  /// What waives a failure, and what does not though it names it.
  private func waivers(of finding: Finding) -> [String] {
    let name = LocalizedText("waiver", zh: "豁免")
    let refused = finding.outcome == .fail ? finding.refusedWaivers : []
    let texts = finding.waivers.map(WaiverText.grant) + refused.map(WaiverText.refusal)
    return texts.flatMap { field(name, $0[language]) }
  }

  func reason(_ finding: Finding) -> [String] {
    let text = AttestationText.of(finding) ?? Words.reason(finding.reason)
    return field(LocalizedText("reason", zh: "理由"), text[language])
  }

  private func title(of finding: Finding) -> String {
    let severity = Words.name(of: finding.rule.severity)[language]
    var mark: String
    var colour: TextReport.Paint
    switch finding.outcome {
    case .fail: (mark, colour) = (language == .zh ? severity : severity.uppercased(), .red)
    case .undetermined, .waived:
      let name =
        finding.outcome == .waived ? WaiverText.standing : Words.name(of: finding.outcome)
      mark = language == .zh ? "\(name.zh)（\(severity)）" : "\(name.en) (\(severity))"
      colour = .yellow
    case .pass, .notApplicable: (mark, colour) = (Words.name(of: finding.outcome)[language], .green)
    }
    if finding.isUpcoming, let day = finding.rule.inForce.enforced {
      mark += language == .zh ? "（尚未强制，自\(day)起）" : " (upcoming, enforced from \(day))"
      colour = .yellow
    }
    if let coming = finding.coming {
      mark =
        language == .zh ? "自\(coming.day)起不符合（\(severity)）" : "from \(coming.day) (\(severity))"
      colour = .yellow
    }
    let text = "\(finding.rule.title[language]) [\(finding.rule.id)]"
    return heading(mark, colour, text)
  }

  /// A finding's first lines: a mark with its colour, and a text.
  func heading(_ mark: String, _ colour: TextReport.Paint, _ text: String) -> String {
    let lines = TextWrap.lines(text, first: mark + "  ")
    guard let first = lines.first else { return "" }
    let painted = report.paint(mark, colour) + first.dropFirst(mark.count)
    return ([painted] + lines.dropFirst()).joined(separator: "\n")
  }

  func field(_ name: LocalizedText, _ text: String) -> [String] {
    FieldName.lines(name[language], text)
  }

  private let unconfirmed = LocalizedText("not yet confirmed: ", zh: "尚待核实：")
}

extension Finding {
  /// Whether it depends on a person's answer, given or not.
  fileprivate var isAttested: Bool { AttestationText.of(self) != nil }
}

/// The column of names at the left of a finding's lines.
enum FieldName {
  static let width = 10
  static let margin = String(repeating: " ", count: width)

  static func lines(_ name: String, _ text: String) -> [String] {
    let blanks = max(1, width - 2 - DisplayWidth.of(name))
    return TextWrap.lines(
      text.printable, first: "  " + name + String(repeating: " ", count: blanks))
  }
}

/// What a citation is called.
package enum ClauseName {
  /// `E-Commerce Law, art. 59`.
  package static func of(_ citation: Citation, in pack: Pack) -> LocalizedText {
    guard let instrument = pack.instrument(citation.instrument) else {
      return LocalizedText(verbatim: citation.description)
    }
    let title = instrument.title
    guard let clause = citation.clause else { return title }
    let (en, zh) = (instrument.numbering.en, instrument.numbering.zh)
    return LocalizedText(
      "\(title.en), \(en.replacing("{}", with: clause))",
      zh: "\(title.zh)\(zh.replacing("{}", with: clause))")
  }
}
