import ArgumentParser
import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules

/// `plumbline attest`.
struct AttestCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "attest",
    abstract: "Answer what only a person can. 回答须由人确认的问题。",
    discussion: """
      Walks through the questions that filings leave open, and adds each answer to a file. With \
      --rule, --subject, --answer, --by and --until nobody is asked.

      EXAMPLES
        plumbline attest --attestations answers.yaml filing.yaml
        plumbline attest --attestations answers.yaml --rule dispatch-rules-incomplete \\
          --subject 91430100MA4XXXX01G --answer yes --by 'Li Hua' --until 2027-01-01 \\
          --evidence rules.pdf filing.yaml
      """)

  @Option(
    help: "The file to add answers to; it is made if it is not there.",
    completion: .file(extensions: ["yaml"]))
  var attestations: String

  @Option(help: "The rule to answer. (default: all that are open)")
  var rule: String?

  @Option(help: "The identifier of the subject to answer for. (default: all)")
  var subject: String?

  @Option(help: "The answer: yes or no.")
  var answer: String?

  @Option(help: "Who answers.")
  var by: String?

  @Option(help: "As what the person answers.")
  var role: String?

  @Option(help: "The first day on which the answer no longer holds, as 2027-01-01.")
  var until: String?

  @Option(help: "A file that shows it; may be repeated.", completion: .file())
  var evidence: [String] = []

  @Option(help: "What the person adds.")
  var note: String?

  @Option(help: "The day of the answer, as 2026-01-20. (default: the clock's)")
  var today: String?

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var common: CommonOptions

  @Argument(
    help: "Files, folders or patterns such as 'in/*.csv'; - for standard input.",
    completion: .file())
  var filings: [String]

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    let (asOf, day) = (try dateOptions.day(), try Day.given(today))
    var given = try given()
    let isAsking = console.isInteractive && !filings.contains("-")
    let missing = given.missing(rule: rule, subject: subject)
    if !missing.isEmpty, !isAsking { throw .nobodyToAsk(missing) }
    if attestations == "-" { throw .answersToStandardOutput }
    let paths = FilingPaths(filings)
    if paths.files.isEmpty { throw .noFilings(in: filings) }
    guard let loaded = try packOptions.load(common, &console, for: .judging) else {
      return .malformed
    }
    let pack = try dateOptions.known(loaded)
    let today = day ?? console.now.day(in: pack.dictionary.zone)
    if let until = given.until, until <= today { throw .endsBeforeItBegins(until, today) }
    try checkRule(pack)
    for path in evidence {
      guard let file = EvidenceFile(path, besides: attestations) else { throw .noEvidence(path) }
      given.evidence.append(file)
    }
    var file: AnswerFile
    do throws(DiagnosticError) {
      file = try AnswerFile(attestations, for: loaded, on: today)
    } catch {
      console.writeError(common.renderer(console).render(error.diagnostics))
      return .malformed
    }
    let remarks = file.attestations.remarks
    if !remarks.isEmpty { console.writeError(common.renderer(console).render(remarks)) }
    var assessor = Assessor(pack, asOf: asOf)
    assessor.attestations = file.attestations
    let (questions, isReadable) = questions(paths.files, &assessor, &console)
    if missing.isEmpty, questions.isEmpty {
      if !isReadable { return .unreadable }
      throw .noQuestion(rule ?? "", subject ?? "")
    }
    do throws(OutputFile.WriteError) {
      let status =
        missing.isEmpty
        ? try answer(questions, by: given, on: today, &file, &console)
        : try walk(questions, given, pack, today, &file, &console)
      return isReadable ? status : .unreadable
    } catch {
      console.writeError(error.text[common.language(console)] + "\n")
      return .cannotWrite
    }
  }

  private func given() throws(UsageError) -> GivenAnswer {
    var given = GivenAnswer()
    if let answer {
      switch GivenAnswer.Choice(answer) {
      case .yes: given.answer = .yes
      case .no: given.answer = .no
      case .skip, .quit, nil: throw .notAnAnswer(answer)
      }
    }
    (given.by, given.role, given.note) = (by, role, note)
    given.until = try Day.given(until)
    return given
  }

  private func checkRule(_ pack: Pack) throws(UsageError) {
    guard let rule else { return }
    let asked = pack.rules.filter { $0.question != nil }.map(\.id)
    guard !asked.contains(rule) else { return }
    throw .notAttested(rule, nearest: NearestName.of(rule, among: asked))
  }

  /// The questions that filings leave open, each once, and whether all filings could be read.
  private func questions(
    _ files: [String], _ assessor: inout Assessor, _ console: inout Console
  ) -> ([OpenQuestion], isReadable: Bool) {
    var (found, problems): ([OpenQuestion], [Diagnostic]) = ([], [])
    for path in files {
      var stream = FilingStream(
        console.input(path), by: FactReader(assessor.pack.dictionary), FilingStream.Options())
      while let event = stream.next() {
        switch event {
        case .notes: break
        case .unreadable(_, let diagnostics): problems += diagnostics
        case .filing(_, let filing):
          for question in OpenQuestion.all(in: assessor.assess(filing))
          where rule.map({ $0 == question.finding.rule.id }) ?? true
            && subject.map({ $0 == question.subject }) ?? true
            && !found.contains(where: { $0.isSame(as: question) })
          {
            found.append(question)
          }
        }
      }
    }
    if !problems.isEmpty { console.writeError(common.renderer(console).render(problems)) }
    return (found, problems.isEmpty)
  }
}
