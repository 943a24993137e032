import Diagnostics
import Facts

/// Reads waivers and checks them against a pack.
///
/// A class, because names are unique over all files of a run.
final class WaiverReader {
  private let pack: Pack
  private let problems: Problems
  private let checker: Checker
  private var seen: [String: Place] = [:]

  init(_ pack: Pack, _ problems: Problems) {
    (self.pack, self.problems) = (pack, problems)
    checker = Checker(of: pack, problems)
  }

  /// The waivers of a file.
  func waivers(in file: SourceFile, named name: String) -> [Waiver] {
    guard let root = file.root else {
      problems.error(.expected(.mapping, found: .nothing), at: .file(name))
      return []
    }
    guard let fields = Fields(root, keys: ["waivers"], problems),
      let list = fields.required("waivers")
    else { return [] }
    guard let entries = list.entries else {
      problems.error(.expected(.mapping, found: list.shape), at: list.place)
      return []
    }
    return entries.compactMap { waiver($0.key, $0.value) }
  }

  private static let keys = [
    "rules", "subjects", "while", "from", "until", "granted_by", "document", "reason",
  ]

  private func waiver(_ key: SourceNode, _ value: SourceNode) -> Waiver? {
    guard let id = key.readName(.kebab, problems) else { return nil }
    if let first = seen[id] {
      let note = Diagnostic.Note(LocalizedText("first here", zh: "首次定义于此"), at: first)
      problems.error(.duplicateName(id), at: key.place, notes: [note])
    }
    seen[id] = seen[id] ?? key.place
    guard let fields = Fields(value, keys: Self.keys, problems) else { return nil }
    let rules = fields.required("rules").flatMap { extent($0) { self.rules($0) } }
    let subjects = fields.required("subjects").flatMap { extent($0) { self.subject($0) } }
    let condition = fields["while"].map {
      checker.condition($0, in: Scope(root: pack.dictionary.root))
    }
    let from = fields.required("from")?.readDay(problems)
    let until = fields.required("until")?.readDay(problems)
    let authority = fields.required("granted_by").flatMap { self.authority($0) }
    let document = fields.required("document")?.readText(problems)
    let reason = fields.requiredLocalized("reason")
    if let from, let until, until <= from, let place = fields["until"]?.place {
      problems.error(.waiverNeverHolds(from), at: place)
    }
    if let rules, let subjects { checkExtent(rules, subjects, fields) }
    if let subjects, let authority { checkAuthority(authority, subjects, fields) }
    guard let rules, let subjects, let from, let until, let authority, let document, let reason
    else { return nil }
    return Waiver(
      id: id, rules: rules.only.map { Set($0.joined()) }, subjects: subjects.only,
      condition: condition ?? nil, from: from, until: until, grantedBy: authority,
      document: document, reason: reason, place: key.place,
      untilPlace: fields["until"]?.place ?? key.place)
  }

  /// Everything, or only what is listed.
  private struct Extent<Item> {
    /// What is listed; `nil` for everything.
    let only: [Item]?
  }

  /// `all`, or a list of which each item is read; what is wrong with one leaves out no other.
  private func extent<Item>(
    _ node: SourceNode, _ item: (SourceNode) -> Item?
  ) -> Extent<Item>? {
    if node.text == "all" { return Extent(only: nil) }
    guard let items = node.items else {
      problems.error(.notAnExtent(node.shape), at: node.place)
      return nil
    }
    if items.isEmpty { problems.error(.emptyExtent(), at: node.place) }
    return Extent(only: items.compactMap(item))
  }

  /// The rules that an item means: one, or all that rest on a clause.
  private func rules(_ node: SourceNode) -> [String]? {
    guard let text = node.readText(problems) else { return nil }
    guard text.contains("/") else {
      if pack.allRules.contains(where: { $0.id == text }) { return [text] }
      let nearest = NearestName.of(text, among: pack.allRules.map(\.id))
      problems.error(.unknownRule(text, nearest: nearest), at: node.place)
      return nil
    }
    let found = pack.allRules.filter { $0.cites.contains { $0.description == text } }
    if !found.isEmpty { return found.map(\.id) }
    let cited = pack.allRules.flatMap { $0.cites.filter { $0.clause != nil }.map(\.description) }
    let nearest = NearestName.of(text, among: cited)
    problems.error(.unknownWaivedClause(text, nearest: nearest), at: node.place)
    return nil
  }

  private func subject(_ node: SourceNode) -> Waiver.Subject? {
    node.readText(problems).map { Waiver.Subject(id: $0, place: node.place) }
  }

  private func authority(_ node: SourceNode) -> Waiver.Authority? {
    guard let fields = Fields(node, keys: ["id", "name"], problems),
      let name = fields.required("name")?.readText(problems)
    else { return nil }
    return Waiver.Authority(id: fields.text("id"), name: name)
  }

  private func checkExtent(
    _ rules: Extent<[String]>, _ subjects: Extent<Waiver.Subject>, _ fields: Fields
  ) {
    guard let ofRules = fields["rules"]?.place, let ofSubjects = fields["subjects"]?.place
    else { return }
    switch (rules.only, subjects.only) {
    case (nil, nil): problems.error(.waiverTooBroad(), at: ofRules)
    case (nil, _?): problems.warning(.waiverOfAllRules(), at: ofRules)
    case (_?, nil): problems.warning(.waiverOfAllSubjects(), at: ofSubjects)
    case (_?, _?): break
    }
  }

  private func checkAuthority(
    _ authority: Waiver.Authority, _ subjects: Extent<Waiver.Subject>, _ fields: Fields
  ) {
    let own = subjects.only?.first { $0.id == authority.id || $0.id == authority.name }
    guard let own, let place = fields["granted_by"]?.place else { return }
    let note = Diagnostic.Note(LocalizedText("waived here", zh: "在此被豁免"), at: own.place)
    problems.error(.waiverSelfGranted(authority.name), at: place, notes: [note])
  }
}
