import Diagnostics
import Documents
import FoundationEssentials
import TestSupport
import Testing

struct DiagnosticTests {
  @Test(arguments: DiagnosticCase.all)
  func `each problem is shown in both languages`(_ test: DiagnosticCase) {
    let problems = test.problems
    #expect(!problems.isEmpty)
    let shown = Language.allCases.map { DiagnosticRenderer(language: $0).render(problems) }
    expectSnapshot(shown.joined(separator: "\n"), named: "\(test.name).txt")
  }

  @Test func `every code of the readers has a case that shows it`() throws {
    let cases = Set(DiagnosticCase.all.flatMap(\.problems).map(\.message.code))
    let files: Set = [
      "input/expands-too-much", "input/not-found", "input/is-directory", "input/no-permission",
      "input/cannot-read",
    ]
    #expect(try Self.codesInSources(of: "input|yaml|json|ndjson|csv") == cases.union(files))
  }

  /// The codes with one of some prefixes that stand in the sources of the readers.
  static func codesInSources(of prefixes: String) throws -> Set<String> {
    let code = try Regex<(Substring, Substring)>("\"((?:\(prefixes))/[a-z0-9-]+)\"")
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let folder = root.joined(separator: "/") + "/Sources/Documents"
    var codes: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
      for match in text.matches(of: code) {
        codes.insert(String(match.output.1))
      }
    }
    return codes
  }
}

extension DiagnosticCase {
  var problems: [Diagnostic] {
    var problems: [Diagnostic] = []
    do throws(DiagnosticError) {
      let input = InputFile(bytes: bytes, name: "filing.\(format.rawValue)")
      switch format {
      case .yaml, .json:
        let format = format.document ?? .yaml
        _ = try DocumentReader.read(bytes, name: input.name, format: format, limits: limits)
      case .csv:
        var reader = try CSVReader(input, encoding: encoding, limits: limits)
        while let event = try reader.next() {
          if case .problem(let problem) = event { problems.append(problem) }
        }
      case .ndjson:
        var reader = try NDJSONReader(input, limits: limits)
        while let line = try reader.next() {
          if case .problems(let found) = line { problems += found }
        }
      case .xlsx: break
      }
      return problems
    } catch {
      return problems + error.diagnostics
    }
  }
}
