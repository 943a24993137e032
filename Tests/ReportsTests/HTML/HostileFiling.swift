import Documents
import Engine
import Facts
import Reports
import Rules
import TestSupport

/// Filings of one shape, in whose every place stands a text that tries to become markup.
struct HostileFiling {
  static let texts = [
    "</bdi></td><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)", "</style><style>*{display:none}</style>", "--><!--<b>",
    "&lt;b&gt;&#60;script&#62;&amp;", "<a href=\"javascript:alert(1)\">", "]]><![CDATA[<x>",
    "</article></section></main></body></html>", "<details open><summary>", "<svg/onload=alert(1)>",
    "${alert(1)}`{{7*7}}", "a\u{202E}gpj.exe\u{2066}", "שלום مرحبا", "\u{FEFF}<\u{200B}b>",
    "<!DOCTYPE html>", "<meta http-equiv=refresh content=0;url=x>", "&", "<", "'\"",
    String(repeating: "<i>", count: 500),
  ]

  /// Puts one of the texts, or several after each other, where a text may stand.
  private var random: SplitMix64
  /// Whether harmless texts stand there instead.
  private let isHarmless: Bool

  init(seed: UInt64, isHarmless: Bool = false) {
    random = SplitMix64(seed: seed)
    self.isHarmless = isHarmless
  }

  mutating func text() -> String {
    let count = Int.random(in: 1...2, using: &random)
    let text = (0..<count).map { _ in Self.texts.randomElement(using: &random) ?? "" }.joined()
    return isHarmless ? "text" : text
  }

  /// A report on the filing, of the pack with evidence of every kind.
  mutating func page(_ pack: Pack, _ options: ReportOptions) throws -> String {
    let name = text() + ".json"
    let json = json()
    let documents = try DocumentReader.read(Array(json.utf8), name: name, format: .json)
    var assessor = Assessor(pack, explaining: Set(Outcome.allCases))
    let entries = documents.map { document in
      let filing = FactReader(pack.dictionary).filing(from: document)
      return ReportEntry(source: name, result: .assessed(assessor.assess(filing)))
    }
    let bytes = ReportFormat.html.write(
      entries + entries, of: Report(version: "0", pack: pack, asOf: nil), options)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Each text alone, so that its start is not cut off; each key another.
  private mutating func json() -> String {
    let ticket = {
      (filing: inout Self) in
      "{\"number\": \(filing.quoted()), \"received_on\": \(filing.quoted()), "
        + "\"closed_on\": \"2019-10-25\", \"status\": \"closed\", \"agent\": \(filing.quoted()), "
        + "\"desk\": \"D1\"}"
    }
    return """
      {"filing": {"subject": {"id": \(quoted()), "name": \(quoted())},
        "period": {"from": "2019-01-01", "to": "2019-12-31"}, "filed_on": \(quoted())},
       "facts": {"calls": {"answered_share": \(quoted()), "answered": \(quoted()), "received": 1200},
        "owner": {"phone": \(quoted())}, "tier": \(quoted()), "inspected_on": \(quoted()),
        "channels": [\(quoted()), "phone"], \(quoted()): 1,
        "tickets": [\(ticket(&self)), \(ticket(&self)), \(ticket(&self))]}}
      """
  }

  private mutating func quoted() -> String {
    let text = text().replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(text)\""
  }
}
