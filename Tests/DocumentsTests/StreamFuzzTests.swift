import Diagnostics
import TestSupport
import Testing

@testable import Documents

/// Streams in every encoding, whole and in pieces of any size.
struct StreamFuzzTests {
  private static let chunks = [1, 2, 3, 7]

  private static func limits() -> ReaderLimits {
    var limits = ReaderLimits.filing
    (limits.record, limits.recordLines, limits.fields) = (60, 4, 6)
    return limits
  }

  @Test(arguments: TextEncoding.allCases)
  func `mutated tables are read or refused, alike in pieces of any size`(
    _ encoding: TextEncoding
  ) throws {
    var random = SplitMix64(seed: 3)
    let seeds =
      DiagnosticCase.csv.map { String(decoding: $0.bytes, as: UTF8.self) } + [
        "a,b,c\r\n\"x\r\ny\",\"\"\"\",𠮷\r\n1,2,3\r\n", "sep=;\na;b\n1;2\n", "甲\t乙\r丙\t丁\r",
      ]
    for _ in 0..<1_500 {
      let text = seeds.randomElement(using: &random) ?? ""
      var bytes = encoding.encode(text, mark: encoding != .gb18030 && .random(using: &random))
      mutate(&bytes, using: &random)
      let told = Bool.random(using: &random) ? encoding : nil
      let whole = StreamLog.csv(bytes, encoding: told, limits: Self.limits())
      for chunk in Self.chunks {
        let parts = StreamLog.csv(bytes, encoding: told, limits: Self.limits(), chunk: chunk)
        try #require(parts == whole, "\(bytes) in pieces of \(chunk)")
      }
    }
  }

  @Test(arguments: TextEncoding.allCases)
  func `mutated lines are read or refused, alike in pieces of any size`(
    _ encoding: TextEncoding
  ) throws {
    var random = SplitMix64(seed: 4)
    let seeds =
      DiagnosticCase.ndjson.map { String(decoding: $0.bytes, as: UTF8.self) } + [
        "{\"a\": \"退\u{2028}款\"}\r\n\n[1]\n\"𠮷\"\n2"
      ]
    for _ in 0..<1_500 {
      let text = seeds.randomElement(using: &random) ?? ""
      var bytes = encoding.encode(text, mark: encoding == .utf8 && .random(using: &random))
      mutate(&bytes, using: &random)
      let whole = StreamLog.ndjson(bytes, limits: Self.limits())
      for chunk in Self.chunks {
        let parts = StreamLog.ndjson(bytes, limits: Self.limits(), chunk: chunk)
        try #require(parts == whole, "\(bytes) in pieces of \(chunk)")
      }
    }
  }

  private func mutate(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    let signs = Array("\"\",;\t\r\n {}[]:\\01x".utf8) + [0, 0x80, 0xFF, 0xE5]
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let offset = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, offset + Int.random(in: 0...6, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.insert(signs.randomElement(using: &random) ?? 0, at: offset)
      case 1: bytes.removeSubrange(offset..<end)
      case 2: bytes.insert(contentsOf: bytes[offset..<end], at: offset)
      default: bytes.insert(contentsOf: TextEncoding.utf8.encode("湘\r\n\""), at: offset)
      }
    }
  }

  @Test(arguments: TextEncoding.allCases)
  func `tables that were written are read back cell for cell`(_ encoding: TextEncoding) throws {
    var random = SplitMix64(seed: 5)
    for delimiter in CSVDelimiter.allCases {
      for end in ["\n", "\r\n", "\r"] {
        for _ in 0..<12 {
          let table = randomTable(using: &random)
          let text = write(table, delimiter, end, using: &random)
          let mark = encoding != .gb18030 && .random(using: &random)
          for chunk in [1, 7, ByteStream.usualChunk] {
            let stream = ByteStream(
              bytes: encoding.encode(text, mark: mark), name: "t.csv", chunk: chunk)
            let read = try cells(CSVReader(stream, encoding: encoding, delimiter: delimiter))
            try #require(read == table, "\(text.debugDescription) in pieces of \(chunk)")
          }
        }
      }
    }
  }

  private func randomTable(using random: inout SplitMix64) -> [[String]] {
    let pieces = [
      "a", "湘", "𠮷", "é", "\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "　", "，", "12", "",
    ]
    let columns = Int.random(in: 1...4, using: &random)
    return (0..<Int.random(in: 1...6, using: &random)).map { _ in
      (0..<columns).map { _ in
        (0..<Int.random(in: 0...4, using: &random))
          .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
    }
  }

  private func write(
    _ table: [[String]], _ delimiter: CSVDelimiter, _ end: String, using random: inout SplitMix64
  ) -> String {
    let character = String(UnicodeScalar(delimiter.rawValue))
    let needsQuotes = Set("\"\n\r \t".unicodeScalars)
    let lines = table.map { row in
      row.map { cell in
        let isPlain =
          !cell.isEmpty && !cell.contains(character)
          && !cell.unicodeScalars.contains(where: needsQuotes.contains)
        if isPlain, Bool.random(using: &random) { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: character)
    }
    return lines.joined(separator: end) + (Bool.random(using: &random) ? end : "")
  }

  private func cells(_ reader: CSVReader) throws -> [[String]] {
    var (reader, rows) = (reader, [[String]]())
    while let event = try reader.next() {
      switch event {
      case .row(let row): rows.append(row.cells.map(\.scalar.text))
      case .problem(let problem): throw DiagnosticError([problem])
      }
    }
    return rows
  }
}
