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

extension CheckCommand {
  /// The filings of periods before; those that cannot serve are told, and do without.
  func earlierFilings(
    _ paths: FilingPaths, _ pack: Pack, _ circumstances: inout Circumstances,
    _ console: inout Console
  ) throws(UsageError) -> EarlierFilings {
    var earlier = EarlierFilings()
    var problems: [Diagnostic] = []
    if !previous.isEmpty, paths.files.isEmpty { throw .noFilings(in: previous) }
    var options = FilingStream.Options()
    options.encoding = inputs.encoding
    for path in paths.files {
      let file = console.input(path)
      if let digest = file.digest { circumstances.sources.append(.init(.previous, digest)) }
      var stream = FilingStream(file, by: FactReader(pack.dictionary), options)
      while let event = stream.next() {
        switch event {
        case .filing(_, let filing):
          do throws(DiagnosticError) { try earlier.add(filing) } catch {
            problems += error.diagnostics
          }
        case .unreadable(_, let found): problems += found
        case .notes: break
        }
      }
    }
    if !problems.isEmpty { console.writeError(common.renderer(console).render(problems)) }
    return earlier
  }

  /// Says what is remarkable of files, where no report that goes to the console does.
  func tell(_ entries: [ReportEntry], _ console: inout Console) {
    for entry in entries {
      guard case .notes(let notes) = entry.result else { continue }
      let problems = notes.problems.map(\.diagnostic)
      console.writeError(common.renderer(console).render(problems))
    }
  }

  /// How many filings are judged at the same time: as many as there are cores, or as few as was asked
  /// for, but one where there is nothing but a small file.
  func jobs(for files: [InputFile]) -> Int {
    if files.count == 1, let size = files[0].size, size <= Self.mostForNobodyElse { return 1 }
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return min(jobs ?? cores, cores)
  }

  /// How many bytes a file has at most for which nobody need be called to help.
  private static let mostForNobodyElse = 16 << 10
}
