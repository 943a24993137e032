import Diagnostics
import Facts

extension ProfileApplication {
  /// `parameters: {name: {values: […], until: 2027-01-01}}`.
  func changeParameters(_ node: SourceNode, _ profile: Profile) {
    for (key, value) in entries(node) {
      guard let (position, fields) = changed(key, value, in: pack.parameters.map(\.name)),
        let values = fields.required("values")
      else { continue }
      let parameter = pack.parameters[position]
      guard isFirst(.parameter(parameter.name), named: parameter.name, at: key.place) else {
        continue
      }
      guard let leeway = parameter.leeway else {
        problems.error(.fixedByPack(parameter.name, ["change", "tighten"]), at: key.place)
        continue
      }
      let checker = Checker(of: pack, problems)
      guard
        var revisions = checker.revisions(
          values, of: parameter.name, parameter.type, parameter.bounds, ([], false))
      else { continue }
      for index in revisions.indices { revisions[index].profile = profile }
      let overlay = Overlay(
        pack: parameter.revisions, profile: revisions, until: until(fields))
      let places = (values.items ?? []).map(\.place)
      checkDays(overlay, at: places, until: fields)
      checkValues(overlay, of: parameter, at: places)
      if case .tighten(let strictness) = leeway {
        checkTightening(overlay, strictness, of: parameter, at: places)
      }
      pack.parameters[position].overlay = overlay
      pack.parameters[position].revisions = overlay.merged
      add(
        .parameter(pack.parameters[position]), profile, because: fields.localized("because"),
        at: key.place)
    }
  }

  /// `tables: {name: {values: [{from, rows}], until: 2027-01-01}}`.
  func changeTables(_ node: SourceNode, _ profile: Profile) {
    for (key, value) in entries(node) {
      guard let (position, fields) = changed(key, value, in: pack.tables.map(\.name)),
        let values = fields.required("values")
      else { continue }
      let table = pack.tables[position]
      guard isFirst(.table(table.name), named: table.name, at: key.place) else { continue }
      guard table.mayChange else {
        problems.error(.fixedByPack(table.name, ["change"]), at: key.place)
        continue
      }
      let checker = Checker(of: pack, problems)
      guard var revisions = checker.revisions(values, table.inputs, table.outputs, ([], false))
      else { continue }
      for index in revisions.indices { revisions[index].profile = profile }
      let overlay = Overlay(pack: table.revisions, profile: revisions, until: until(fields))
      let nodes = values.items ?? []
      checkDays(overlay, at: nodes.map(\.place), until: fields)
      for (revision, node) in zip(revisions, nodes)
      where revision.cites.isEmpty && !revision.isPolicyChoice {
        problems.warning(.withoutSource(table.name), at: node.place)
      }
      pack.tables[position].overlay = overlay
      pack.tables[position].revisions = overlay.merged
      add(
        .table(pack.tables[position]), profile, because: fields.localized("because"),
        at: key.place)
    }
  }

  /// The position of what a key names, and what is said of it.
  private func changed(
    _ key: SourceNode, _ value: SourceNode, in names: [String]
  ) -> (Int, Fields)? {
    guard let name = key.readText(problems),
      let fields = Fields(value, keys: ["values", "until", "because"], problems)
    else { return nil }
    guard let position = names.firstIndex(of: name) else {
      problems.error(
        .unknownName(name, nearest: NearestName.of(name, among: names)), at: key.place)
      return nil
    }
    return (position, fields)
  }

  private func until(_ fields: Fields) -> Day? {
    fields["until"].flatMap { $0.readDay(problems) }
  }

  /// Each begins when the pack has something that it can stand instead of, and before the end.
  private func checkDays<Element>(
    _ overlay: Overlay<Element>, at places: [Place], until fields: Fields
  ) {
    for (revision, place) in zip(overlay.profile, places) {
      guard let day = revision.start else { continue }
      if overlay.pack.inForce(on: day) == nil {
        problems.error(.beforeFirstValue(day), at: place)
      }
      if let until = overlay.until, until <= day, let node = fields["until"] {
        let note = Diagnostic.Note(LocalizedText("this value", zh: "此值"), at: place)
        problems.error(.untilBeforeFrom(), at: node.place, notes: [note])
      }
    }
  }

  /// Each value differs from the one that would hold without it.
  private func checkValues(
    _ overlay: Overlay<Parameter.Revision>, of parameter: Parameter, at places: [Place]
  ) {
    for (index, (revision, place)) in zip(overlay.profile, places).enumerated() {
      let earlier = overlay.profile[..<index].last { $0.from < revision.from }
      let before = earlier ?? overlay.pack.inForce(on: revision.from)
      guard before?.value == revision.value else { continue }
      let text = revision.value.text(as: parameter.type, zone: pack.dictionary.zone)
      problems.error(.sameValue(text, on: revision.from), at: place)
    }
  }
}
