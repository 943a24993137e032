import Diagnostics
import Documents
import Engine
import Facts
import Rules

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How long the parts of judging NDJSON take, one thread, straight from bytes.
struct Straight {
  /// How far to go.
  enum Part: String { case lines, binding, judging }

  private var (filings, unusual, bytes) = (0, 0, 0)
  private var seconds = 0.0
  private var digest: UInt64 = 0

  /// Goes so far with all lines of a file.
  init(_ part: Part, _ path: String, pack folder: String) throws(DiagnosticError) {
    let pack = try Pack.load(folder)
    let layout = FlatLayout(FactReader(pack.dictionary))
    let assessor = FlatAssessor(pack, asOf: nil, layout)
    var reader = FlatReader(layout)
    var filing = FlatFiling()
    var blocks = try LineBlocks(InputFile(path: path))
    let start = Self.now
    var judging = 0.0
    while let block = try blocks.next() {
      block.bytes.withUnsafeBufferPointer { bytes in
        var (position, number) = (0, 0)
        while let line = block.line(from: position, number: number) {
          (position, number) = (line.range.upperBound + 1, number + 1)
          filings += 1
          self.bytes += line.range.count + 1
          if part == .lines { continue }
          do throws(FlatReader.Unusual) {
            try reader.read(UnsafeBufferPointer(rebasing: bytes[line.range]), into: &filing)
          } catch {
            unusual += 1
            continue
          }
          if part == .binding { continue }
          let before = Self.now
          let verdicts = assessor.judge(&filing) { filing in
            filing.filing(name: path, line: line.number, layout)
          }
          judging += Self.now - before
          for outcome in verdicts.outcomes {
            digest = digest &* 31 &+ UInt64(outcome.rawValue)
          }
        }
      }
    }
    let looking = (0..<filings).reduce(into: 0.0) { sum, _ in
      let before = Self.now
      sum += Self.now - before
    }
    seconds = part == .judging ? judging - looking : Self.now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension Straight: CustomStringConvertible {
  /// What was found, as JSON.
  var description: String {
    #"{"filings": \#(filings), "unusual": \#(unusual), "bytes": \#(bytes), "seconds": \#(seconds), "microseconds_a_filing": \#(seconds / Double(max(filings, 1)) * 1e6), "digest": \#(digest)}"#
  }
}
