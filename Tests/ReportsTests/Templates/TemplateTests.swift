import Diagnostics
import Documents
import Facts
import Rules
import TestSupport
import Testing

@testable import Reports

/// The empty forms of filings, and what becomes of them when they are filled in.
@Suite struct TemplateTests {
  private func read(_ text: String, _ format: DocumentFormat, _ pack: Pack) throws -> Filing {
    let name = "filing.\(format.rawValue)"
    let documents = try DocumentReader.read(
      Array(text.utf8), name: name, format: format, limits: .filing)
    return FactReader(pack.dictionary).filing(from: try #require(documents.first))
  }

  @Test(arguments: TemplatePacks.paths, Language.allCases)
  func `an empty form reads as a filing without problems`(
    _ path: String, _ language: Language
  ) throws {
    let pack = try TemplatePacks.pack(path)
    let template = Template(pack, asOf: nil)
    let text = try #require(TemplateFormat.yaml.text(of: template, language))
    let filing = try read(text, .yaml, pack)
    #expect(filing.problems.map(\.diagnostic.message.text.en) == [])
    #expect(filing.values(pack.dictionary.root).values.isEmpty)
  }

  @Test(arguments: TemplatePacks.paths, Language.allCases)
  func `a record that is no longer a comment reads without problems`(
    _ path: String, _ language: Language
  ) throws {
    let pack = try TemplatePacks.pack(path)
    let template = Template(pack, asOf: nil)
    let form = try #require(TemplateFormat.yaml.text(of: template, language))
    let filing = try read(Self.withRecords(form), .yaml, pack)
    let problems = filing.problems.map(\.diagnostic.message)
      .filter { $0.code != "facts/dangling-reference" }
    #expect(problems.map(\.text.en) == [])
    #expect(filing.values(pack.dictionary.root).counts.count == template.lists.count)
  }

  /// The form with the comment marks taken away from the records of lists.
  private static func withRecords(_ form: String) -> String {
    var isRecord = false
    return form.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let text = String(line.drop { $0 == " " })
      if text == "# -" { isRecord = true } else if !text.hasPrefix("#   ") { isRecord = false }
      return String(isRecord ? line.replacing("# ", with: "", maxReplacements: 1) : line)
    }.joined(separator: "\n")
  }

  @Test(arguments: TemplatePacks.paths, Language.allCases)
  func `an example is a value that is read without problems`(
    _ path: String, _ language: Language
  ) throws {
    let pack = try TemplatePacks.pack(path)
    let template = Template(pack, asOf: nil)
    for field in template.singles where !field.isReference {
      let example = try #require(field.example)
      let text = field.text(of: example, in: pack)[language]
      let filing = try read("facts: {\(field.fact.path): \(YAMLText.quoted(text))}", .yaml, pack)
      #expect(filing.problems.map(\.diagnostic.message.text.en) == [], "\(field.fact.path)")
    }
  }

  @Test(arguments: TemplatePacks.paths, Language.allCases)
  func `a YAML form that is filled in reads as what was filled in`(
    _ path: String, _ language: Language
  ) throws {
    let pack = try TemplatePacks.pack(path)
    let template = Template(pack, asOf: nil)
    for seed in 1...4 {
      let expected = RandomFiling(template, seed: UInt64(seed))
      let form = FilledForm(template: template, language: language, filing: expected)
      try read(try form.yaml(), .yaml, pack).expectSame(as: expected, pack)
    }
  }

  @Test(arguments: TemplatePacks.paths, Language.allCases)
  func `a filing in JSON that is read keeps to the schema`(
    _ path: String, _ language: Language
  ) throws {
    let pack = try TemplatePacks.pack(path)
    let template = Template(pack, asOf: nil)
    let schema = try JSONSchema(
      text: try #require(TemplateFormat.jsonSchema.text(of: template, language)))
    for seed in 1...4 {
      let expected = RandomFiling(template, seed: UInt64(seed))
      let text = FilledForm(template: template, language: language, filing: expected).json()
      try read(text, .json, pack).expectSame(as: expected, pack)
      #expect(try schema.problems(of: text) == [])
    }
  }

  @Test(arguments: [
    (#"{"facts": {"grade": "d"}}"#, "$.facts.grade: none of the alternatives"),
    (#"{"facts": {"answerd": true}}"#, "$.facts: 'answerd' is not known"),
    (#"{"facts": {"share": 0.5}}"#, "$.facts.share: none of the alternatives"),
    (#"{"facts": {"day": "2019/6/30"}}"#, "$.facts.day: none of the alternatives"),
    (#"{"facts": {"samples": {}}}"#, "$.facts.samples: none of the alternatives"),
    (#"{}"#, "$: fewer than 1"),
  ])
  func `the schema refuses what is not canonical`(_ text: String, _ problem: String) throws {
    let template = Template(try TemplatePacks.pack(TemplatePacks.paths[0]), asOf: nil)
    let schema = try JSONSchema(
      text: try #require(TemplateFormat.jsonSchema.text(of: template, .en)))
    #expect(try schema.problems(of: text) == [problem])
  }

  @Test(arguments: TemplateFormat.allCases.filter { $0 != .xlsx }, Language.allCases)
  func `a form is written as recorded`(_ format: TemplateFormat, _ language: Language) throws {
    let template = Template(try TemplatePacks.pack(TemplatePacks.paths[1]), asOf: nil)
    expectSnapshot(
      try #require(format.text(of: template, language)).replacing("\u{FEFF}", with: "<BOM>"),
      named: "form-\(format.rawValue)-\(language.rawValue).txt")
  }
}
