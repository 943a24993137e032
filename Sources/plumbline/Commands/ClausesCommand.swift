public import ArgumentParser
import Diagnostics
import Documents
public import Reports
import Rules

/// `plumbline clauses`.
struct ClausesCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "clauses",
    abstract: "Show what becomes of each clause, or compare it with its text. 逐条列出条款的核查情况。",
    discussion: """
      Each clause stands with its owners and deadline, how it is checked and why not by rules, the \
      rules that rest on it, the facts that these need, and what a person is asked. Only instruments \
      all of whose clauses are accounted for (ledger: complete) are shown, if there are any; --all \
      shows the others, too.

      --strict fails where a clause of such an instrument has no disposition, where a clause that a \
      pack is to check is cited by none of its rules, and where a rule of such a pack cites no clause \
      of one. --against compares the digests of clauses with the text of the instrument, in which a \
      line that begins a clause holds its number alone, or begins with its name, such as 第5条; it \
      shows what changed, is missing or is new.

      EXAMPLES
        plumbline clauses --pack Rules/hunan-departments --pack Rules/national
        plumbline clauses --strict --lang zh
        plumbline clauses hunan-2019/5 hunan-2019/30
        plumbline clauses --instrument ecommerce-law
        plumbline clauses --output ledger.xlsx
        plumbline clauses --against table.txt

      EXIT CODES
        0  all is accounted for and as it was     4  the text cannot be read
        3  something is not, or a pack is malformed
      """)

  @Option(
    help: """
      The folder of a pack; may be repeated to show several together. (default: PLUMBLINE_PACK, or \
      the one in ./Rules)
      """)
  var pack: [String] = []

  @OptionGroup var common: CommonOptions

  @Option(
    help: """
      How to write the clauses: text, markdown, xlsx or json. (default: what the name of the output \
      says, or else text)
      """)
  var format: ClauseFormat?

  @Option(
    name: .shortAndLong,
    help: """
      A file to write the clauses to, instead of standard output; may be repeated, once for each \
      format. The format may stand before the name, as in json:clauses.dat.
      """)
  var output: [String] = []

  @Argument(help: "Only these clauses, such as hunan-2019/5.")
  var clauses: [String] = []

  @Option(help: "Only the clauses of one instrument.")
  var instrument: String?

  @Flag(help: "Also instruments whose clauses are not all accounted for.")
  var all = false

  @Flag(help: "Fail where something is not accounted for, and say what.")
  var strict = false

  @Option(
    help: """
      The text of the instrument, to compare with instead of showing the clauses; - is standard \
      input. Name the instrument with --instrument where several have digests.
      """,
    completion: .file())
  var against: String?

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    if against != nil, format != nil || !output.isEmpty { throw .comparedAndWritten }
    let targets = try ReportTargets(format, output)
    for target in targets.targets {
      guard target.format.isSupported else { throw .noSpreadsheets }
      guard !target.format.isSpreadsheet || target.path != nil else {
        throw .spreadsheetWithoutFile
      }
    }
    guard let packs = try packs(&console) else { return .malformed }
    let showsAll = all || !clauses.isEmpty
    let scope: ClauseLedger.Scope =
      if let instrument { .only(instrument) } else { showsAll ? .all : .complete }
    var ledger = ClauseLedger(packs, scope)
    if let instrument, ledger.books.isEmpty {
      throw .noInstrument(instrument, among: ClauseLedger(packs, .all))
    }
    let names = ledger.names
    if let unknown = clauses.first(where: { !names.contains($0) }) {
      throw .noClause(unknown, nearest: NearestName.of(unknown, among: names))
    }
    if names.isEmpty { console.writeError(Self.noClauses[common.language(console)] + "\n") }
    if !clauses.isEmpty { ledger = ledger.only(Set(clauses)) }
    let status =
      if let against { try compare(ledger, with: against, &console) } else {
        write(ledger, to: targets.targets, &console)
      }
    guard strict, status == .clean || status == .malformed else { return status }
    let faults = ledger.faults
    if !faults.isEmpty { console.writeError(common.renderer(console).render(faults)) }
    return faults.isEmpty ? status : .malformed
  }

  private static let noClauses = LocalizedText("the packs have no clauses", zh: "规则包中没有条款")

  /// The packs, each once; `nil` after the diagnostics of one were shown.
  private func packs(_ console: inout Console) throws(UsageError) -> [Pack]? {
    if pack.isEmpty { return try common.pack(in: nil, &console).map { [$0] } }
    var packs: [Pack] = []
    for folder in pack {
      guard let loaded = try common.pack(in: folder, &console) else { return nil }
      if packs.contains(where: { $0.id == loaded.id }) { throw .samePackTwice(loaded.id) }
      packs.append(loaded)
    }
    return packs
  }

  private func write(
    _ ledger: ClauseLedger, to targets: [ReportTargets<ClauseFormat>.Target],
    _ console: inout Console
  ) -> RunStatus {
    var options = ClauseOptions(language: common.language(console))
    if let folder = console.environment["TMPDIR"], !folder.isEmpty {
      options.temporaryFolder = folder
    }
    do throws(OutputFile.WriteError) {
      for target in targets {
        let sink = try ReportSink(target.path)
        try sink.write(target.format.write(ledger, options), &console)
        try sink.commit()
      }
      return .clean
    } catch {
      console.writeError(error.text[options.language] + "\n")
      return .cannotWrite
    }
  }

  /// Compares the instrument that has digests with its text.
  private func compare(
    _ ledger: ClauseLedger, with path: String, _ console: inout Console
  ) throws(UsageError) -> RunStatus {
    let instruments = ledger.digested(instrument)
    guard let only = instruments.first else { throw .nothingToCompare }
    guard instruments.count == 1 else { throw .severalToCompare(instruments.map(\.id)) }
    let renderer = common.renderer(console)
    do throws(DiagnosticError) {
      let (source, warnings) = try console.input(path).text()
      let comparison = ClauseComparison(only, with: source)
      let problems = warnings + comparison.differences
      if !problems.isEmpty { console.writeError(renderer.render(problems)) }
      console.write(comparison.summary(of: source.name)[common.language(console)] + "\n")
      return comparison.differences.isEmpty ? .clean : .malformed
    } catch {
      console.writeError(renderer.render(error.diagnostics))
      return .unreadable
    }
  }
}

extension ClauseFormat: ExpressibleByArgument {}
extension ClauseFormat: OutputForm {}

extension UsageError {
  fileprivate static func noClause(_ name: String, nearest: String?) -> Self {
    let help = LocalizedText.didYouMean(nearest)
    return .init(
      text: LocalizedText(
        "there is no clause '\(name)'" + (help.map { "; \($0.en)" } ?? ""),
        zh: "没有条款“\(name)”" + (help.map { "；\($0.zh)" } ?? "")))
  }

  static let comparedAndWritten = Self(
    text: LocalizedText(
      "--against compares and writes no clauses; leave --format and --output out",
      zh: "--against 只作比对，不输出条款，请去掉 --format 和 --output"))

  static func samePackTwice(_ id: String) -> Self {
    .init(
      text: LocalizedText("the pack '\(id)' is named twice", zh: "规则包“\(id)”指定了两次"))
  }

  static func noInstrument(_ id: String, among ledger: ClauseLedger) -> Self {
    let known = ledger.books.map(\.instrument.id)
    let help =
      LocalizedText.didYouMean(NearestName.of(id, among: known)) ?? LocalizedText.list(known)
    return .init(
      text: LocalizedText(
        "no instrument '\(id)' with clauses; \(help.en)", zh: "没有列有条款的文件“\(id)”；\(help.zh)"))
  }

  static let nothingToCompare = Self(
    text: LocalizedText(
      "no clause has a digest to compare with (text_sha256)", zh: "没有条款记有可供比对的摘要（text_sha256）"))

  static func severalToCompare(_ ids: [String]) -> Self {
    let list = LocalizedText.list(ids)
    return .init(
      text: LocalizedText(
        "several instruments have digests (\(list.en)): choose one with --instrument",
        zh: "有多个文件记有摘要（\(list.zh)）：请用 --instrument 选择其一"))
  }
}
