import Diagnostics
import Facts

/// Applies profiles to a pack, one after the other.
///
/// A class, because every section reports to the same place and changes the same pack.
final class ProfileApplication {
  var pack: Pack
  let problems: Problems
  /// Where each thing was changed first.
  private var places: [Thing: Place] = [:]

  init(to pack: Pack, _ problems: Problems) {
    (self.pack, self.problems) = (pack, problems)
  }

  /// Something that may be changed once.
  enum Thing: Hashable {
    case rule(String), severity(String), enforcement(String), text(String, RuleText)
    case parameter(String), table(String)
  }

  /// Applies a profile to what those before it left.
  func apply(_ file: ProfileFile) {
    guard isForPack(file) else { return }
    let sections = ProfileFile.sections.filter { file.fields[$0] != nil }
    if sections.isEmpty {
      problems.error(.profileWithoutChange(ProfileFile.sections), at: file.fields.source.place)
    }
    let section = { (name: String, apply: (SourceNode, Profile) -> Void) in
      if let node = file.fields[name] { apply(node, file.profile) }
    }
    section("rules", select)
    section("severities", changeSeverities)
    section("enforcement", changeEnforcement)
    section("texts", addTexts)
    section("parameters", changeParameters)
    section("tables", changeTables)
    pack.profiles.append(file.profile)
  }

  private func isForPack(_ file: ProfileFile) -> Bool {
    let known = [pack.id] + pack.imports
    guard let name = file.pack.text, !known.contains(name) else { return true }
    problems.error(.profileForOtherPack(name, known: known), at: file.pack.place)
    return false
  }

  /// Notes a change.
  func add(
    _ kind: ProfileChange.Kind, _ profile: Profile, because: LocalizedText?, at place: Place
  ) {
    pack.changes.append(
      ProfileChange(kind: kind, profile: profile, because: because, place: place))
  }

  /// Whether something is changed for the first time; reports it if it is not.
  func isFirst(_ thing: Thing, named name: String, at place: Place) -> Bool {
    guard let first = places[thing] else {
      places[thing] = place
      return true
    }
    let note = Diagnostic.Note(LocalizedText("first here", zh: "首次变更于此"), at: first)
    problems.error(.changedTwice(name), at: place, notes: [note])
    return false
  }

  /// The position of the rule that a key names; reports a name that none has, and one left out.
  func rulePosition(_ key: SourceNode) -> Int? {
    guard let id = key.readText(problems) else { return nil }
    if let position = pack.rules.firstIndex(where: { $0.id == id }) { return position }
    if let leftOut = pack.rulesLeftOut.first(where: { $0.rule.id == id })?.change {
      let note = Diagnostic.Note(LocalizedText("left out here", zh: "在此排除"), at: leftOut.place)
      problems.error(.ruleLeftOut(id), at: key.place, notes: [note])
    } else {
      let nearest = NearestName.of(id, among: pack.rules.map(\.id))
      problems.error(.unknownName(id, nearest: nearest), at: key.place)
    }
    return nil
  }

  /// The entries of a section, which must have one.
  func entries(_ node: SourceNode) -> [(key: SourceNode, value: SourceNode)] {
    guard let entries = node.entries, !entries.isEmpty else {
      problems.error(.expected(.mapping, found: node.shape), at: node.place)
      return []
    }
    return entries
  }

  /// `key: value`, or `key: {name: value, because: …}`.
  func change(
    _ value: SourceNode, _ name: String
  ) -> (value: SourceNode, because: LocalizedText?)? {
    guard value.entries != nil else { return (value, nil) }
    guard let fields = Fields(value, keys: [name, "because"], problems),
      let inner = fields.required(name)
    else { return nil }
    return (inner, fields.localized("because"))
  }
}
