import Diagnostics
import Facts

extension ProfileApplication {
  /// Proves that no value is laxer than the pack's on any day, whatever was known by then; each
  /// value is reported for the first day on which it is.
  func checkTightening(
    _ overlay: Overlay<Parameter.Revision>, _ strictness: Strictness, of parameter: Parameter,
    at places: [Place]
  ) {
    let zone = pack.dictionary.zone
    var reported: Set<Day> = []
    let views = [(nil, overlay)] + overlay.publications.map { ($0, overlay.known(at: $0)) }
    for (known, view) in views as [(Day?, Overlay<Parameter.Revision>)] {
      for day in view.days {
        guard let (law, own) = view.replacement(on: day),
          strictness.isLaxer(own.value, than: law.value, zone), reported.insert(own.from).inserted,
          let index = overlay.profile.firstIndex(where: {
            $0.from == own.from && $0.published == own.published
          })
        else { continue }
        problems.error(
          .laxer(
            own.value.text(as: parameter.type, zone: zone),
            than: law.value.text(as: parameter.type, zone: zone), on: day, known: known),
          at: places[index])
      }
    }
  }

  /// Proves all tables again whose rows, or the parameters that these name, were changed.
  func proveTables() {
    let changes = pack.changes.filter { change in
      switch change.kind {
      case .parameter, .table: true
      case .leftOut, .severity, .enforcement, .text: false
      }
    }
    let named = Dictionary(changes.map { ($0.name, $0) }) { first, _ in first }
    for table in pack.tables {
      let operands = (table.revisions + (table.overlay?.pack ?? [])).flatMap(\.rows)
        .flatMap(\.tests).flatMap(\.operands)
      let names = [table.name] + operands.compactMap(\.name)
      let causes = Set(names).compactMap { named[$0] }.sorted { $0.name < $1.name }
      if causes.isEmpty { continue }
      let found = Problems()
      TableProof(of: table, Checker(of: pack, found)).run()
      let notes = causes.map { change in
        Diagnostic.Note(
          LocalizedText("after this change", zh: "因此项变更"), at: change.place)
      }
      for problem in found.diagnostics {
        problems.error(problem.message, at: problem.place, notes: problem.notes + notes)
      }
    }
  }
}

extension Operand {
  fileprivate var name: String? {
    switch self {
    case .reference(let reference): reference.path
    case .literal: nil
    }
  }
}

extension Strictness {
  /// Whether a value lies on the other side of another.
  func isLaxer(_ value: Value, than other: Value, _ zone: ZoneOffset) -> Bool {
    switch self {
    case .higher: Value.isAscending(value, other, zone) ?? false
    case .lower: Value.isAscending(other, value, zone) ?? false
    }
  }
}
