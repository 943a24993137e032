import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules
import TestSupport
import Testing

/// Values for programs: one form for each type, whatever the report's language.
@Suite struct CanonicalTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: String
    let actual: String
    let operands: [String]
    var testDescription: String { rule }

    init(_ rule: String, _ actual: String, _ operands: String...) {
      (self.rule, self.actual, self.operands) = (rule, actual, operands)
    }
  }

  static let cases = [
    Case("answered", #""boolean","value":false"#, #""boolean","value":true"#),
    Case("calls", #""integer","value":"1200""#, #""integer","value":"1500""#),
    Case("score", #""decimal","value":"0.5""#, #""decimal","value":"0.75""#),
    Case("share", #""percent","value":"0.915""#, #""percent","value":"0.95""#),
    Case(
      "price", #""money","value":"12000""#, #""money","value":"10.5""#, #""money","value":"100""#),
    Case("took", #""duration","value":"100800""#, #""duration","value":"28800""#),
    Case("kept", #""period","value":"24""#, #""period","value":"36""#),
    Case(
      "day", #""date","value":"2019-06-30""#, #""period","value":"1""#,
      #""date","value":"2019-01-01""#),
    Case(
      "time", #""datetime","value":"2019-06-30T16:30:00+08:00""#, #""date","value":"2019-06-30""#),
    Case("name", #""text","value":"长沙""#, #""text","value":"X""#, #""text","value":"Y""#),
    Case("grade", #""choice","value":"b""#, #""choice","value":"a""#),
    Case(
      "grades", #""set","value":["a","c"]"#, #""choice","value":"a""#, #""choice","value":"b""#),
    Case("samples", #""list","value":"2""#),
    Case("sample", #""reference","value":"S1""#, #""reference","value":"S2""#),
    Case("ratio", #""percent","value":"1/3""#, #""percent","value":"0.5""#),
  ]

  @Test(arguments: cases, Language.allCases)
  func `what was found and expected stands in one form`(
    _ example: Case, _ language: Language
  ) throws {
    let finding = try #require(try findings(language).first { $0["rule"]?.text == example.rule })
    let test = try #require(finding["evidence"]?.all.first { $0["kind"]?.text == "test" })
    #expect(test["actual"]?["canonical"]?.typed == example.actual)
    #expect((test["operands"]?.items ?? []).map { $0["canonical"]?.typed } == example.operands)
  }

  @Test(arguments: Language.allCases)
  func `money says its currency, and a name its value`(_ language: Language) throws {
    let findings = try findings(language)
    let money = findings.flatMap(\.all).filter { $0["type"]?.text == "money" }
    #expect(money.map { $0["currency"]?.text } == ["CNY", "CNY", "CNY"])
    let share = try #require(findings.first { $0["rule"]?.text == "share" })
    let value = #"{"type":"percent","value":"0.95"}"#
    #expect(share["parameters"]?.items.map { $0["canonical"]?.compact } == [value])
    let operands = share.all.compactMap { $0["operands"]?.compact }
    #expect(operands == [#"[{"canonical":\#(value),"name":"least"}]"#])
  }

  @Test(arguments: Language.allCases)
  func `a fact of each type keeps to the schema`(_ language: Language) throws {
    let root = Self.folder.split(separator: "/").dropLast(2).joined(separator: "/")
    let schema = try JSONSchema(file: "/" + root + "/Schemas/report.schema.json")
    #expect(try schema.problems(of: try json(language)) == [])
  }

  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")

  private func json(_ language: Language) throws -> String {
    let pack = try Pack.load(Self.folder + "/Fixtures/types")
    let bytes = try InputFile(path: Self.folder + "/Fixtures/types-filing.yaml").read()
    let document = try #require(
      try DocumentReader.read(bytes, name: "f.yaml", format: .yaml, limits: .filing).first)
    var assessor = Assessor(pack)
    let assessment = assessor.assess(FactReader(pack.dictionary).filing(from: document))
    return String(
      decoding: ReportFormat.json.write(
        [.init(source: "f.yaml", result: .assessed(assessment))],
        of: Report(version: "0", pack: pack, asOf: nil), ReportOptions(language: language)),
      as: UTF8.self)
  }

  private func findings(_ language: Language) throws -> [Node] {
    let bytes = Array(try json(language).utf8)
    let root = try DocumentReader.read(bytes, name: "report.json", format: .json)[0].root
    return root["filings"]?.items.first?["findings"]?.items ?? []
  }
}

extension Node {
  /// Type and value of a canonical value, as JSON.
  fileprivate var typed: String {
    "\(self["type"]?.compact ?? ""),\"value\":\(self["value"]?.compact ?? "")"
  }
}
