import Diagnostics
import Documents
import TestSupport
import Testing

/// Whole texts in the encodings that people save them in.
struct InputTextTests {
  private static let text = "1\n放宽登记条件。\n年底前\n"

  private static func read(
    _ bytes: [UInt8]
  ) throws -> (source: SourceText, warnings: [Diagnostic]) {
    try InputFile(bytes: bytes, name: "table.txt").text()
  }

  @Test(arguments: [
    (TextEncoding.utf8, false), (.utf8, true), (.utf16le, true), (.utf16be, true),
    (.gb18030, false),
  ])
  func `a text is read in the encoding that it is in`(
    _ encoding: TextEncoding, _ hasMark: Bool
  ) throws {
    let read = try Self.read(encoding.encode(Self.text, mark: hasMark))
    #expect(read.source.utf8 == Array(Self.text.utf8))
    #expect(read.source.name == "table.txt")
    let codes = read.warnings.map(\.message.code)
    #expect(codes == (encoding == .gb18030 ? ["input/gb18030"] : []))
  }

  @Test func `an empty file is an empty text`() throws {
    #expect(try Self.read([]).source.utf8 == [])
  }

  @Test(arguments: [
    ([0x61, 0xFF, 0xFF, 0x0A] as [UInt8], "input/not-utf8"),
    ([0x50, 0x4B, 0x03, 0x04, 0x00], "input/binary"),
    ([0xEF, 0xBB, 0xBF, 0x61, 0xC4, 0xE3], "input/not-utf8"),
    ([0xFE, 0xFF, 0x00], "input/not-utf16"),
  ])
  func `what is no text is told`(_ bytes: [UInt8], _ code: String) throws {
    let error = #expect(throws: DiagnosticError.self) { try Self.read(bytes) }
    #expect(error?.diagnostics.map(\.message.code) == [code])
  }

  @Test func `a file that is too large is told before it is read`() {
    var limits = ReaderLimits()
    limits.bytes = 8
    let file = InputFile(bytes: Array(Self.text.utf8), name: "table.txt")
    let error = #expect(throws: DiagnosticError.self) { try file.text(limits: limits) }
    #expect(error?.diagnostics.map(\.message.code) == ["input/too-large"])
  }
}
