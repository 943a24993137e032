/// The words that stand for values and for the lack of one.
///
/// They are data: `Vocabulary/standard.yaml` lists those that every pack starts from, and a pack may
/// add its own in a section `vocabulary` of the same form.
public struct Vocabulary: Sendable {
  /// What a word answers without being a value of any one type.
  enum Answer: Sendable, Hashable {
    case yes, no, none, elsewhere
    case missing(MissingReason)
  }

  /// A unit of money: which, and how many.
  struct MoneyUnit: Sendable, Hashable {
    let currency: String
    let factor: Rational
  }

  /// Whole answers, by their folded words.
  var answers: [String: Answer] = [:]
  /// Answers that say where the value stands.
  var elsewhere = WordList()
  /// Numbers that are not exact.
  var approximate = WordList()
  /// Days that are not named.
  var vague = WordList()
  /// Marks that hide a part of a value.
  var masks: Set<Character> = [] {
    didSet { maskStarts = Set(masks.compactMap(\.utf8.first)) }
  }
  /// The bytes that marks begin with, which tell fast that a text has none.
  private var maskStarts: Set<UInt8> = []
  /// What stands between the members of a set.
  var separators: Set<Character> = []
  /// What stands between the ends of a range.
  var ranges: Set<Character> = []
  /// Characters of numbers in Chinese.
  var numerals: Set<Character> = []
  /// Words for what is counted.
  var counters: Set<String> = []
  /// Words before a row of a table that sums up others.
  var totals: Set<String> = []
  /// Words before a colon in a row that is a remark or a signature.
  var remarks: Set<String> = []
  /// Names of the column of a form in which values stand.
  var values: Set<String> = []
  /// Names of the column of a form in which units stand, and what stands before one: `单位：万元`.
  var units: Set<String> = []
  /// Names of columns that carry no fact in any table, such as a running number.
  var asides: Set<String> = []
  /// Names of sheets that explain a form.
  var notes: Set<String> = []
  /// Words that multiply a number.
  var multiples: [String: Rational] = [:]
  /// Percent signs.
  var percent: Set<String> = []
  /// Words that make what follows a percentage.
  var percentBefore: Set<String> = []
  /// Words for percentage points.
  var points: Set<String> = []
  /// Units of exact time, in seconds.
  var durations: [String: Rational] = [:]
  /// Units of the calendar, in months.
  var periods: [String: Rational] = [:]
  /// Words for working days.
  var workingDays: Set<String> = []
  /// Units of money.
  var money: [String: MoneyUnit] = [:]

  init() {}
}

extension Vocabulary {
  /// What a folded text answers, if it is such a word.
  func answer(_ folded: String) -> Answer? {
    answers[folded] ?? (elsewhere.matches(folded) ? .elsewhere : nil)
  }

  /// Whether a part of a text is hidden: `138****0000`, `张*`.
  ///
  /// One mark alone hides something only at the end of a short text; `5*8` is none.
  func isMasked(_ text: String) -> Bool {
    guard text.utf8.contains(where: maskStarts.contains), text.contains(where: masks.contains)
    else { return false }
    if text.count <= 4, let last = text.last, masks.contains(last) { return true }
    return text.count <= 64
      && zip(text, text.dropFirst()).contains { masks.contains($0) && masks.contains($1) }
  }
}
