import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How long the steps of judging NDJSON take, one thread, straight from bytes: without start-up and
/// without loading the pack.
struct Straight {
  /// How far to go.
  enum Step: String, CaseIterable {
    /// The lines are found.
    case reading
    /// They are read as facts.
    case binding
    /// They are judged; only this is timed.
    case judging
    /// They are judged, and what came of it is written to memory.
    case outcomes
  }

  private let step: Step
  private let layout: FlatLayout
  private let assessor: FlatAssessor
  private let line: OutcomeLine
  private var (filings, unusual, bytes) = (0, 0, 0)
  private var judging = 0.0
  private var seconds = 0.0
  private var digest: UInt64 = 0

  /// Goes so far with all lines of a file.
  init(_ step: Step, _ path: String, pack folder: String) throws(DiagnosticError) {
    let pack = try Pack.load(folder)
    self.step = step
    layout = FlatLayout(FactReader(pack.dictionary))
    assessor = FlatAssessor(pack, asOf: nil, layout)
    line = OutcomeLine(pack, ReportOptions())
    var reader = FlatReader(layout)
    var filing = FlatFiling()
    var written = ByteBuffer()
    var blocks = try LineBlocks(InputFile(path: path))
    let start = Self.now
    while let block = try blocks.next() {
      written.removeAll()
      block.bytes.withUnsafeBufferPointer { bytes in
        for line in block.lines {
          filings += 1
          self.bytes += line.range.count + 1
          if step == .reading { continue }
          do throws(FlatReader.Unusual) {
            try reader.read(UnsafeBufferPointer(rebasing: bytes[line.range]), into: &filing)
            if step != .binding { judge(&filing, path, line, &written) }
          } catch {
            unusual += 1
          }
        }
      }
    }
    let lookingAtClock = (0..<filings).reduce(into: 0.0) { sum, _ in
      let before = Self.now
      sum += Self.now - before
    }
    seconds = step == .judging ? judging - lookingAtClock : Self.now - start
  }

  private mutating func judge(
    _ filing: inout FlatFiling, _ path: String, _ line: LineBlock.Line, _ written: inout ByteBuffer
  ) {
    let before = step == .judging ? Self.now : 0
    let verdicts = assessor.judge(&filing) { [layout] filing in
      filing.filing(name: path, line: line.number, layout)
    }
    if step == .judging { judging += Self.now - before }
    if step == .outcomes {
      let id = filing.json(of: filing.slots[Header.subjectID.rawValue])
      self.line.append(
        id: id ?? UnsafeBufferPointer(start: nil, count: 0), verdicts, rest: [], to: &written)
    }
    for outcome in verdicts.outcomes { digest = digest &* 31 &+ UInt64(outcome.rawValue) }
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
    """
    {"filings": \(filings), "left_to_the_tree_reader": \(unusual), "bytes": \(bytes), \
    "seconds": \(seconds), "digest": \(digest)}
    """
  }
}
