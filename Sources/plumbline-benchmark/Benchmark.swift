import Diagnostics
import Documents
import Facts

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads one file in one way, and says what it found; `Scripts/benchmark` times and compares it.
///
/// With `--check` it looks at every value, which costs time; without, it reads as others would.
@main
struct Benchmark {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let words = arguments.filter { $0 != "--check" }
    let isChecking = words.count < arguments.count
    do throws(DiagnosticError) {
      let operands = Array(words.dropFirst())
      if let step = words.first.flatMap(Straight.Step.init), operands.count == 2 {
        print(try Straight(step, operands[0], pack: operands[1]))
      } else if let way = words.first.flatMap(Way.init), operands.count == way.operands {
        print(try way.read(operands[0], option: operands.last ?? "", Tally(isChecking)))
      } else {
        print(
          """
          usage: plumbline-benchmark WAY FILE [ENCODING or PACK] [--check]
          ways: \(Way.allCases.map(\.rawValue).joined(separator: ", "))
          steps, each with a pack: \(Straight.Step.allCases.map(\.rawValue).joined(separator: ", "))
          """)
        exit(64)
      }
    } catch {
      print(DiagnosticRenderer().render(error.diagnostics))
      exit(1)
    }
  }

  /// What is read, and how far.
  enum Way: String, CaseIterable {
    /// The rows of the first sheet of a workbook.
    case xlsx
    /// The rows of a table of text, in an encoding.
    case csv
    /// The nodes of the lines of NDJSON.
    case ndjson
    /// The filings of NDJSON, by a pack.
    case facts

    /// How many words follow.
    var operands: Int {
      switch self {
      case .xlsx, .ndjson: 1
      case .csv, .facts: 2
      }
    }

    /// Reads a file.
    func read(_ path: String, option: String, _ tally: Tally) throws(DiagnosticError) -> Tally {
      var tally = tally
      switch self {
      case .xlsx: try tally.addSheet(of: path)
      case .csv: try tally.addTable(path, encoding: TextEncoding(name: option))
      case .ndjson: try tally.addLines(of: path)
      case .facts: try tally.addFilings(of: path, pack: option)
      }
      return tally
    }
  }
}
