import Diagnostics
import Facts
import Reports
import Rules

extension AttestCommand {
  /// Gives all questions the one answer of the command line.
  func answer(
    _ questions: [OpenQuestion], by given: GivenAnswer, on today: Day, _ file: inout AnswerFile,
    _ console: inout Console
  ) throws(OutputFile.WriteError) -> RunStatus {
    for question in questions {
      guard let answer = given.attestation(for: question, on: today) else { continue }
      if let reason = try file.add(answer) {
        console.writeError(reason[common.language(console)].printable + "\n")
        return .cannotWrite
      }
    }
    tell(answered: questions.count, of: questions.count, &console)
    return .clean
  }

  /// Puts the questions one after another to somebody at the terminal.
  func walk(
    _ questions: [OpenQuestion], _ given: GivenAnswer, _ pack: Pack, _ today: Day,
    _ file: inout AnswerFile, _ console: inout Console
  ) throws(OutputFile.WriteError) -> RunStatus {
    let language = common.language(console)
    var dialogue = AttestDialogue(
      pack: pack, language: language, today: today, path: attestations, given: given)
    var count = 0
    walk: for question in questions {
      switch dialogue.put(question, &console) {
      case .skipped: continue
      case .quit: break walk
      case .answered(let answer):
        if let reason = try file.add(answer) {
          console.writeError(reason[language] + "\n")
          return .cannotWrite
        }
        count += 1
      }
    }
    tell(answered: count, of: questions.count, &console)
    return count == questions.count ? .clean : .undetermined
  }

  private func tell(answered count: Int, of all: Int, _ console: inout Console) {
    let text = LocalizedText(
      all == 0
        ? "no question is open"
        : "\(count) of \(all) open \(all == 1 ? "question" : "questions") answered in \(attestations)",
      zh: all == 0 ? "没有待答的问题" : "\(all)个待答问题中已答\(count)个，写入\(attestations)")
    console.write(text[common.language(console)].printable + "\n")
  }
}

extension UsageError {
  static func nobodyToAsk(_ missing: [String]) -> Self {
    .init(
      text: LocalizedText(
        "there is no terminal to ask at; give \(missing.joined(separator: ", "))",
        zh: "没有可供询问的终端，请指定 \(missing.joined(separator: "、"))"))
  }

  static let answersToStandardOutput = Self(
    text: LocalizedText(
      "--attestations names the file that answers are added to; it cannot be -",
      zh: "--attestations 须指定写入答复的文件，不能是 -"))

  static func notAnAnswer(_ text: String) -> Self {
    .init(
      text: LocalizedText(
        "--answer \(text) is no answer; write yes or no", zh: "--answer \(text) 无效，请写 yes 或 no"))
  }

  static func endsBeforeItBegins(_ until: Day, _ today: Day) -> Self {
    .init(
      text: LocalizedText(
        "--until \(until) is not after the day of the answer, \(today)",
        zh: "--until \(until) 不晚于作答当日 \(today)"))
  }

  static func noEvidence(_ path: String) -> Self {
    .init(text: GivenAnswer.cannotRead(path))
  }

  static func notAttested(_ rule: String, nearest: String?) -> Self {
    let hint = nearest.map { LocalizedText("; did you mean '\($0)'?", zh: "；是否应为“\($0)”？") }
    return .init(
      text: LocalizedText(
        "the pack has no rule '\(rule)' that a person answers" + (hint?.en ?? ""),
        zh: "规则包中没有由人作答的规则“\(rule)”" + (hint?.zh ?? "")))
  }

  static func noQuestion(_ rule: String, _ subject: String) -> Self {
    .init(
      text: LocalizedText(
        "these filings leave no question of '\(rule)' open for the subject '\(subject)'",
        zh: "本次填报中，主体“\(subject)”没有规则“\(rule)”的待答问题"))
  }
}
