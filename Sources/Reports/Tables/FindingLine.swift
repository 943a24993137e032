import Diagnostics
import Engine
import Rules

/// A finding as one row of a table tells it.
struct FindingLine {
  /// The rule in words.
  let subject: Fault.Subject
  let sentence: String
  /// What was expected of each value that it rests on.
  let expected: String
  /// What was found, each value with its name.
  let reported: String
  /// Where that stands.
  let places: String
  /// What would mend it; empty where nobody searched.
  let mends: String

  init(_ finding: Finding, in pack: Pack, _ language: Language) {
    let bases = finding.bases
    let found = bases.map { Self.named($0.item[language], $0.reported[language], language) }
    let asked = finding.decidingFacts.map {
      Self.named($0.label[language], Words.reason($0.reason)[language], language)
    }
    let places = bases.flatMap(\.places) + finding.decidingFacts.compactMap(\.place)
    subject = Fault.Subject(finding, in: pack, language)
    sentence = Sentence.of(finding)[language]
    expected = Self.joined(bases.map { $0.expected[language] }, language)
    reported = Self.joined(bases.isEmpty ? asked : found, language)
    mends = finding.repairs.map { RepairText.line($0)[language].printable } ?? ""
    self.places = Self.joined(places.map(\.description), language)
  }

  private static func named(_ name: String, _ text: String, _ language: Language) -> String {
    if name.isEmpty || text.isEmpty { return name + text }
    return LocalizedText("\(name): \(text)", zh: "\(name)：\(text)")[language]
  }

  /// Each text the first time only, in one line.
  private static func joined(_ texts: [String], _ language: Language) -> String {
    var seen: Set<String> = []
    let distinct = texts.filter { !$0.isEmpty && seen.insert($0).inserted }
    return distinct.map(\.printable).joined(separator: language == .zh ? "；" : "; ")
  }
}
