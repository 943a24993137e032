import Diagnostics
import Engine
import Facts
import Reports
import Rules

/// Walks through open questions with somebody at a terminal.
struct AttestDialogue {
  let pack: Pack
  let language: Language
  let today: Day
  /// The path of the file that answers go to.
  let path: String
  /// What was given on the command line, or said before; it need not be said again.
  var given: GivenAnswer

  /// What became of a question.
  enum Outcome {
    case answered(NewAttestation)
    case skipped
    case quit
  }

  /// Puts a question and all that an answer needs.
  mutating func put(_ question: OpenQuestion, _ console: inout Console) -> Outcome {
    console.write(heading(of: question))
    var answer = NewAttestation(
      rule: question.finding.rule.id, subject: question.subject, period: question.period, on: today)
    switch given.answer ?? choose(&console) {
    case .yes: answer.answer = true
    case .no: answer.answer = false
    case .skip: return .skipped
    case .quit: return .quit
    }
    guard let name = demand(Self.who, given.by, &console),
      let role = console.askOptional(Self.role[language], given.role),
      let until = day(&console), let evidence = files(&console)
    else { return .quit }
    (answer.name, answer.role, answer.until) = (name, role.isEmpty ? nil : role, until)
    (answer.evidence, answer.note) = (evidence, given.note)
    (given.by, given.role, given.until) = (name, role, until)
    return .answered(answer)
  }

  private func heading(of question: OpenQuestion) -> String {
    let rule = question.finding.rule
    let clauses = rule.cites.map { ClauseName.of($0, in: pack)[language] }
    let subject = [question.name, question.subject].compactMap(\.self)
      .joined(separator: language == .zh ? "，" : ", ")
    let period = question.period.map {
      LocalizedText(", \($0.from) to \($0.to)", zh: "，\($0.from)至\($0.to)")[language]
    }
    let lines =
      ["\(rule.title[language]) [\(rule.id)]", subject + (period ?? "")] + clauses
      + [
        question.finding.reason == .notAttested
          ? rule.question?[language] ?? "" : Sentence.of(question.finding)[language]
      ]
    return "\n" + lines.map { $0.printable + "\n" }.joined()
  }

  private func choose(_ console: inout Console) -> GivenAnswer.Choice {
    while let text = console.ask(Self.choices[language] + " ") {
      if let choice = GivenAnswer.Choice(text) { return choice }
    }
    return .quit
  }

  /// A text that must be there; `nil` where there are no more answers.
  private func demand(
    _ prompt: LocalizedText, _ known: String?, _ console: inout Console
  ) -> String? {
    while let text = console.askOptional(prompt[language], known) {
      if !text.isEmpty { return text }
    }
    return nil
  }

  private func day(_ console: inout Console) -> Day? {
    while let text = demand(Self.until, given.until.map { "\($0)" }, &console) {
      if let day = Day(iso: text), today < day { return day }
      console.write(Self.notADay(today)[language] + "\n")
    }
    return nil
  }

  private func files(_ console: inout Console) -> [(file: String, sha256: String)]? {
    var found = given.evidence
    while let text = console.ask(Self.evidence[language] + " ") {
      if text.isEmpty { return found.map { ($0.name, $0.sha256) } }
      if let file = EvidenceFile(text, besides: path) {
        found.append(file)
        console.write("sha256 \(file.sha256)\n")
      } else {
        console.write(GivenAnswer.cannotRead(text)[language].printable + "\n")
      }
    }
    return nil
  }

  private static let choices = LocalizedText(
    "yes, no, skip or quit? [y/n/s/q]", zh: "是、否、跳过或退出？[y/n/s/q]")
  private static let who = LocalizedText("Who answers?", zh: "由谁作答？")
  private static let role = LocalizedText("As what? (may be left empty)", zh: "职务？（可留空）")
  private static let until = LocalizedText(
    "First day on which the answer no longer holds?", zh: "答复不再有效的首日？")
  private static let evidence = LocalizedText(
    "File that shows it? (empty: no more)", zh: "证据文件？（留空表示没有了）")

  private static func notADay(_ today: Day) -> LocalizedText {
    LocalizedText(
      "write a day after \(today), as 2026-12-31", zh: "请写\(today)之后的日期，如2026-12-31")
  }
}

extension Console {
  /// Asks for a text, proposing one.
  ///
  /// - Returns: the proposal where nothing else is said; `nil` where there is no more.
  fileprivate mutating func askOptional(_ prompt: String, _ proposal: String?) -> String? {
    let shown = proposal.flatMap { $0.isEmpty ? nil : " [\($0.printable)]" } ?? ""
    return ask(prompt + shown + " ").map { $0.isEmpty ? proposal ?? "" : $0 }
  }
}
