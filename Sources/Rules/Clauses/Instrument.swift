public import Diagnostics
public import Facts

/// A law, regulation or other text that rules rest on.
public struct Instrument: Sendable {
  /// Its name in the pack.
  public let id: String
  /// Its title.
  public let title: LocalizedText
  /// Who issued it.
  public let issuer: LocalizedText?
  /// Its official number.
  public let number: String?
  /// The days on which it holds; `until` is the first on which it no longer does.
  public let inForce: InForce
  /// Where it can be read.
  public let url: String?
  /// How a clause is named in a sentence, `{}` for its number: `art. {}`, `第{}条`.
  public let numbering: LocalizedText
  /// Whether the pack accounts for every clause.
  public let isLedgerComplete: Bool
  /// The provisions, in the order of the pack.
  public let clauses: [Clause]
  /// What is not certain about it, or else worth knowing.
  public let note: LocalizedText?

  /// The provision with a number.
  public func clause(_ id: String) -> Clause? {
    clauses.first { $0.id == id }
  }
}

/// A provision of an instrument.
public struct Clause: Sendable {
  /// What becomes of a clause.
  public enum Disposition: String, Sendable, CaseIterable {
    /// Rules check all of it.
    case automated
    /// Rules check a part of it.
    case partly
    /// A person checks it.
    case manual
    /// Nobody can check it.
    case notCheckable = "not-checkable"
  }

  /// Its number, such as `59`.
  public let id: String
  /// What it says, in the pack's own words.
  public let summary: LocalizedText
  /// The authorities in charge.
  public let owners: [String]
  /// Until when it is to be done, in the text's words.
  public let dueText: String?
  /// The day that those words mean.
  public let due: Day?
  /// The SHA-256 of the clause's official text, in hexadecimal.
  public let textDigest: String?
  /// What becomes of it.
  public let disposition: Disposition?
  /// Why, where it is not automated.
  public let because: LocalizedText?
  /// The names of the packs whose rules check it; `nil` for every pack that knows the instrument.
  public let checkedIn: [String]?
  /// Where the author wrote it.
  public let place: Place

  /// Whether rules of a pack must check it, if any can.
  public func isChecked(in pack: String) -> Bool { checkedIn?.contains(pack) ?? true }
}

/// A clause, or an instrument as a whole, that something rests on.
public struct Citation: Sendable, Hashable {
  /// The instrument's name in the pack.
  public let instrument: String
  /// The clause's number; `nil` where the article is not certain.
  public let clause: String?

  /// Makes a citation.
  public init(instrument: String, clause: String?) {
    self.instrument = instrument
    self.clause = clause
  }
}

extension Citation: CustomStringConvertible {
  /// The citation as rules write it: `ecommerce-law/59`.
  public var description: String {
    clause.map { "\(instrument)/\($0)" } ?? instrument
  }
}

/// The days on which something holds.
public struct InForce: Sendable, Hashable {
  /// When it was made known; `nil` where the pack does not say.
  public let published: Day?
  /// The first day; `nil` for always.
  public let from: Day?
  /// The first day on which a failure counts; before it, it is upcoming.
  public let enforced: Day?
  /// The first day on which it no longer holds; `nil` for never.
  public let until: Day?

  /// Makes a span of days.
  public init(
    published: Day? = nil, from: Day? = nil, enforced: Day? = nil, until: Day? = nil
  ) {
    self.published = published
    self.from = from
    self.enforced = enforced
    self.until = until
  }

  /// Whether its days follow each other.
  var isInOrder: Bool {
    let days = [from, enforced, until].compactMap(\.self)
    return days == days.sorted() && (from == nil || from != until)
  }

  /// Whether it holds on a day.
  public func contains(_ day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
  }
}
