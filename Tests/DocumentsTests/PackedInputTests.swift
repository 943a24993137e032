import Diagnostics
import TestSupport
import Testing

@testable import Documents

/// Files that are packed by gzip or zstd are read as what was packed.
struct PackedInputTests {
  private static let lines = (1...3_000).map { "{\"number\": \($0), \"名\": \"第\($0)\"}\n" }.joined()
  private static let text = Array(lines.utf8)

  /// All bytes of a file, in pieces, and what is wrong with it.
  private static func read(_ bytes: [UInt8], chunk: Int) -> (bytes: [UInt8], code: String?) {
    var found: [UInt8] = []
    do throws(DiagnosticError) {
      let stream = try InputFile(bytes: bytes, name: "f").open(chunk: chunk)
      while case let part = try stream.next(), !part.isEmpty { found += part }
      return (found, nil)
    } catch {
      return (found, error.diagnostics.first?.message.code)
    }
  }

  @Test(arguments: Compression.allCases, [7, 1_000, 64 << 10])
  func `members stand one after another`(_ compression: Compression, _ chunk: Int) {
    let (first, second) = (Array(Self.text.prefix(50_000)), Array(Self.text.dropFirst(50_000)))
    let packed = Packing.pack(first, compression) + Packing.pack(second, compression)
    let found = Self.read(packed, chunk: chunk)
    #expect(found.code == nil)
    #expect(found.bytes == Self.text)
  }

  @Test(arguments: Compression.allCases)
  func `lines of a packed file are those of the file`(_ compression: Compression) throws {
    let input = InputFile(bytes: Packing.pack(Self.text, compression), name: "f.ndjson")
    var reader = try NDJSONReader(input)
    var count = 0
    while let line = try reader.next() {
      guard case .document = line else { return #expect(Bool(false), "\(line)") }
      count += 1
    }
    #expect(count == 3_000)
  }

  @Test(arguments: Compression.allCases)
  func `a file that is cut says so, wherever it is cut`(_ compression: Compression) {
    let packed = Packing.pack(Array(Self.text.prefix(3_000)), compression)
    for count in stride(from: 4, to: packed.count, by: 3) {
      let found = Self.read(Array(packed.prefix(count)), chunk: 100)
      #expect(found.code == "input/packed-cut", "\(count) of \(packed.count)")
      #expect(Self.text.starts(with: found.bytes))
    }
  }

  @Test(arguments: Compression.allCases)
  func `damage is told, or does no harm`(_ compression: Compression) {
    let text = Array(Self.text.prefix(20_000))
    let packed = Packing.pack(text, compression)
    var random = SplitMix64(seed: 3)
    var told = 0
    for _ in 0..<400 {
      var damaged = packed
      damaged[Int.random(in: 4..<packed.count, using: &random)] ^=
        1 << UInt8.random(in: 0...7, using: &random)
      let (one, other) = (Self.read(damaged, chunk: 50), Self.read(damaged, chunk: 64 << 10))
      #expect(one.code == other.code)
      #expect(one.bytes == other.bytes)
      if one.code != nil { told += 1 }
      // zstd has no check sum unless it is asked for one.
      if one.code == nil, compression == .gzip { #expect(one.bytes == text) }
    }
    #expect(told > 100)
  }

  @Test func `what expands without measure is stopped`() {
    let zeros = [UInt8](repeating: 0, count: 70 << 20)
    var limits = ReaderLimits()
    limits.bytes = 1 << 30
    let input = InputFile(bytes: Packing.pack(zeros, .gzip), name: "bomb.yaml.gz")
    do throws(DiagnosticError) {
      _ = try input.unpacked(limits: limits)
      Issue.record("nothing stopped it")
    } catch {
      let shown = Language.allCases.map {
        DiagnosticRenderer(language: $0).render(error.diagnostics)
      }
      expectSnapshot(shown.joined(separator: "\n"), named: "packed-expands.txt")
    }
  }

  @Test func `a file in memory has its limit when unpacked`() {
    var limits = ReaderLimits()
    limits.bytes = 10_000
    let input = InputFile(bytes: Packing.pack(Self.text, .zstd), name: "f.json.zst")
    let error = #expect(throws: DiagnosticError.self) { try input.unpacked(limits: limits) }
    #expect(error?.diagnostics.map(\.message.code) == ["input/too-large"])
  }

  @Test(arguments: [
    ("f.ndjson.gz", InputFormat.ndjson), ("F.CSV.ZST", .csv), ("a.yaml.gz", .yaml),
    ("a.gz", nil), ("a.ndjson", .ndjson),
  ])
  func `the name before the ending says the format`(_ name: String, _ format: InputFormat?) {
    #expect(InputFormat(fileName: name) == format)
  }

  @Test func `the digest is that of the file as it is stored`() {
    let packed = Packing.pack(Self.text, .gzip)
    let stored = InputFile(bytes: packed, name: "f.gz").digest
    #expect(stored != nil)
    #expect(stored != InputFile(bytes: Self.text, name: "f.gz").digest)
  }
}
