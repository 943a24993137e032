import Diagnostics
import Testing

/// Every phrase of the language.
struct PhraseTests {
  private static let accepted: [(fact: String, phrase: String, outline: String)] = [
    ("ok", "true", "oneOf true"), ("ok", "not false", "noneOf false"),
    ("count", "3", "oneOf 3"), ("count", "3 or 4 or $limit", "oneOf 3, 4, parameter limit"),
    ("count", "at least 3", "atLeast 3"), ("count", "at most 3", "atMost 3"),
    ("count", "more than 3", "moreThan 3"), ("count", "less than -3", "lessThan -3"),
    ("count", "between 1 and 5", "between 1, 5"),
    ("count", "between $events and $limit", "between events, parameter limit"),
    ("count", "at least  $limit", "atLeast parameter limit"),
    ("count", "at least 0 or absent", "atLeast 0 orAbsent"),
    ("count", "agrees with $events", "agrees events"),
    ("score", "0.5", "oneOf 0.5"), ("score", "at most 2 decimals", "decimals 2"),
    ("score", "at most 1 decimal", "decimals 1"), ("score", "at most 2", "atMost 2"),
    ("score", "within 0.02 of $count", "near count by 0.02"),
    ("share", "at least 95%", "atLeast 95%"),
    ("share", "agrees with $computed.rate", "agrees derived computed.rate"),
    ("share", "within 0.5% of $rate", "near rate by 0.5%"),
    ("price", "at least 120000 CNY", "atLeast 120,000 CNY"),
    ("price", "within 0.02 CNY of $total", "near total by 0.02 CNY"),
    ("fee", "less than 5 USD", "lessThan 5 USD"),
    ("wait", "at most 30 min", "atMost 30 min"), ("wait", "8 h or 7 d", "oneOf 8 h, 7 d"),
    ("term", "at least 12 months", "atLeast 1 year"), ("term", "2 years", "oneOf 2 years"),
    ("opened", "2019-12-31", "oneOf 2019-12-31"),
    ("opened", "on or after 2019-12-31", "atLeast 2019-12-31"),
    ("opened", "on or before $closed", "atMost closed"),
    ("opened", "after 2019-12-31", "moreThan 2019-12-31"),
    ("opened", "before $filing.filed_on", "lessThan filing.filed_on"),
    ("opened", "between 2019-01-01 and 2019-12-31", "between 2019-01-01, 2019-12-31"),
    ("closed", "within 7 d after $opened", "within 7 d after opened"),
    ("closed", "within 12 months before $opened", "within 1 year before opened"),
    ("closed", "within $wait after $opened", "within wait after opened"),
    ("closed", "within $term after $opened", "within term after opened"),
    ("closed", "within 15 working days after $opened", "within 15 workingDays after opened"),
    ("closed", "within 1 working days before $opened", "within 1 workingDays before opened"),
    (
      "closed", "within $limit working days after $opened",
      "within parameter limit workingDays after opened"
    ),
    ("ended", "within 30 min after $started", "within 30 min after started"),
    ("ended", "after 2019-12-31T16:30:00+08:00", "moreThan 2019-12-31 16:30"),
    ("ended", "before 2019-12-31", "lessThan 2019-12-31"),
    ("name", "Changsha", "oneOf Changsha"), ("name", "not Chang sha", "noneOf Chang sha"),
    ("name", "none of C or D", "noneOf C, D"),
    ("name", "'\"research or development\" or other'", "oneOf research or development, other"),
    ("name", "'not \"absent\"'", "noneOf absent"), ("name", "'\"$x\"'", "oneOf $x"),
    ("name", "'not \"contains X\"'", "noneOf contains X"),
    ("name", "on hold", "oneOf on hold"), ("name", "$alias", "oneOf alias"),
    ("name", "one of $drivers.id", "inColumn drivers.id"),
    ("name", "one of $drivers.licence.number", "inColumn drivers.licence.number"),
    ("name", "matches phone", "matches format phone"),
    ("name", "matches ticket", "matches pattern ticket"),
    ("name", "contains X", "contains all X"), ("name", "contains X or Y", "contains any X, Y"),
    ("name", "contains $alias and 号", "contains all alias, 号"),
    ("name", "starts with 湘 A", "startsWith 湘 A"), ("name", "ends with X", "endsWith X"),
    ("name", "longer than 200 characters", "longerThan 200"),
    ("name", "shorter than 1 character", "shorterThan 1"),
    ("name", "matches phone or absent", "matches format phone orAbsent"),
    ("tier", "A", "oneOf A"), ("tier", "A or B or absent", "oneOf A, B orAbsent"),
    ("tier", "not A", "noneOf A"), ("tier", "none of A or B", "noneOf A, B"),
    ("tags", "contains red", "contains all Red"),
    ("tags", "contains red and blue", "contains all Red, Blue"),
    ("tags", "contains red or blue", "contains any Red, Blue"),
    ("name", "present", "present"), ("name", "absent", "absent"),
    ("name", "asked", "reason asked"),
    ("name", "not asked", "reason not asked"), ("name", "blank", "reason blank"),
    ("name", "unknown", "reason unknown"), ("trips", "present", "present"),
    ("name", "not applicable", "reason not applicable"),
  ]

  @Test func `every phrase of the language is read and checked`() throws {
    let found = try RuleText.requirements(Self.accepted.map { "{\($0.fact): \($0.phrase)}" })
    for (test, found) in zip(Self.accepted, found) {
      #expect(found == "\(test.fact): \(test.outline)", "\(test.phrase)")
    }
    #expect(found.count == Self.accepted.count)
  }

  private static let refused: [(fact: String, phrase: String, message: String)] = [
    ("count", "1️⃣at lest 3", "'at lest 3' is not a whole number: %"),
    ("count", "at least1️⃣", "the phrase ends where a value or a $name must follow"),
    ("count", "between 11️⃣", "the phrase ends where 'and' must follow"),
    ("count", "at least $limit 1️⃣more", "'more' does not fit here; expected the end of the phrase"),
    ("count", "1️⃣or absent", "'or' does not fit here; expected a value or a $name"),
    ("count", "not 1️⃣3 or 4", "'not' takes one value; for several write 'none of A or B'"),
    ("count", "at most 1️⃣x decimals", "'x' is not a whole number"),
    ("count", "1️⃣within 1 d after $opened", "this test does not fit a value of type integer"),
    ("ok", "1️⃣at least 3", "this test does not fit a value of type boolean"),
    ("opened", "within 7 d1️⃣", "the phrase ends where 'of', 'after' or 'before' must follow"),
    (
      "opened", "within 1️⃣1.5 working days after $closed",
      "'1.5' is no number of working days"
    ),
    (
      "opened", "within 1️⃣$count working days after $closed",
      "'$count' is no number of working days"
    ),
    ("opened", "within 1️⃣3 % after $closed", "'3 %' is not a span of time"),
    ("opened", "on or after 1️⃣31.12.2019", "'31.12.2019' is not a date: %"),
    ("name", "longer than 200 1️⃣words", "'words' does not fit here; expected 'characters'"),
    ("name", "longer than 2001️⃣", "the phrase ends where 'characters' must follow"),
    ("name", "'1️⃣\"open'", "the quote is not closed"),
    ("name", "not 1️⃣contains X", "'contains' is a test where a value must stand; %"),
    ("name", "not 1️⃣present", "'present' is a test where a value must stand; %"),
    ("name", "A or 1️⃣absent or B", "'absent' is a test where a value must stand; %"),
    ("name", "not 1️⃣not A", "'not' is a test where a value must stand; %"),
    ("name", "not 1️⃣at least 3", "'at least' is a test where a value must stand; %"),
    ("name", "starts with 1️⃣ends with X", "'ends with' is a test where a value must stand; %"),
    ("tier", "A or 1️⃣unknown", "'unknown' is a test where a value must stand; %"),
    ("name", "contains X and Y 1️⃣or Z", "'or' does not fit here; expected the end of the phrase"),
    ("name", "one of 1️⃣drivers.id", "'one of' needs a column such as $drivers.id, %"),
    ("name", "one of 1️⃣$drivers", "'drivers' is not a field of a list"),
    ("name", "1️⃣$nowhere", "unknown name 'nowhere'"),
    ("name", "1️⃣$drivers.id", "'drivers.id' is a field of the records of 'drivers'"),
    ("tags", "1️⃣red", "this test does not fit a value of type set"),
    ("trips", "1️⃣one of $drivers.id", "this test does not fit a value of type list"),
    ("price", "at least 1️⃣5 USD", "'5 USD' is not an amount in CNY: %"),
    ("price", "at least 1️⃣$fee", "'fee' is of type money in USD, but money in CNY is needed here"),
    ("share", "at least 1️⃣0.9", "'0.9' is not a percentage: %"),
    ("term", "at least 1️⃣30 d", "'30 d' is not a number of months or years: %"),
    ("limit", "1️⃣present", "'present' cannot be asked of 'limit', which is not reported"),
    ("count", "[1️⃣1]", "expected a test such as 'at least 95%', found a list"),
  ]

  @Test(arguments: Self.refused.indices)
  func `a phrase that cannot be meant is refused at the word`(_ row: Int) throws {
    let (fact, phrase, message) = Self.refused[row]
    let pack = try PackText.world(RuleText.topic("{\(fact): \(phrase)}"))
    let problem = try #require(try pack.load().diagnostics.first)
    let text = problem.message.text.en
    if message.hasSuffix("%") {
      #expect(text.hasPrefix(message.dropLast()))
    } else {
      #expect(text == message)
    }
    if !phrase.hasPrefix("[") {
      try pack.expect([(String(problem.message.code.dropFirst("rules/".count)), 1)])
    }
  }
}
