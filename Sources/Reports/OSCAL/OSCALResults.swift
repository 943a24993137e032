import Diagnostics
import Documents
import Engine
import Facts
import Rules

/// Makes OSCAL's results of what came of filings.
struct OSCALResults {
  let pack: Pack
  let options: ReportOptions
  /// The time that everything has.
  let time: String
  private let controls: OSCALModel.ReviewedControls

  var language: Language { options.language }

  init(_ pack: Pack, _ options: ReportOptions, time: String) {
    (self.pack, self.options, self.time) = (pack, options, time)
    controls = Self.controls(of: pack, options.language)
  }

  /// The result of a filing, or of a file with problems; `nil` where nothing is to be said.
  ///
  /// - Parameter name: tells it from others of the report.
  func result(of entry: ReportEntry, named name: String) -> OSCALModel.Result? {
    let uuid = NameUUID.of("result", pack.digest, time, name, entry.source)
    switch entry.result {
    case .notes(let notes):
      guard !notes.problems.isEmpty else { return nil }
      return result(
        entry, uuid, of: notes.problems.map(\.diagnostic),
        LocalizedText("problems of the file", zh: "文件中的问题"))
    case .unreadable(let problems):
      return result(entry, uuid, of: problems, LocalizedText("cannot be read", zh: "无法读取"))
    case .assessed(let assessment):
      return OSCALAssessment(self, entry, assessment, uuid).result(controls)
    }
  }

  /// A result that says only a sentence.
  func note(_ text: LocalizedText, named name: String) -> OSCALModel.Result {
    .init(
      uuid: NameUUID.of("result", pack.digest, time, name), title: text[language],
      description: text[language], start: time, end: time, reviewedControls: nothingReviewed)
  }

  private func result(
    _ entry: ReportEntry, _ uuid: String, of problems: [Diagnostic], _ description: LocalizedText
  ) -> OSCALModel.Result {
    let item = item(entry, uuid)
    return .init(
      uuid: uuid, title: OSCALText.prose(entry.source), description: description[language],
      start: time, end: time, localDefinitions: .init(inventoryItems: [item]),
      reviewedControls: nothingReviewed,
      observations: observations(of: problems, item, uuid).unlessEmpty)
  }

  /// What cannot be read as declared.
  func observations(
    of problems: [Diagnostic], _ item: OSCALModel.InventoryItem, _ result: String
  ) -> [OSCALModel.Observation] {
    problems.enumerated().map { number, problem in
      let text = OSCALText.prose(problem.message.text[language])
      let help = problem.message.help.map { OSCALText.prose($0[language]) }
      return .init(
        uuid: NameUUID.of("problem", result, "\(number)"), title: text, description: help ?? text,
        props: [
          OSCALModel.Property("code", problem.message.code),
          .init("severity", problem.severity == .error ? "error" : "warning"),
        ].compactMap(\.self),
        methods: ["EXAMINE"], types: ["finding"], subjects: [.init(subjectUuid: item.uuid)],
        relevantEvidence: [
          .init(
            href: OSCALText.reference(problem.place),
            description: OSCALText.prose(problem.place.description))
        ], collected: time)
    }
  }

  /// The filing, or the file.
  func item(_ entry: ReportEntry, _ result: String) -> OSCALModel.InventoryItem {
    let line = FilingLine(entry)
    let props = [
      OSCALModel.Property("source", line.source), .init("sha256", line.sha256),
      .init("subject-id", line.subjectID), .init("subject-name", line.subjectName),
      .init("period-from", line.from), .init("period-to", line.to), .init("as-of", line.asOf),
    ].compactMap(\.self)
    return .init(
      uuid: NameUUID.of("filing", result), description: OSCALText.prose(line.source),
      props: props
        + [OSCALModel.Property("readable", isReadable(entry) ? "true" : "false")]
        .compactMap(\.self))
  }

  private func isReadable(_ entry: ReportEntry) -> Bool {
    if case .unreadable = entry.result { false } else { true }
  }

  var nothingReviewed: OSCALModel.ReviewedControls {
    let text = LocalizedText("nothing was judged by these controls", zh: "未依据这些条款作出核查")
    return .init(controlSelections: [.init(description: text[language], includeAll: .init())])
  }

  /// The clauses that rules rest on, by instrument.
  private static func controls(of pack: Pack, _ language: Language) -> OSCALModel.ReviewedControls {
    let cites = pack.rules.flatMap(\.cites)
    let selections = pack.instruments.compactMap { instrument -> OSCALModel.ControlSelection? in
      var controls: [OSCALModel.Control] = []
      for citation in cites where citation.instrument == instrument.id {
        let control = OSCALModel.Control(controlId: OSCALText.control(citation))
        if !controls.contains(control) { controls.append(control) }
      }
      guard !controls.isEmpty else { return nil }
      return .init(
        description: OSCALText.prose(instrument.title[language]), includeControls: controls)
    }
    return .init(controlSelections: selections.unlessEmpty ?? [.init(includeAll: .init())])
  }
}
