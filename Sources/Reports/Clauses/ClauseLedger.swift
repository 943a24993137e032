import Diagnostics
import Facts
public import Rules

/// The clauses of instruments with what becomes of each: the rules of one or more packs that rest on it,
/// and what those need to know.
public struct ClauseLedger: Sendable {
  /// Which instruments are shown.
  public enum Scope: Sendable, Hashable {
    /// Those that account for every clause; if there are none, all that have clauses.
    case complete
    /// All that have clauses.
    case all
    /// The one with this name.
    case only(String)
  }

  /// An instrument with its clauses.
  public struct Book: Sendable {
    /// The instrument.
    public let instrument: Instrument
    /// Its clauses, in the order of the pack.
    public let entries: [Entry]
  }

  /// A clause.
  public struct Entry: Sendable {
    /// The instrument that it is of.
    public let instrument: Instrument
    /// The clause.
    public let clause: Clause
    /// The rules that rest on it, in the order of the packs.
    public let rules: [CitingRule]

    /// How rules cite it.
    var citation: Citation { Citation(instrument: instrument.id, clause: clause.id) }

    /// Its number as a sentence has it.
    var name: LocalizedText { instrument.name(ofClause: clause.id) }

    /// What its rules need to know, each fact once.
    var facts: [NeededFact] {
      var seen: Set<String> = []
      return rules.flatMap(\.facts).filter { seen.insert($0.path).inserted }
    }

    /// The rules that a person answers.
    var asked: [CitingRule] { rules.filter { $0.rule.question != nil } }
  }

  /// A rule that rests on a clause.
  public struct CitingRule: Sendable {
    /// The rule.
    public let rule: Rule
    /// The reported facts that it needs, also through what is computed.
    let facts: [NeededFact]
  }

  /// A fact that a rule needs.
  struct NeededFact: Sendable {
    let path: String
    let label: LocalizedText
  }

  /// The packs that are shown together.
  public let packs: [Pack]
  /// What is shown, complete ledgers first.
  public let books: [Book]

  private init(_ packs: [Pack], books: [Book]) {
    (self.packs, self.books) = (packs, books)
  }

  /// The same with some clauses alone.
  ///
  /// - Parameter names: clauses as rules cite them, such as `hunan-2019/5`.
  public func only(_ names: Set<String>) -> ClauseLedger {
    let books = books.compactMap { book in
      let entries = book.entries.filter { names.contains($0.citation.description) }
      return entries.isEmpty ? nil : Book(instrument: book.instrument, entries: entries)
    }
    return ClauseLedger(packs, books: books)
  }

  /// The names of all clauses that are shown.
  public var names: [String] { books.flatMap(\.entries).map(\.citation.description) }

  /// Puts together what packs say of clauses.
  public init(_ packs: [Pack], _ scope: Scope = .complete) {
    self.packs = packs
    let citing = CitingRules(packs)
    books = Self.instruments(of: packs, scope).map { instrument in
      Book(
        instrument: instrument,
        entries: instrument.clauses.map { clause in
          Entry(
            instrument: instrument, clause: clause,
            rules: citing.rules(
              of: Citation(instrument: instrument.id, clause: clause.id)))
        })
    }
  }

  /// The instruments that packs know, each once.
  static func instruments(of packs: [Pack]) -> [Instrument] {
    var seen: Set<String> = []
    return packs.flatMap(\.instruments).filter { seen.insert($0.id).inserted }
  }

  private static func instruments(of packs: [Pack], _ scope: Scope) -> [Instrument] {
    let known = instruments(of: packs).filter { !$0.clauses.isEmpty }
    let complete = known.filter(\.isLedgerComplete)
    switch scope {
    case .complete: return complete.isEmpty ? known : complete
    case .all: return complete + known.filter { !$0.isLedgerComplete }
    case .only(let id): return known.filter { $0.id == id }
    }
  }
}

/// The rules of packs by the clauses that they cite; a rule that several import counts once.
private struct CitingRules {
  private var rules: [Citation: [ClauseLedger.CitingRule]] = [:]

  init(_ packs: [Pack]) {
    for pack in packs {
      let needs = Needs(pack)
      for rule in pack.rules {
        let citing = ClauseLedger.CitingRule(rule: rule, facts: needs.facts(of: rule))
        for citation in rule.cites
        where !rules[citation, default: []].contains(where: { $0.isSame(as: citing) }) {
          rules[citation, default: []].append(citing)
        }
      }
    }
  }

  func rules(of citation: Citation) -> [ClauseLedger.CitingRule] { rules[citation] ?? [] }
}

extension ClauseLedger.CitingRule {
  fileprivate func isSame(as other: Self) -> Bool {
    rule.id == other.rule.id && rule.pack == other.rule.pack
  }
}

/// What rules need of filings.
private struct Needs {
  private let graph: NameGraph
  private let facts: [Fact]

  init(_ pack: Pack) {
    (graph, facts) = (NameGraph(pack), pack.dictionary.root.allFacts)
  }

  /// The facts that a rule needs, in the order of the dictionary; of a list only its fields, if any is
  /// needed.
  func facts(of rule: Rule) -> [ClauseLedger.NeededFact] {
    let names = graph.reached(from: [rule.when, rule.require, rule.otherwise].compactMap(\.self))
    let needed = facts.filter { names.contains($0.path) }
    return needed.filter { fact in
      !needed.contains { $0.path.hasPrefix(fact.path + ".") }
    }.map { ClauseLedger.NeededFact(path: $0.path, label: $0.label) }
  }
}

extension Instrument {
  /// How a clause is named in a sentence.
  func name(ofClause id: String) -> LocalizedText {
    LocalizedText(
      numbering.en.replacing("{}", with: id), zh: numbering.zh.replacing("{}", with: id))
  }
}

extension ClauseLedger {
  /// The instruments any of whose clauses has a digest of its text.
  ///
  /// - Parameter id: the name of the only one that counts.
  public func digested(_ id: String? = nil) -> [Instrument] {
    Self.instruments(of: packs).filter { instrument in
      instrument.clauses.contains { $0.textDigest != nil } && (id ?? instrument.id) == instrument.id
    }
  }
}
