import ArgumentParser
import Diagnostics
import Facts
import Reports
import Rules

/// What excuses failures, and the day by which it holds.
struct ExceptionOptions: ParsableArguments {
  @Option(
    help: "A file of waivers, which excuse failures; may be repeated.",
    completion: .file(extensions: ["yaml"]))
  var waivers: [String] = []

  @Option(
    help: """
      The day by which waivers hold or have expired, as 2026-01-20. (default: the day of --now, or \
      else the clock's)
      """)
  var today: String?

  /// All files.
  var files: [String] { waivers }
}

/// What was read of it.
struct Exceptions {
  let waivers: Waivers?

  /// Reads the files.
  ///
  /// The clock is asked only if there are any, and nobody says the day.
  ///
  /// - Parameters:
  ///   - time: the time that is written into reports.
  ///   - given: the day that was given.
  ///   - circumstances: what the reports say of it.
  init(
    _ options: ExceptionOptions, for pack: Pack, at time: Instant?, given: Day?,
    _ circumstances: inout Circumstances, _ console: Console
  ) throws(DiagnosticError) {
    circumstances.today = given
    guard !options.files.isEmpty else {
      waivers = nil
      return
    }
    let today = given ?? (time ?? console.now).day(in: pack.dictionary.zone)
    circumstances.today = today
    let waivers = try Waivers.load(options.waivers.map { console.input($0) }, for: pack, on: today)
    circumstances.sources += waivers.files.map { .init(.waivers, $0) }
    self.waivers = waivers
  }
}
