import ArgumentParser
import Diagnostics
import Facts
import Reports
import Rules

/// What excuses failures and what persons answered, and the day by which both hold.
struct ExceptionOptions: ParsableArguments {
  @Option(
    help: "A file of waivers, which excuse failures; may be repeated.",
    completion: .file(extensions: ["yaml"]))
  var waivers: [String] = []

  @Option(
    help: "A file of persons' answers to rules that ask for them; may be repeated.",
    completion: .file(extensions: ["yaml"]))
  var attestations: [String] = []

  @Option(
    help: """
      The day by which waivers and answers hold or have expired, as 2026-01-20. (default: the day \
      of --now, or else the clock's)
      """)
  var today: String?

  /// All files.
  var files: [String] { waivers + attestations }
}

/// What was read of it.
struct Exceptions {
  var waivers: Waivers?
  var attestations: Attestations?

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
    if options.files.isEmpty { return }
    let today = given ?? (time ?? console.now).day(in: pack.dictionary.zone)
    circumstances.today = today
    var problems: [Diagnostic] = []
    do throws(DiagnosticError) {
      if !options.waivers.isEmpty {
        waivers = try Waivers.load(
          options.waivers.map { console.input($0) }, for: pack, on: today)
      }
    } catch { problems += error.diagnostics }
    do throws(DiagnosticError) {
      if !options.attestations.isEmpty {
        attestations = try Attestations.load(
          options.attestations.map { console.input($0) }, for: pack, on: today)
      }
    } catch { problems += error.diagnostics }
    if !problems.isEmpty { throw DiagnosticError(problems) }
    circumstances.sources += (waivers?.files ?? []).map { .init(.waivers, $0) }
    circumstances.sources += (attestations?.files ?? []).map { .init(.attestations, $0) }
  }
}
