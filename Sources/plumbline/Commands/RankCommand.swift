public import ArgumentParser
import Diagnostics
import Engine
import Facts
public import Inspection
import Reports
import Rules

/// `plumbline rank`.
struct RankCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Rank subjects by their scores. 按得分排列主体。",
    discussion: """
      The pack says what each failure costs (scorings:). What cannot be told costs nothing, and is \
      shown apart. Of several filings of a subject the latest counts.

      EXAMPLES
        plumbline rank --pack Rules/hunan-platform-economy filings/
        plumbline rank --top 20 --lang zh filings/
        plumbline rank --best-first --output ranking.csv --output ranking.json filings/
      """)

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var profileOptions: ProfileOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var exceptionOptions: ExceptionOptions
  @OptionGroup var common: CommonOptions

  @Option(
    help: """
      How to write the ranking: text, json or csv. (default: what the name of the output says, or \
      else text)
      """)
  var format: RankingFormat?

  @Option(
    name: .shortAndLong,
    help: """
      A file to write the ranking to, instead of standard output; may be repeated, once for each \
      format. The format may stand before the name, as in json:ranking.dat.
      """)
  var output: [String] = []

  @Option(help: "How many subjects to list. (default: all)")
  var top: Int?

  @Flag(name: .customLong("best-first"), help: "Begin with the best subject.")
  var isBestFirst = false

  @Option(help: "Which scoring of the pack to use, where it has several.")
  var scoring: String?

  @OptionGroup var inputs: FilingInputs

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    let asOf = try dateOptions.day()
    if let top, top < 0 { throw .notATop(top) }
    let targets = try ReportTargets(format, output)
    let today = try Day.given(exceptionOptions.today)
    let others = exceptionOptions.files + profileOptions.profile
    let paths = try inputs.paths(besides: others, common, &console)
    try FilePath.protect(paths.files + others + [inputs.filesFrom], from: targets.written)
    guard
      let loaded = try packOptions.load(
        common, &console, profiles: profileOptions.profile, for: .judging)
    else { return .malformed }
    let pack = try dateOptions.known(loaded)
    let model = try model(of: pack)
    paths.tellSkipped(common.language(console), &console)
    var options = RankingOptions(language: common.language(console), version: Version.current)
    options.circumstances.knownAt = try dateOptions.knownDay()
    var assessor = Assessor(pack, asOf: asOf, explaining: [])
    do throws(DiagnosticError) {
      let exceptions = try Exceptions(
        exceptionOptions, for: loaded, at: nil, given: today, &options.circumstances, console)
      (assessor.waivers, assessor.attestations) = (exceptions.waivers, exceptions.attestations)
    } catch {
      console.writeError(common.renderer(console).render(error.diagnostics))
      return .malformed
    }
    let (ranking, isWhole) = rank(paths.files, by: &assessor, model, &console)
    options.top = top
    do throws(OutputFile.WriteError) {
      for target in targets.targets {
        let sink = try ReportSink(target.path)
        let shown = isBestFirst ? ranking.bestFirst : ranking
        try sink.write(.text(target.format.write(shown, options)), &console)
        try sink.commit()
      }
    } catch {
      console.writeError(error.text[options.language] + "\n")
      return .cannotWrite
    }
    return isWhole ? .clean : .unreadable
  }

  private func model(of pack: Pack) throws(UsageError) -> ScoringModel {
    let names = pack.scorings.map(\.name)
    if let scoring {
      guard let found = pack.scorings.first(where: { $0.name == scoring }) else {
        throw .nothingNamed(
          scoring, in: pack.id, nearest: NearestName.of(scoring, among: names))
      }
      return found
    }
    guard let only = pack.scorings.first else { throw .noScoring(in: pack.id) }
    guard names.count == 1 else { throw .severalScorings(names) }
    return only
  }

  /// Judges the filings and ranks their subjects; what cannot be read is told.
  private func rank(
    _ files: [String], by assessor: inout Assessor, _ model: ScoringModel,
    _ console: inout Console
  ) -> (ranking: Ranking, isWhole: Bool) {
    var ranker = Ranker(assessor.pack, model)
    var progress = Progress(total: files.count, common.language(console))
    let (reader, renderer) = (FactReader(assessor.pack.dictionary), common.renderer(console))
    var (isWhole, count) = (true, 0)
    for (number, path) in files.enumerated() {
      var stream = FilingStream(console.input(path), by: reader, inputs.streamOptions)
      while let event = stream.next() {
        switch event {
        case .filing(let source, let filing): ranker.add(assessor.assess(filing), source: source)
        case .unreadable(_, let problems):
          isWhole = false
          console.writeError(renderer.render(problems) + "\n")
        case .notes: break
        }
        count += 1
        progress.show(files: number, filings: count, &console)
      }
    }
    progress.clear(&console)
    return (ranker.result, isWhole)
  }
}

extension RankingFormat: ExpressibleByArgument {}
extension RankingFormat: OutputForm {}

extension UsageError {
  static func notATop(_ top: Int) -> Self {
    .init(
      text: LocalizedText(
        "--top \(top) is no number of subjects; write 0 or more",
        zh: "--top \(top) 不是有效数目，应不小于0"))
  }

  static func noScoring(in pack: String) -> Self {
    .init(
      text: LocalizedText(
        "\(pack) does not say how findings are summed up (scorings:)",
        zh: "\(pack)未规定如何计分（scorings:）"))
  }

  static func severalScorings(_ names: [String]) -> Self {
    let list = LocalizedText.list(names)
    return .init(
      text: LocalizedText(
        "several scorings (\(list.en)): choose one with --scoring",
        zh: "有多种计分方法（\(list.zh)）：请用 --scoring 选择其一"))
  }
}
