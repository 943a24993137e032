import Diagnostics
import Engine
import Facts
import Reports
import Rules

/// A ranking as rows, one for each subject: UTF-8 with its mark, no cell a formula.
struct RankingTable {
  private let ranking: Ranking
  private let options: RankingOptions

  init(_ ranking: Ranking, _ options: RankingOptions) {
    (self.ranking, self.options) = (ranking, options)
  }

  private static let columns = [
    "rank", "subject_id", "subject_name", "points", "worst", "band", "lost", "open", "filing",
    "other_filings", "as_of", "scoring", "pack", "pack_version", "pack_sha256", "plumbline",
  ]

  var text: String {
    let rows = ranking.subjects.prefix(options.top ?? .max).map { ranked in
      CSVText.line(cells(of: ranked).map { CSVText.inert($0) })
    }
    return CSVText.byteOrderMark + CSVText.line(Self.columns) + rows.joined()
  }

  private func cells(of ranked: RankedSubject) -> [String] {
    let (subject, score, pack) = (ranked.subject, ranked.subject.score, ranking.pack)
    let rules = { (losses: [Score.Loss]) in
      losses.map { "\($0.finding.rule.id) -\($0.points)" }.joined(separator: "; ")
    }
    return [
      "\(ranked.rank)", subject.id, subject.name ?? "", "\(score.points)", "\(score.worst)",
      score.band?.label[options.language] ?? "", rules(score.lost), rules(score.open),
      subject.source, ranked.otherFilings.joined(separator: "; "),
      subject.asOf?.description ?? "", ranking.model.name, pack.id, pack.version, pack.digest,
      options.version,
    ]
  }
}
