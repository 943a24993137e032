import ArgumentParser
import Diagnostics
import Documents
import Inspection
import Rules

/// `plumbline plan verify`.
struct PlanVerifyCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Make a plan again from its seed and the filings, and say what differs. 复核检查计划。",
    discussion: """
      The exit code is 0 if nothing differs, and 1 if something does.

      EXAMPLES
        plumbline plan verify public.json filings/
        plumbline plan verify --inspectors inspectors.yaml public.json filings/
        plumbline plan verify --seed-file seed.txt plan.json filings/
      """)

  static let parent: String? = PlanCommand.configuration.commandName

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var profileOptions: ProfileOptions
  @OptionGroup var common: CommonOptions

  @Option(
    name: .customLong("seed-file"), help: "The file of the seed, where the plan does not tell it.",
    completion: .file())
  var seedFile: String?

  @Argument(help: "The plan as json.", completion: .file(extensions: ["json"]))
  var plan: String

  @OptionGroup var inputs: PlanInputs

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    let paths = try inputs.files.paths(
      besides: [plan, inputs.inspectors, seedFile] + profileOptions.profile, common, &console)
    let kept = try seedFile.map { path throws(UsageError) in
      try SeedFile.read(path, common, &console)
    }
    guard
      let pack = try packOptions.load(
        common, &console, profiles: profileOptions.profile, for: .judging)
    else { return .malformed }
    paths.tellSkipped(common.language(console), &console)
    let recorded: RecordedPlan
    var terms: PlanTerms
    do throws(DiagnosticError) {
      recorded = try RecordedPlan(console.input(plan))
      terms = PlanTerms(recorded.window)
      terms.inspectors = try inputs.inspectorList(console)
    } catch {
      console.writeError(common.renderer(console).render(error.diagnostics))
      return .malformed
    }
    if recorded.inspectorsDigest != nil, terms.inspectors == nil { throw .inspectorsOfPlan }
    if recorded.pack != pack.id { throw .otherPack(pack.id, planned: recorded.pack) }
    terms.capacity = recorded.capacity
    if let draw = recorded.draw {
      guard let seed = draw.seed ?? kept else { throw .notRevealed }
      (terms.seed, terms.beacon) = (seed, draw.beacon)
    }
    let names = pack.inspections.map(\.name)
    guard let scheme = pack.inspections.first(where: { $0.name == recorded.scheme }) else {
      throw .unknownScheme(recorded.scheme, among: names)
    }
    let (plan, isWhole) = inputs.plan(paths.files, by: pack, scheme, terms, common, &console)
    let options = PlanOptions(language: recorded.language, version: Version.current)
    let differences = recorded.differences(from: plan, options)
    show(differences, of: plan, &console)
    return isWhole ? (differences.isEmpty ? .clean : .failed) : .unreadable
  }

  private func show(
    _ differences: [PlanDifference], of plan: InspectionPlan, _ console: inout Console
  ) {
    let language = common.language(console)
    for difference in differences {
      console.write(difference.text[language].printable + "\n")
      console.write("  → \(difference.place)".printable + "\n")
    }
    let count = plan.subjects.count
    let text =
      differences.isEmpty
      ? LocalizedText(
        "the plan is as recorded: \(count, "subject"), \(plan.subjects(.planned).count) planned",
        zh: "与记载一致：\(count)家，其中\(plan.subjects(.planned).count)家列入计划")
      : LocalizedText(
        "the plan is not as recorded: \(differences.count, "difference")",
        zh: "与记载不一致：\(differences.count)处")
    console.write(text[language] + "\n")
  }
}
