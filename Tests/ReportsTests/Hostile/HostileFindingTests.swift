import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules
import Testing

/// What a finding quotes from a filing stands in each format as text.
@Suite struct HostileFindingTests {
  @Test func `most rules have a sentence that quotes the filing`() throws {
    let assessment = try HostileFinding("harmless").assessment
    let quoting = assessment.findings.filter { Sentence.of($0).en.contains("harmless") }
    #expect(Set(quoting.map(\.outcome)) == [.fail, .undetermined])
    #expect(quoting.count == 11)
    #expect(assessment.filing.problems.count == 9)
  }

  @Test(arguments: ReportFormat.supported, HostileText.all)
  func `a report has the same parts whatever a filing holds`(
    _ format: ReportFormat, _ hostile: HostileText
  ) throws {
    let report = try HostileFinding(hostile.text).report(format, .en)
    let harmless = try HostileFinding(hostile.harmless).report(format, .en)
    let (found, expected) = (
      try ReportStructure(of: report, format), try ReportStructure(of: harmless, format)
    )
    #expect(found.problems == [])
    let difference = zip(found.parts, expected.parts).enumerated().first { $1.0 != $1.1 }
    #expect(difference == nil)
    #expect(found.parts.count == expected.parts.count)
  }

  @Test(arguments: ReportFormat.supported, HostileText.all)
  func `no text steers what shows a report`(
    _ format: ReportFormat, _ hostile: HostileText
  ) throws {
    let text = try format.text(of: HostileFinding(hostile.text).report(format, .zh))
    let ends: Set<Unicode.Scalar> = format == .csv ? ["\r", "\n"] : ["\n"]
    #expect(Set(text.unicodeScalars.filter(\.isHidden)).subtracting(ends) == [])
    guard format != .github else { return }
    let commands = text.split(separator: "\n").filter { line in
      line.drop(while: \.isWhitespace).hasPrefix("::")
    }
    #expect(commands == [])
  }

  @Test(arguments: [ReportFormat.text, .markdown])
  func `no line is a command to another runner`(_ format: ReportFormat) throws {
    let hostile = "##[error]x ##vso[task.complete] ##teamcity[buildStop] ###[a]"
    let text = try format.text(of: HostileFinding(hostile).report(format, .en))
    #expect(text.contains("[error"))
    #expect(text.ranges(of: /##[a-z]*\[/).isEmpty)
  }
}

extension Unicode.Scalar {
  /// Whether it is seen by what it does: control characters, and those that turn the direction.
  fileprivate var isHidden: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
