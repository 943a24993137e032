import Diagnostics
import Documents
import Engine
import Facts
public import Rules

/// Makes up filings: the same ones for the same pack and terms, each by its number.
///
/// What they say comes from the examples of the pack's rules, see the article *Generation*.
public struct FilingGenerator: Sendable {
  /// The pack.
  public let pack: Pack
  private let terms: GenerationTerms
  private let plan: Plan
  private let stock: ExampleStock
  let maker: BundleMaker
  /// A filing that says nothing but what is given, and the slots at which something is.
  private let start: Filing
  private let given: Set<Int>

  /// Prepares the examples of a pack.
  public init(_ pack: Pack, _ terms: GenerationTerms) {
    (self.pack, self.terms) = (pack, terms)
    let reader = FactReader(pack.dictionary)
    let source = SourceText(name: "generated", "")
    let nothing = Node(.mapping([]), range: 0..<0)
    let empty = reader.facts(from: nothing, in: Document(source: source, root: nothing))
    var record = empty.record
    let day = terms.period.upperBound.adding(days: 20)
    record.say(.reported(.day(terms.period.lowerBound)), at: Header.periodFrom.rawValue)
    record.say(.reported(.day(terms.period.upperBound)), at: Header.periodTo.rawValue)
    let given = terms.given?.record.unwritten
    if let given {
      for slot in record.slots.indices where !given.slots[slot].isSilent {
        (record.slots[slot], record.origins[slot]) = (given.slots[slot], given.origins[slot])
      }
    }
    self.given = Set(record.slots.indices.filter { !(given?.slots[$0].isSilent ?? true) })
    start = empty.replacing(record, problems: [])
    let from = start.record.day(at: .periodFrom) ?? terms.period.lowerBound
    let to = max(from, start.record.day(at: .periodTo) ?? terms.period.upperBound)
    let filed = start.record.day(at: .filedOn) ?? day
    let judged: Day =
      switch pack.judgedAt {
      case .periodStart: from
      case .periodEnd: to
      case .filingDate: filed
      }
    plan = Plan(pack, asOf: judged)
    var base = empty.record
    base.fill(from: record)
    base.say(.reported(.day(filed)), at: Header.filedOn.rawValue)
    maker = BundleMaker(
      plan: plan, base: empty.replacing(base.onlyHeader(of: empty.record), problems: []),
      period: from...to)
    stock = ExampleStock(plan, maker)
  }

  /// The slots of the facts that a filing may say.
  public var slots: Set<Int> {
    Set(Header.allCases.map(\.rawValue)).union(given).union(stock.choices)
      .union(stock.touching.indices.filter { !stock.touching[$0].isEmpty })
  }

  /// The filing with a number, from 0.
  public func filing(_ number: Int) -> GeneratedFiling {
    var random = SplitMix64(seed: terms.seed, number: number)
    let turns = Turns(seed: terms.seed, number: number, kinds: kinds)
    let quality = terms.quality ?? turns.quality
    let subject = Subject(number: number, &random)
    var record = start.record
    subject.introduce(in: &record, unlessAt: given)
    sayFilingDay(in: &record, &random)
    var fixed = settle(&record, turns.kindInTurn, &random)
    fixed.formUnion(Header.allCases.map(\.rawValue))
    if pack.judgedAt != .filingDate, !given.contains(Header.filedOn.rawValue) {
      fixed.remove(Header.filedOn.rawValue)
    }
    var composer = FilingComposer(plan, stock, start.replacing(record), fixed: fixed, random)
    composer.compose { turns.breaks($0, quality.faults) }
    record = composer.filing.record
    subject.sign(&record, pack.dictionary.root, unlessAt: given)
    if let count = terms.records {
      record = ListExtension(schema: pack.dictionary.root, stock.distinct, given)
        .extended(record, to: count)
    }
    var pen = Pen(pack.dictionary, quality, SplitMix64(seed: random.next()))
    record = pen.written(record, sparing: fixed.union(Header.allCases.map(\.rawValue)))
    return GeneratedFiling(filing: start.replacing(record), quality: quality)
  }

  /// Filings are made in the weeks after a period; where the day decides by which law they are judged,
  /// all on one.
  private func sayFilingDay(in record: inout Record, _ random: inout SplitMix64) {
    let later = 5 + random.below(80)
    guard !given.contains(Header.filedOn.rawValue) else { return }
    let day =
      pack.judgedAt == .filingDate
      ? plan.asOf : (record.day(at: .periodTo) ?? plan.asOf).adding(days: later)
    record.say(.reported(.day(day)), at: Header.filedOn.rawValue)
  }

  /// Says what the subject is: the choices and questions by which rules tell whom they concern.
  ///
  /// The members of the first choice take turns, so that few filings show all of them. A question is
  /// asked only where no choice has answered already that its rule does not apply.
  ///
  /// - Returns: the slots that are settled.
  private func settle(
    _ record: inout Record, _ kind: Int, _ random: inout SplitMix64
  ) -> Set<Int> {
    var fixed = given
    for (position, slot) in stock.choices.enumerated() where record.slots[slot].isSilent {
      guard case .choice(let list) = pack.dictionary.root.facts[slot].type else { continue }
      let chance = random.below(list.members.count)
      let member = position == 0 ? kind : chance
      record.say(.reported(.member(member)), at: slot)
      fixed.insert(slot)
    }
    for rule in stock.rules {
      for slot in stock.questions[rule] where record.slots[slot].isSilent {
        let isYes = random.happens(Self.yes)
        let outcome = plan.outcomes(ofRulesAt: [rule], for: start.replacing(record))[0]
        if outcome == .notApplicable { continue }
        record.say(.reported(.boolean(isYes)), at: slot)
        fixed.insert(slot)
      }
    }
    return fixed
  }

  /// How many in a thousand subjects do what a rule is about.
  private static let yes = 750

  /// How many members of the first choice take turns.
  private var kinds: Int {
    guard let slot = stock.choices.first, !given.contains(slot),
      case .choice(let list) = pack.dictionary.root.facts[slot].type
    else { return 1 }
    return list.members.count
  }
}

extension Record {
  /// The day that a part of the header gives.
  func day(at header: Header) -> Day? {
    if case .reported(.day(let day)) = slots[header.rawValue] { day } else { nil }
  }

  /// Another record with the header of this one.
  func onlyHeader(of other: Record) -> Record {
    var copy = other
    for header in Header.allCases {
      copy.slots[header.rawValue] = slots[header.rawValue]
      copy.origins[header.rawValue] = origins[header.rawValue]
    }
    return copy
  }
}
