import Diagnostics
import Facts
import Reports

/// A plan for people: who is inspected when, then who is not and why.
struct PlanText {
  private let plan: InspectionPlan
  private let options: PlanOptions
  private var language: Language { options.language }

  init(_ plan: InspectionPlan, _ options: PlanOptions) {
    (self.plan, self.options) = (plan, options)
  }

  var text: String {
    var blocks = [heading]
    blocks += section(.planned) { [day(of: $0)] }
    blocks += section(.leftOver) { _ in [] }
    blocks += untold
    if let draw = plan.draw {
      blocks.append(titled(Self.titleOfDraw, PlanWords.draw(draw).flatMap { wrapped($0, "  ") }))
    }
    let notes = plan.notes.map(PlanWords.text) + [PlanWords.riskOrder(plan)]
    blocks.append(titled(Self.titleOfNotes, notes.flatMap { wrapped($0, "  - ") }))
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private static let titleOfDraw = LocalizedText("Draw", zh: "随机抽取")
  private static let titleOfNotes = LocalizedText("Notes", zh: "说明")

  private var heading: [String] {
    let report = Report(
      version: options.version, pack: plan.pack, asOf: plan.terms.window.from, time: options.time)
    return [Words.identity(of: report), PlanWords.title(plan), PlanWords.summary(plan)]
      .flatMap { wrapped($0, "") }
  }

  /// One block: the title, and a part for each subject.
  private func section(
    _ outcome: PlannedSubject.Outcome.Kind, _ head: (PlannedSubject) -> [String]
  ) -> [[String]] {
    let subjects = plan.subjects(outcome)
    guard !subjects.isEmpty else { return [] }
    let lines = subjects.flatMap { subject in
      wrapped(
        PlanWords.subject(subject.reading), "  " + (head(subject) + [""]).joined(separator: "  "))
        + details(of: subject)
    }
    return [titled(PlanWords.name(of: outcome), lines)]
  }

  /// All of whom it cannot be told, those that were drawn too.
  private var untold: [[String]] {
    let subjects = plan.untold.flatMap { subject in
      wrapped(PlanWords.subject(subject.reading), "  ")
        + (subject.isDrawn ? field(Self.draw, PlanWords.drawn(subject, in: plan.draw)) : [])
        + field(Self.why, PlanWords.due(subject)) + sources(of: subject)
    }
    let filings = plan.unidentified.flatMap { filing in
      wrapped(LocalizedText(verbatim: filing.name ?? "?"), "  ")
        + field(Self.why, PlanWords.unidentified)
        + field(Self.filing, LocalizedText(verbatim: filing.source))
    }
    let lines = subjects + filings
    return lines.isEmpty ? [] : [titled(PlanWords.name(of: .untold), lines)]
  }

  private func day(of subject: PlannedSubject) -> String {
    if case .planned(let day) = subject.outcome { day.description } else { "" }
  }

  private static let due = LocalizedText("due", zh: "期限")
  private static let draw = LocalizedText("draw", zh: "抽取")
  private static let row = LocalizedText("table", zh: "决策表")
  private static let clause = LocalizedText("clause", zh: "依据")
  private static let risk = LocalizedText("risk", zh: "风险")
  private static let by = LocalizedText("by", zh: "人员")
  private static let why = LocalizedText("why", zh: "原因")
  private static let filing = LocalizedText("filing", zh: "填报")

  private func details(of subject: PlannedSubject) -> [String] {
    let reading = subject.reading
    let value = subject.isDrawn ? reading.share : reading.interval
    var lines = field(Self.due, PlanWords.due(subject))
    lines += field(Self.draw, PlanWords.drawn(subject, in: plan.draw))
    lines += field(Self.row, PlanWords.row(of: value))
    lines += field(
      Self.clause,
      PlanWords.clauses(value.cites, isPolicyChoice: value.isPolicyChoice, in: plan.pack))
    lines += field(Self.risk, PlanWords.risk(reading))
    lines += field(Self.by, subject.inspectors.map(PlanWords.inspectors))
    return lines + sources(of: subject)
  }

  /// The filing that counts, and how many others there are.
  private func sources(of subject: PlannedSubject) -> [String] {
    if case .untold(.rivals(let rivals)) = subject.due {
      return field(
        Self.filing, PlanWords.joined(rivals.map { LocalizedText(verbatim: $0) }, ", ", "、"))
    }
    let (source, others) = (subject.reading.source, subject.otherFilings)
    let list = LocalizedText.list(others.map { LocalizedText(verbatim: $0) })
    let text =
      others.isEmpty
      ? LocalizedText(verbatim: source)
      : LocalizedText("\(source), not \(list.en)", zh: "\(source)，不采用\(list.zh)")
    return field(Self.filing, text)
  }

  private func field(_ name: LocalizedText, _ text: LocalizedText?) -> [String] {
    guard let text, !text[language].isEmpty else { return [] }
    let gap = String(repeating: " ", count: max(1, 8 - DisplayWidth.of(name[language])))
    return wrapped(text, "    " + name[language] + gap)
  }

  private func titled(_ title: LocalizedText, _ lines: [String]) -> [String] {
    [language == .en ? title.en.uppercased() : title.zh] + lines
  }

  private func wrapped(_ text: LocalizedText, _ first: String) -> [String] {
    TextWrap.lines(text[language].printable, first: first)
  }
}
