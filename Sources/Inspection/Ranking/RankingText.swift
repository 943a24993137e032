import Diagnostics
import Engine
import Facts
import Reports
import Rules

/// A ranking for people: each subject with its score and what it lost points for.
struct RankingText {
  private let ranking: Ranking
  private let options: RankingOptions
  private var language: Language { options.language }

  init(_ ranking: Ranking, _ options: RankingOptions) {
    (self.ranking, self.options) = (ranking, options)
  }

  var text: String {
    let listed = ranking.subjects.prefix(options.top ?? .max)
    var blocks = [heading] + listed.map(lines)
    let more = ranking.subjects.count - listed.count
    if more > 0 { blocks.append([RankingWords.moreSubjects(more)[language]]) }
    if !ranking.unidentified.isEmpty {
      let names = ranking.unidentified.joined(separator: language == .zh ? "、" : ", ")
      blocks.append(
        wrapped(RankingWords.unidentified[language] + (language == .zh ? "：" : ": ") + names, ""))
    }
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var heading: [String] {
    let report = Report(
      version: options.version, pack: ranking.pack, asOf: nil, options.circumstances)
    return [
      Words.identity(of: report), RankingWords.model(ranking.model, in: ranking.pack),
    ].flatMap { wrapped($0[language], "") }
  }

  private func lines(of ranked: RankedSubject) -> [String] {
    let score = ranked.subject.score
    let who = [ranked.subject.name, ranked.subject.id].compactMap(\.self).joined(separator: ", ")
    let first = "\(ranked.rank). "
    return wrapped("\(who): \(RankingWords.score(score)[language])", first)
      + field(RankingWords.why, score.lost) + field(RankingWords.open, score.open)
      + wrapped(RankingWords.filing(ranked)[language], "   ")
  }

  /// What points are lost for, or might be.
  private func field(_ name: LocalizedText, _ losses: [Score.Loss]) -> [String] {
    let lines = losses.prefix(options.reasons).flatMap {
      wrapped(RankingWords.loss($0)[language], "     ")
    }
    let more = losses.count - options.reasons
    let rest = more > 0 ? ["     " + RankingWords.more(more)[language]] : []
    return losses.isEmpty ? [] : ["   " + name[language]] + lines + rest
  }

  private func wrapped(_ text: String, _ first: String) -> [String] {
    TextWrap.lines(text.printable, first: first)
  }
}
