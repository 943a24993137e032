import ArgumentParser
import Diagnostics
import Documents
import Facts
import Inspection
import Rules

/// What a plan is made of, on a command line.
struct PlanInputs: ParsableArguments {
  @Option(
    name: .customLong("inspectors"),
    help: "A file of inspectors (YAML), of whom two are drawn for each inspection.",
    completion: .file(extensions: ["yaml"]))
  var inspectors: String?

  @OptionGroup var files: FilingInputs

  /// Reads the file of inspectors, if there is one.
  func inspectorList(_ console: Console) throws(DiagnosticError) -> InspectorList? {
    try inspectors.map { path throws(DiagnosticError) in
      try InspectorList(console.input(path))
    }
  }

  /// Makes a plan of the filings; what cannot be read is told.
  ///
  /// - Returns: the plan, and whether everything could be read.
  func plan(
    _ files: [String], by pack: Pack, _ scheme: InspectionScheme, _ terms: PlanTerms,
    _ common: CommonOptions, _ console: inout Console
  ) -> (plan: InspectionPlan, isWhole: Bool) {
    var planner = InspectionPlanner(pack, scheme, terms)
    var options = self.files.streamOptions
    options.takesDigest = true
    let (reader, renderer) = (FactReader(pack.dictionary), common.renderer(console))
    var isWhole = true
    for path in files {
      var stream = FilingStream(console.input(path), by: reader, options)
      while let event = stream.next() {
        switch event {
        case .filing(let source, let filing):
          planner.add(filing, source: source, file: stream.file)
        case .unreadable(_, let problems):
          isWhole = false
          console.writeError(renderer.render(problems) + "\n")
        case .notes(_, let notes):
          let problems = notes.problems.map(\.diagnostic)
          if problems.isEmpty { continue }
          console.writeError(renderer.render(problems) + "\n")
        }
      }
    }
    let plan = planner.result
    let subjects = plan.subjects.map { (id: $0.reading.id, name: $0.reading.name) }
    if let list = terms.inspectors {
      let warnings = list.warnings + list.warnings(without: subjects)
      if !warnings.isEmpty { console.writeError(renderer.render(warnings) + "\n") }
    }
    return (plan, isWhole)
  }
}
