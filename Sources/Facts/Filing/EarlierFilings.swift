public import Diagnostics

/// Filings of periods before, by subject, so that each filing finds the one before it.
///
/// They are kept in memory: one that is judged may need any of them.
public struct EarlierFilings: Sendable {
  /// How many periods back a filing may look.
  public static let deepest = 16

  private var filings: [Key: Filing] = [:]

  /// Who reported for a period that ends on a day.
  private struct Key: Hashable {
    let subject: String
    let end: Day
  }

  /// None.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { filings.isEmpty }

  /// Adds a filing; of two of the same subject and period, the one that was filed later counts.
  ///
  /// - Throws: why it cannot serve: it does not say whose it is or for which period, or it cannot be
  ///   told which of two is the later one.
  public mutating func add(_ filing: Filing) throws(DiagnosticError) {
    let place = Place.file(filing.source.name)
    guard let subject = filing.text(.subjectID), let end = filing.day(.periodTo) else {
      let missing: Header = filing.text(.subjectID) == nil ? .subjectID : .periodTo
      throw DiagnosticError([Diagnostic(.cannotServe(without: missing), at: place)])
    }
    let key = Key(subject: subject, end: end)
    guard let other = filings[key] else {
      filings[key] = filing
      return
    }
    switch (other.day(.filedOn), filing.day(.filedOn)) {
    case (let first?, let second?) where first != second:
      if first < second { filings[key] = filing }
    case (_, _):
      let note = Diagnostic.Note(
        LocalizedText("the other one", zh: "另一份"), at: .file(other.source.name))
      throw DiagnosticError([Diagnostic(.samePeriod(subject, end), at: place, notes: [note])])
    }
  }

  /// The filing with those of the periods before it, each ending on the day before the next begins.
  public func attached(to filing: Filing) -> Filing {
    var (filing, latest) = (filing, filing)
    while filing.earlier.count < Self.deepest, let subject = latest.text(.subjectID),
      let start = latest.day(.periodFrom),
      let before = filings[Key(subject: subject, end: start.adding(days: -1))]
    {
      filing.earlier.append(before)
      latest = before
    }
    return filing
  }
}

extension Filing {
  /// A date of the header.
  public func day(_ header: Header) -> Day? {
    if case .day(let day)? = record.slots[header.rawValue].value { day } else { nil }
  }

  /// A text of the header.
  public func text(_ header: Header) -> String? {
    if case .text(let text)? = record.slots[header.rawValue].value { text } else { nil }
  }
}

extension Diagnostic.Message {
  static func cannotServe(without header: Header) -> Self {
    .init(
      "facts/no-earlier-filing",
      LocalizedText(
        "this cannot serve as an earlier filing: it gives no '\(header.path)'",
        zh: "不能作为上期填报：缺少“\(header.label.zh)”（\(header.path)）"))
  }

  static func samePeriod(_ subject: String, _ end: Day) -> Self {
    .init(
      "facts/two-earlier-filings",
      LocalizedText(
        "there are two filings of '\(subject)' for the period that ends on \(end)",
        zh: "“\(subject)”有两份截至\(end)的填报"),
      help: LocalizedText(
        "give only one, or the 'filing.filed_on' of both", zh: "请只保留一份，或在两份中填写“filing.filed_on”"))
  }
}
