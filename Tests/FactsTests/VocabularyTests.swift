import Diagnostics
import Documents
import TestSupport
import Testing

@testable import Facts

/// The words that stand for values, and a pack's own.
struct VocabularyTests {
  @Test func `the embedded words can be read`() throws {
    let vocabulary = try Vocabulary.loadStandard()
    #expect(vocabulary.answers["不详"] == .missing(.unknown))
    #expect(vocabulary.money["万元"]?.factor == Rational(10_000))
    #expect(vocabulary.durations["个小时"] == Rational(3600))
  }

  @Test func `a pack adds its own words`() throws {
    let vocabulary = try Self.read(
      """
      yes: [已公示]
      missing: {unknown: [查无]}
      counters: [艘]
      units: {duration: {h: [钟头]}, money: {CNY: {块: 1}}}
      """)
    let parser = ValueParser(vocabulary: vocabulary)
    let expected: [(String, FactType, String)] = [
      ("已公示", .boolean, "true"), ("查无", .integer, "missing unknown"), ("3艘", .integer, "3 (0)"),
      ("8钟头", .duration, "28800"), ("100块", .money(currency: "CNY"), "100 (0)"),
      ("不详", .integer, "missing unknown"),
    ]
    for (text, type, outline) in expected {
      let scalar = Scalar(text, style: .plain, kind: .text)
      #expect(parser.read(scalar, as: .sample(type)).outline == outline)
    }
  }

  @Test(arguments: Language.allCases)
  func `each problem of a vocabulary reads as its golden`(_ language: Language) throws {
    let error = try #require(
      throws: DiagnosticError.self,
      performing: {
        try Self.read(
          """
          yess: [对]
          no: 错
          none: [[空]]
          masks: ['**']
          missing: {unknown: [无]}
          multiples: {打: zero, 双: -2}
          units: {money: [元]}
          """)
      })
    expectSnapshot(
      DiagnosticRenderer(language: language).render(error.diagnostics),
      named: "vocabulary.\(language.rawValue).txt")
  }

  private static func read(_ text: String) throws -> Vocabulary {
    let documents = try DocumentReader.read(
      Array(text.utf8), name: "pack.yaml", format: .yaml)
    let document = try #require(documents.first)
    return try Vocabulary(reading: document.root, in: document)
  }
}
