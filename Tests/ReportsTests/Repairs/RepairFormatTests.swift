import Diagnostics
import Documents
import Reports
import TestSupport
import Testing

extension RepairReportTests {
  @Test(arguments: ToldRepairs.all, Language.allCases)
  func `each format tells it at its place`(_ told: ToldRepairs, _ language: Language) throws {
    let lines = try told.read(write(told.format, language)).flatMap { failure in
      failure.prefix(1) + failure.dropFirst().map { "  \($0)" }
    }
    expectSnapshot(
      lines.map { $0 + "\n" }.joined(), named: "repairs-\(told)-\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `viewers of SARIF get what programs get`(_ language: Language) throws {
    let repairs = try [ReportFormat.json, .sarif].map { format in
      let report = write(format, language)
      let root = try DocumentReader.read(report, name: "r.json", format: .json)[0].root
      return root.all.compactMap { $0["repairs"]?.compact }
    }
    #expect(repairs[0].count > 20 && repairs[0] == repairs[1])
  }

  @Test(arguments: ReportFormat.supported, Language.allCases)
  func `where nobody searched, no format speaks of it`(
    _ format: ReportFormat, _ language: Language
  ) throws {
    let words = ["would mend it", "可如何改正", "可改为", "mend    ", #""repairs" : {"#]
    let text = try format.text(of: write(format, language, isSearched: false))
    #expect(words.filter { text.contains($0) } == [])
  }
}
