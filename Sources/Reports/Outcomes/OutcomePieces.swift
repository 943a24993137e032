import Diagnostics
import Engine
import Rules

/// What is written of each rule with each outcome, made ready as JSON, each piece with a comma
/// behind it.
struct OutcomePieces {
  fileprivate struct Piece {
    var (start, count) = (0, 0)
  }

  /// The pieces while their bytes stay where they are.
  struct Pinned {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let pieces: UnsafeBufferPointer<OutcomePieces.Piece>
  }

  private static let outcomes: [Outcome] = FlatOutcome.allCases.map(\.outcome) + [.waived]
  /// For each rule a piece for each outcome, a message for each, and one for failures that do not
  /// count yet.
  fileprivate static let width = 11

  private var pieces: [Piece] = []
  private var bytes: [UInt8] = []

  init(_ rules: [Rule], _ options: ReportOptions) {
    for rule in rules {
      for outcome in Self.outcomes { add("\"\(rule.id)\":\"\(outcome.rawValue)\"") }
      for outcome in Self.outcomes {
        let isShown = options.shown.contains(outcome)
        let message = isShown ? Self.message(outcome, rule)?[options.language] : nil
        add(message.map { Self.entry(rule, $0) })
      }
      add(Self.entry(rule, rule.title[options.language], isUpcoming: true))
    }
  }

  private mutating func add(_ text: String?) {
    let piece = text.map { Array(($0 + ",").utf8) } ?? []
    pieces.append(Piece(start: bytes.count, count: piece.count))
    bytes += piece
  }

  /// Gives the pieces.
  func withBytes(_ use: (Pinned) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      pieces.withUnsafeBufferPointer { use(Pinned(bytes: bytes, pieces: $0)) }
    }
  }

  /// The number of an outcome.
  static func number(of outcome: Outcome) -> Int { outcomes.firstIndex(of: outcome) ?? 0 }

  private static func message(_ outcome: Outcome, _ rule: Rule) -> LocalizedText? {
    switch outcome {
    case .fail: rule.messages[.fail] ?? rule.title
    case .undetermined:
      rule.messages[.undetermined]
        ?? LocalizedText("Cannot be decided: \(rule.title.en)", zh: "无法判定：\(rule.title.zh)")
    case .pass, .notApplicable, .waived: nil
    }
  }

  private static func entry(_ rule: Rule, _ text: String, isUpcoming: Bool = false) -> String {
    let upcoming = isUpcoming ? #","upcoming":true"# : ""
    return #"{"rule":"\#(rule.id)","text":\#(EncodedJSON.line(text))\#(upcoming)}"#
  }
}

extension OutcomePieces.Pinned {
  /// What is written of a rule, by its position, with an outcome, by its number.
  @inline(__always)
  func outcome(_ outcome: Int, _ rule: Int) -> UnsafeBufferPointer<UInt8> {
    piece(rule * OutcomePieces.width + outcome)
  }

  /// What is said of a rule; empty where nothing is.
  @inline(__always)
  func message(_ outcome: Int, _ rule: Int, isUpcoming: Bool) -> UnsafeBufferPointer<UInt8> {
    piece(rule * OutcomePieces.width + (isUpcoming ? 10 : 5 + outcome))
  }

  @inline(__always)
  private func piece(_ position: Int) -> UnsafeBufferPointer<UInt8> {
    let piece = pieces[position]
    return UnsafeBufferPointer(rebasing: bytes[piece.start..<piece.start + piece.count])
  }
}
