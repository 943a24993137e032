import Diagnostics
import Documents
import Facts
import Reports
import Rules

extension CheckCommand {
  /// The time that is written into reports; the clock is not asked, so that reports can be compared.
  func time(_ console: Console, _ zone: ZoneOffset) throws(UsageError) -> Instant? {
    if let now {
      guard let time = Instant(iso: now, zone: zone), Self.times.contains(time.seconds) else {
        throw .notATime(now)
      }
      return time
    }
    guard let epoch = console.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty else { return nil }
    guard let seconds = Int(epoch), Self.times.contains(seconds) else { throw .notATime(epoch) }
    return Instant(seconds: seconds)
  }

  /// From 1970 to 2999, as formats have room for.
  private static let times = 0..<32_503_680_000 - 86_400

  /// The files that the command line means.
  func paths(_ console: inout Console) throws(UsageError) -> FilingPaths {
    var named = filings
    if let filesFrom {
      do throws(DiagnosticError) {
        let bytes = try console.input(filesFrom).read()
        named += String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
          .map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
      } catch {
        console.writeError(common.renderer(console).render(error.diagnostics))
        throw .noList(filesFrom)
      }
    }
    let standardInputs =
      (named + exceptionOptions.files + [filesFrom, baseline].compactMap(\.self)).count {
        $0 == "-"
      }
    if standardInputs > 1 { throw .standardInputTwice }
    let paths = FilingPaths(named)
    if paths.files.isEmpty { throw .noFilings(in: named) }
    return paths
  }

  /// The filings of periods before; those that cannot serve are told, and do without.
  func earlierFilings(
    _ pack: Pack, _ circumstances: inout Circumstances, _ console: inout Console
  ) throws(UsageError) -> EarlierFilings {
    var earlier = EarlierFilings()
    var problems: [Diagnostic] = []
    let paths = FilingPaths(previous)
    if !previous.isEmpty, paths.files.isEmpty { throw .noFilings(in: previous) }
    var options = FilingStream.Options()
    options.encoding = encoding
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

  /// Says which files are no filings.
  func tell(of skipped: [String], _ console: inout Console) {
    guard !skipped.isEmpty else { return }
    let names = skipped.prefix(5) + (skipped.count > 5 ? ["…"] : [])
    let text = LocalizedText(
      "skipped \(skipped.count, "file") of another kind: \(names.joined(separator: ", "))",
      zh: "已跳过\(skipped.count)个其他类型的文件：\(names.joined(separator: "、"))")
    console.writeError(text[common.language(console)].printable + "\n")
  }
}
