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

struct TextEncodingTests {
  @Test(arguments: [
    ("UTF-8", TextEncoding.utf8), ("utf8", .utf8), ("utf_8", .utf8), ("gbk", .gb18030),
    ("GB2312", .gb18030), ("gb-18030", .gb18030), ("cp936", .gb18030), ("utf-16", .utf16le),
    ("UTF-16LE", .utf16le), ("utf-16be", .utf16be), ("latin1", nil), ("", nil),
  ])
  func `encodings have names`(_ name: String, _ encoding: TextEncoding?) {
    #expect(TextEncoding(name: name) == encoding)
  }

  private static let table = "平台名称,备注\r\n湘网,无误\r\n誠信湘网𠮷,€1\r\n一,不一\r\n"

  private func detected(_ bytes: [UInt8]) throws -> TextEncoding {
    try CSVReader(InputFile(bytes: bytes, name: "t.csv")).encoding
  }

  @Test(arguments: TextEncoding.allCases)
  func `an encoding is found without a mark, and with one`(_ encoding: TextEncoding) throws {
    #expect(try detected(encoding.encode(Self.table)) == encoding)
    if encoding != .gb18030 {
      #expect(try detected(encoding.encode(Self.table, mark: true)) == encoding)
    }
  }

  @Test func `what is UTF-8 is UTF-8, though it is also GB18030`() throws {
    let bytes = Array("平台名称,备注\r\n湘网,无误\r\n".utf8)
    var (decoder, text) = (TextDecoder(.gb18030), [UInt8]())
    try decoder.decode(bytes, isLast: true, into: &text)
    #expect(try detected(bytes) == .utf8)
  }

  @Test func `the whole file is looked at`() throws {
    let ascii = Array(repeating: UInt8(ascii: "a"), count: 200_000)
    #expect(try detected(ascii) == .utf8)
    #expect(try detected(ascii + [0x0A, 0xCF, 0xE6]) == .gb18030)
    #expect(throws: DiagnosticError.self) { try detected(ascii + [0xFF, 0xFF]) }
  }

  @Test func `zero bytes on both sides, or few, are no text`() {
    #expect(TextEncoding.unmarkedUTF16([0x61, 0, 0, 0x61]) == nil)
    #expect(TextEncoding.unmarkedUTF16(Array("名称,备注\n湘网,\0\n".utf8)) == nil)
    #expect(TextEncoding.unmarkedUTF16(TextEncoding.gb18030.encode("名称\n湘网,\0\n")) == nil)
    #expect(TextEncoding.unmarkedUTF16(Array(repeating: 0x61, count: 99) + [0]) == nil)
    #expect(throws: DiagnosticError.self) { try detected(Array("a,b\n1,\0\n".utf8) + [0, 0]) }
  }

  @Test func `a told encoding must agree with a mark`() throws {
    let bytes = TextEncoding.utf16be.encode(Self.table, mark: true)
    let input = InputFile(bytes: bytes, name: "t.csv")
    #expect(try CSVReader(input, encoding: .utf16le).encoding == .utf16be)
    #expect(throws: DiagnosticError.self) { try CSVReader(input, encoding: .gb18030) }
  }

  @Test(arguments: TextEncoding.allCases)
  func `characters may be cut by pieces of any size`(_ encoding: TextEncoding) throws {
    let text = "a湘𠮷\u{E5E5}é😀\n"
    let bytes = encoding.encode(text)
    for size in 1...bytes.count {
      var (decoder, decoded) = (TextDecoder(encoding), [UInt8]())
      for start in stride(from: 0, to: bytes.count, by: size) {
        let end = min(start + size, bytes.count)
        try decoder.decode(Array(bytes[start..<end]), isLast: end == bytes.count, into: &decoded)
      }
      #expect(decoded == Array(text.utf8))
    }
    for count in bytes.indices {
      var (decoder, decoded) = (TextDecoder(encoding), [UInt8]())
      let part = Array(bytes[..<count])
      let isWhole = (try? decoder.decode(part, isLast: true, into: &decoded)) != nil
      #expect(text.utf8.starts(with: decoded))
      let starts = text.unicodeScalars.indices.map { encoding.encode(String(text[..<$0])) }
      #expect(isWhole == starts.contains(part))
    }
  }

  @Test func `a pipe is read once, and looked at whole`() throws {
    for (encoding, mark) in [(TextEncoding.gb18030, false), (.utf8, true), (.utf16le, false)] {
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      let bytes = encoding.encode(Self.table, mark: mark)
      #expect(write(ends[1], bytes, bytes.count) == bytes.count)
      close(ends[1])
      var reader = try CSVReader(InputFile(descriptor: ends[0], name: "<stdin>"))
      var rows = 0
      while let event = try reader.next() { if case .row = event { rows += 1 } }
      close(ends[0])
      #expect(rows == 4)
      #expect(reader.encoding == encoding)
    }
  }

  @Test func `a pipe whose encoding must be found has a limit`() throws {
    var limits = ReaderLimits.filing
    limits.bytes = 8
    for (encoding, isRead) in [(nil, false), (TextEncoding.utf8, true)] {
      var ends: [Int32] = [0, 0]
      #expect(pipe(&ends) == 0)
      #expect(write(ends[1], Array("a,b\n1,2\n3,4\n".utf8), 12) == 12)
      close(ends[1])
      defer { close(ends[0]) }
      let input = InputFile(descriptor: ends[0], name: "<stdin>")
      #expect(((try? CSVReader(input, encoding: encoding, limits: limits)) != nil) == isRead)
    }
  }

  @Test func `a file of any size is read, whatever the limit of what is held`() throws {
    let folder = FileManager.default.temporaryDirectory.path
    let path = "\(folder)/table-\(UInt64.random(in: 0...UInt64.max))"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try String(repeating: "a,b\n", count: 50_000)
      .write(toFile: path, atomically: false, encoding: .utf8)
    var limits = ReaderLimits.filing
    limits.bytes = 8
    var reader = try CSVReader(InputFile(path: path), limits: limits)
    var rows = 0
    while try reader.next() != nil { rows += 1 }
    #expect(rows == 50_000)
  }
}
