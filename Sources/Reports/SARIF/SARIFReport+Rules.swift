import Diagnostics
import Rules

extension SARIFReport {
  /// What results are about: a rule, or the code of problems.
  struct Descriptor: Encodable {
    let id: String
    let name: String
    let shortDescription: Text
    let fullDescription: Text
    let help: Text
    let helpUri: String?
    let defaultConfiguration: Configuration
    let relationships: [Relationship]?
    let properties: Properties?

    struct Configuration: Encodable {
      let level: String
    }

    /// How sure the rule is, and words by which viewers sort.
    struct Properties: Encodable {
      let confidence: String
      let note: String?
      let severity: String
      let tags: [String]
    }
  }

  /// A text, perhaps once more in Markdown.
  struct Text: Encodable {
    let text: String
    var markdown: String?
  }
}

extension SARIFReport.Descriptor {
  /// A rule of a pack.
  init(_ rule: Rule, in pack: Pack, _ language: Language) {
    id = rule.id
    name = Self.name(rule.id)
    shortDescription = SARIFReport.Text(text: rule.title[language])
    fullDescription = SARIFReport.Text(text: (rule.rationale ?? rule.title)[language])
    let clauses = rule.cites.map { ClauseName.of($0, in: pack)[language] }
    let remedy = rule.remedy[language]
    help = SARIFReport.Text(
      text: ([remedy] + clauses).joined(separator: "\n"),
      markdown: ([MarkdownText.escaped(remedy)] + clauses.map { "- " + MarkdownText.escaped($0) })
        .joined(separator: "\n\n"))
    helpUri = rule.cites.lazy.compactMap { pack.instrument($0.instrument)?.url }.first
    defaultConfiguration = Configuration(level: Remark.Level(rule.severity).rawValue)
    let relationships = rule.cites.compactMap { SARIFReport.Relationship($0, in: pack) }
    self.relationships = relationships.isEmpty ? nil : relationships
    properties = Properties(
      confidence: rule.confidence.isConfirmed ? "confirmed" : "unconfirmed",
      note: rule.confidence.note?[language], severity: rule.severity.rawValue,
      tags: rule.cites.map(\.description))
  }

  /// The code of problems of filings; what each is, its message says.
  init(problem: Remark, _ language: Language) {
    id = problem.code
    name = Self.name(problem.code)
    shortDescription = SARIFReport.Text(text: problem.title[language])
    fullDescription = SARIFReport.Text(text: Self.problem[language])
    help = SARIFReport.Text(text: Self.help[language])
    defaultConfiguration = Configuration(level: problem.level.rawValue)
    (helpUri, relationships, properties) = (nil, nil, nil)
  }

  private static let problem = LocalizedText(
    "Something in a file cannot be read as the pack declares it.", zh: "文件中有内容不能按规则包的约定读取。")
  private static let help = LocalizedText(
    "Correct what the message names, or what depends on it stays undetermined.",
    zh: "请更正提示所指之处；否则与之相关的规则无法判定。")

  /// `calls-unanswered` as SARIF wants names: `CallsUnanswered`.
  private static func name(_ id: String) -> String {
    id.split { "-/".contains($0) }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
