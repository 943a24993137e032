import Diagnostics
import Engine
import Facts
import Rules

/// Outcomes counted as filings pass: of each rule, and of each subject.
struct Tally {
  /// How many subjects are counted apart; those that come later are counted together.
  static let mostSubjects = 100_000

  private(set) var rules: [Counts]
  private(set) var subjects: [Subject] = []
  /// The subjects beyond those that are counted apart.
  private(set) var otherSubjects = Counts()
  /// The dates that filings were judged at.
  private(set) var dates: Set<Day> = []
  private var positions: [String: Int] = [:]
  private let numbers: [String: Int]

  /// A subject with what came of its filings.
  struct Subject {
    let name: String
    let id: String?
    var counts = Counts()
  }

  init(_ pack: Pack) {
    rules = Array(repeating: Counts(), count: pack.rules.count)
    numbers = Dictionary(
      pack.rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The number of a rule in the pack.
  func number(of rule: Rule) -> Int { numbers[rule.id] ?? 0 }

  /// Counts what came of a filing.
  mutating func add(_ assessment: Assessment, from source: String) {
    if let day = assessment.asOf { dates.insert(day) }
    var sum = Counts()
    for finding in assessment.findings {
      let standing = Standing(of: finding)
      sum[standing] += 1
      rules[number(of: finding.rule)][standing] += 1
    }
    guard let position = position(of: assessment.filing, source) else {
      otherSubjects.add(sum)
      return
    }
    subjects[position].counts.add(sum)
  }

  private mutating func position(of filing: Filing, _ source: String) -> Int? {
    let (id, name) = (filing.text(.subjectID), filing.text(.subjectName))
    let key = id ?? name ?? source
    if let position = positions[key] { return position }
    guard subjects.count < Self.mostSubjects else { return nil }
    positions[key] = subjects.count
    subjects.append(Subject(name: name ?? key, id: name == nil ? nil : id))
    return subjects.count - 1
  }
}

/// How many findings stand how.
struct Counts {
  private var numbers = [Int](repeating: 0, count: Standing.allCases.count)

  subscript(standing: Standing) -> Int {
    get { numbers[standing.rawValue] }
    set { numbers[standing.rawValue] = newValue }
  }

  /// Those that say something of the filings: all but those of rules that do not apply.
  var judged: Int {
    Standing.allCases.reduce(0) { $0 + ($1 == .notApplicable ? 0 : self[$1]) }
  }

  mutating func add(_ other: Counts) {
    for standing in Standing.allCases { self[standing] += other[standing] }
  }
}

/// What a finding comes to: its outcome, where a failure that does not count yet is one of its own.
enum Standing: Int, CaseIterable {
  case fail, upcoming, undetermined, waived, pass, notApplicable

  init(of finding: Finding) {
    switch finding.outcome {
    case _ where finding.isUpcoming: self = .upcoming
    case .fail: self = .fail
    case .undetermined: self = .undetermined
    case .waived: self = .waived
    case .pass: self = .pass
    case .notApplicable: self = .notApplicable
    }
  }

  /// Its name in the page's style and script.
  var key: String {
    switch self {
    case .fail: "fail"
    case .upcoming: "upcoming"
    case .undetermined: "open"
    case .waived: "waived"
    case .pass: "pass"
    case .notApplicable: "none"
    }
  }

  /// Its name for people.
  var name: LocalizedText {
    switch self {
    case .fail: Words.name(of: .fail)
    case .upcoming: LocalizedText("upcoming", zh: "尚未强制")
    case .undetermined: Words.name(of: .undetermined)
    case .waived: Words.name(of: .waived)
    case .pass: Words.name(of: .pass)
    case .notApplicable: Words.name(of: .notApplicable)
    }
  }
}
