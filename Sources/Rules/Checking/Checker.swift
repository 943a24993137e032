import Diagnostics
import Facts

/// Adds names and types to what was loaded.
///
/// A class, because derived facts and tables are checked when they are first named, and every check
/// reports to the same place.
final class Checker {
  let sections: Sections
  let problems: Problems
  let zone: ZoneOffset
  /// Whether all of this was found without errors before, so that nothing need be proved or warned of
  /// again.
  let isProved: Bool

  var calendar: WorkCalendar?
  var vocabulary = Vocabulary.standard
  var dictionary: FactDictionary
  /// Reads the facts of examples; made after all facts were checked.
  private(set) lazy var factReader = FactReader(dictionary)
  private(set) var instruments: [Instrument] = []
  var patterns: [NamedPattern] = []
  var parameters: [Parameter] = []
  var derived: [Derived] = []
  var tables: [DecisionTable] = []

  /// The paths of all derived facts and the names of all tables, checked or not.
  let derivedNames: Set<String>
  let tableNames: [String]

  private(set) var instrumentPositions: [String: Int] = [:]
  /// The numbers of the clauses of each instrument.
  private(set) var clauseNumbers: [Set<String>] = []
  var patternPositions: [String: Int] = [:]
  var parameterPositions: [String: Int] = [:]
  var derivedStates: [String: DefinitionState] = [:]
  var tableStates: [String: DefinitionState] = [:]
  /// Where facts of type reference name their list, by path.
  var references: [String: SourceNode] = [:]
  /// Who may see the facts of the list being read.
  var sensitivityAround = Fact.Sensitivity.public
  /// The definitions being checked, each named by the one before it.
  var chain: [String] = []
  /// How many definitions rest on each other, for each definition and for those being checked.
  var depths: [String: Int] = [:]

  init(_ sections: Sections, zone: ZoneOffset, isProved: Bool, _ problems: Problems) {
    self.sections = sections
    self.problems = problems
    self.zone = zone
    self.isProved = isProved
    dictionary = FactDictionary(facts: [], zone: zone)
    derivedNames = Set(sections[.derived].map(\.name))
    tableNames = sections[.tables].map(\.name)
  }

  /// A checker of what speaks of a pack from outside: it knows all names of the pack.
  init(of pack: Pack, _ problems: Problems) {
    sections = Sections(of: [], problems)
    self.problems = problems
    isProved = false
    dictionary = pack.dictionary
    zone = pack.dictionary.zone
    (calendar, patterns) = (pack.calendar, pack.patterns)
    (parameters, derived, tables) = (pack.parameters, pack.derived, pack.tables)
    derivedNames = Set(derived.map(\.path))
    tableNames = tables.map(\.name)
    for instrument in pack.instruments { add(instrument) }
    for (position, pattern) in patterns.enumerated() { patternPositions[pattern.name] = position }
    for (position, parameter) in parameters.enumerated() {
      parameterPositions[parameter.name] = position
    }
    for (position, fact) in derived.enumerated() { derivedStates[fact.path] = .checked(position) }
    for (position, table) in tables.enumerated() { tableStates[table.name] = .checked(position) }
  }

  /// Takes an instrument that others may cite.
  func add(_ instrument: Instrument) {
    instrumentPositions[instrument.id] = instruments.count
    clauseNumbers.append(Set(instrument.clauses.map(\.id)))
    instruments.append(instrument)
  }
}

/// How far the check of a derived fact or a table has come.
enum DefinitionState {
  /// It is being checked: naming it now is a cycle.
  case checking
  /// It is at this position of the pack.
  case checked(Int)
  /// It has a problem that was reported.
  case failed
}

/// The records that a condition can speak about, from the filing inwards.
struct Scope {
  /// A record: the filing, or one of a list that is quantified over.
  struct Level {
    /// The path of the list from the root; empty for the filing.
    let path: String
    let schema: Schema
    let alias: String?
  }

  private(set) var levels: [Level]

  /// The scope of a filing.
  init(root: Schema) {
    levels = [Level(path: "", schema: root, alias: nil)]
  }

  /// The level that the next record gets.
  var depth: Int { levels.count }

  /// The scope of a record and those around it.
  func upTo(_ level: Int) -> Scope {
    var scope = self
    scope.levels.removeSubrange((level + 1)...)
    return scope
  }

  /// The scope with one more record.
  func entering(_ path: String, _ schema: Schema, alias: String?) -> Scope {
    var scope = self
    scope.levels.append(Level(path: path, schema: schema, alias: alias))
    return scope
  }
}
