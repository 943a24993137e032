import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

@testable import Documents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct InputFileTests {
  private let folder = FileManager.default.temporaryDirectory.path
  private let name = "input-\(UInt64.random(in: 0...UInt64.max))"

  private func withFile(_ text: String, _ body: (String) throws -> Void) throws {
    let path = "\(folder)/\(name)"
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  private func problem(_ path: String, limits: ReaderLimits = ReaderLimits()) -> Diagnostic? {
    do throws(DiagnosticError) {
      _ = try InputFile(path: path).read(limits: limits)
      return nil
    } catch {
      return error.diagnostics.first
    }
  }

  private func expectGolden(_ problem: Diagnostic?, _ path: String, named name: String) throws {
    let problem = try #require(problem)
    #expect(problem.place.file == path)
    let shown = Diagnostic(problem.message, at: .file("filing.yaml"))
    let texts = Language.allCases.map { DiagnosticRenderer(language: $0).render(shown) }
    expectSnapshot(texts.joined(separator: "\n"), named: "\(name).txt")
  }

  @Test func `a file is read whole`() throws {
    let text = String(repeating: "长沙", count: 100_000)
    for text in [text, ""] {
      try withFile(text) { path in
        let bytes = try InputFile(path: path).read()
        #expect(bytes == Array(text.utf8))
      }
    }
  }

  @Test func `a filing is read from its file`() throws {
    try withFile("热线: 12345\n") { path in
      let bytes = try InputFile(path: path).read(limits: .filing)
      let documents = try DocumentReader.read(bytes, name: path, format: .yaml, limits: .filing)
      #expect(documents.map(\.root.outline) == ["mapping\n  text \"热线\"\n    integer 12345"])
    }
  }

  @Test func `a file that cannot be read says why`() throws {
    let missing = "\(folder)/\(name)-missing"
    try expectGolden(problem(missing), missing, named: "input-not-found")
    try expectGolden(problem(folder), folder, named: "input-is-directory")
    let forbidden = Diagnostic(.noPermission, at: .file("x"))
    try expectGolden(forbidden, "x", named: "input-no-permission")
    let long = String(repeating: "x", count: 5_000)
    try expectGolden(problem(long), long, named: "input-cannot-read")
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
  func `a forbidden file says so`() throws {
    try withFile("x") { path in
      chmod(path, 0)
      #expect(problem(path)?.message.code == "input/no-permission")
    }
  }

  @Test func `a file over the limit is not read`() throws {
    var limits = ReaderLimits()
    limits.bytes = 4
    try withFile("12345") {
      #expect(problem($0, limits: limits)?.message.code == "input/too-large")
    }
    try withFile("1234") { #expect(problem($0, limits: limits)?.message == nil) }
  }

  @Test func `an endless device is read up to the limit`() {
    var limits = ReaderLimits()
    limits.bytes = 1 << 20
    #expect(problem("/dev/zero", limits: limits)?.message.code == "input/too-large")
  }
}
