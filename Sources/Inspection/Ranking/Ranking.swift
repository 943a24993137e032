public import Engine
public import Rules

/// Subjects in the order of their scores, the worst first.
public struct Ranking: Sendable {
  /// The pack.
  public let pack: Pack
  /// How findings were summed up.
  public let model: ScoringModel
  /// The subjects in order: by score, then by what it would be if all open rules failed, then by their
  /// identifiers.
  public let subjects: [RankedSubject]
  /// The names of filings that do not say whose they are, in order.
  public let unidentified: [String]

  /// The others way round: the best first, with the same places.
  public var bestFirst: Ranking {
    Ranking(pack: pack, model: model, subjects: subjects.reversed(), unidentified: unidentified)
  }
}

/// Collects filings that were judged, and ranks their subjects.
///
/// The order in which filings are added changes nothing.
public struct Ranker {
  private let pack: Pack
  private let model: ScoringModel
  private var filings = SubjectFilings<SubjectScore>()
  private var unidentified: [String] = []

  /// Begins.
  public init(_ pack: Pack, _ model: ScoringModel) {
    (self.pack, self.model) = (pack, model)
  }

  /// Adds a filing that was judged.
  ///
  /// - Parameter source: the name of the filing.
  public mutating func add(_ assessment: Assessment, source: String) {
    if let score = SubjectScore(assessment, Score(of: assessment, by: model), source: source) {
      filings.add(score)
    } else {
      unidentified.append(source)
    }
  }

  /// The ranking.
  public var result: Ranking {
    let ordered = filings.choices.sorted { a, b in
      let (first, second) = (a.reading.score, b.reading.score)
      if first.points != second.points { return first.points < second.points }
      if first.worst != second.worst { return first.worst < second.worst }
      return a.reading.id.precedes(b.reading.id)
    }
    var subjects: [RankedSubject] = []
    for (number, choice) in ordered.enumerated() {
      var rank = number + 1
      if let before = subjects.last, before.subject.score.equals(choice.reading.score) {
        rank = before.rank
      }
      subjects.append(
        RankedSubject(
          rank: rank, subject: choice.reading, otherFilings: choice.others, rivals: choice.rivals))
    }
    return Ranking(
      pack: pack, model: model, subjects: subjects,
      unidentified: unidentified.sorted { $0.precedes($1) })
  }
}

extension Score {
  fileprivate func equals(_ other: Score) -> Bool {
    points == other.points && worst == other.worst
  }
}
