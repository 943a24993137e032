package import Diagnostics

/// A statement in the forms that sentences need: as a duty and as a fact, each also denied.
///
/// What a test says of its subject is a statement without its beginning.
package struct Statement: Sendable {
  /// `must be at least 95%`.
  package let must: LocalizedText
  /// `must be less than 95%`.
  package let mustNot: LocalizedText
  /// `is at least 95%`.
  package let does: LocalizedText
  /// `is less than 95%`.
  package let doesNot: LocalizedText

  package init(
    must: LocalizedText, mustNot: LocalizedText, does: LocalizedText, doesNot: LocalizedText
  ) {
    (self.must, self.mustNot, self.does, self.doesNot) = (must, mustNot, does, doesNot)
  }

  /// The opposite statement.
  package var denied: Statement {
    Statement(must: mustNot, mustNot: must, does: doesNot, doesNot: does)
  }

  /// The duty, or what must not be.
  package func duty(_ isDenied: Bool) -> LocalizedText { isDenied ? mustNot : must }

  /// The statement about something with a name: `'Share answered' must be at least 95%`.
  package func about(_ label: LocalizedText) -> Statement {
    mapped { LocalizedText("'\(label.en)' \($0.en)", zh: label.zh + $0.zh) }
  }

  /// The statement with each form changed.
  package func mapped(_ change: (LocalizedText) -> LocalizedText) -> Statement {
    Statement(
      must: change(must), mustNot: change(mustNot), does: change(does), doesNot: change(doesNot))
  }
}

/// How Chinese says something of a subject, as a fact and as a duty.
struct ChineseForms {
  let must, mustNot, does, doesNot: String

  /// `应以…开头`、`不得以…开头`、`以…开头`、`不以…开头`.
  init(_ words: String) {
    self.init(must: "应\(words)", mustNot: "不得\(words)", does: words, doesNot: "不\(words)")
  }

  /// `应不低于…`、`应低于…`、`不低于…`、`低于…`.
  init(_ words: String, not opposite: String) {
    self.init(must: "应\(words)", mustNot: "应\(opposite)", does: words, doesNot: opposite)
  }

  init(must: String, mustNot: String, does: String, doesNot: String) {
    (self.must, self.mustNot, self.does, self.doesNot) = (must, mustNot, does, doesNot)
  }
}

extension Statement {
  /// What is said with `be`.
  static func be(_ words: String, zh: ChineseForms) -> Statement {
    Statement(
      must: LocalizedText("must be \(words)", zh: zh.must),
      mustNot: LocalizedText("must not be \(words)", zh: zh.mustNot),
      does: LocalizedText("is \(words)", zh: zh.does),
      doesNot: LocalizedText("is not \(words)", zh: zh.doesNot))
  }

  /// What is said with `be`, where the opposite has words of its own.
  static func be(_ words: String, not opposite: String, zh: ChineseForms) -> Statement {
    Statement(
      must: LocalizedText("must be \(words)", zh: zh.must),
      mustNot: LocalizedText("must be \(opposite)", zh: zh.mustNot),
      does: LocalizedText("is \(words)", zh: zh.does),
      doesNot: LocalizedText("is \(opposite)", zh: zh.doesNot))
  }

  /// What is said with another verb: `start`, `starts`.
  static func act(
    _ verb: String, _ third: String, _ words: String, zh: ChineseForms
  ) -> Statement {
    Statement(
      must: LocalizedText("must \(verb) \(words)", zh: zh.must),
      mustNot: LocalizedText("must not \(verb) \(words)", zh: zh.mustNot),
      does: LocalizedText("\(third) \(words)", zh: zh.does),
      doesNot: LocalizedText("does not \(verb) \(words)", zh: zh.doesNot))
  }
}
