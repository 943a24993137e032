import Diagnostics
import Facts

extension Checker {
  /// The output that a name such as `inspection.interval` stands for, if it stands for one.
  func resolveOutput(_ name: String, at place: Place) -> Reference? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let table = String(name[..<dot])
    let column = String(name[name.index(after: dot)...])
    guard outputNames(ofTable: table).contains(column) else { return nil }
    if reportCycle(table, tableStates[table], at: place) { return nil }
    guard let position = tablePosition(table),
      let number = tables[position].outputs.firstIndex(where: { $0.name == column })
    else { return nil }
    restsOn(table)
    let found = tables[position]
    return Reference(
      .output(table: position, column: number), type: found.outputs[number].type, path: name,
      label: found.outputs[number].label, isPersonal: found.inputs.contains(where: \.isPersonal))
  }

  /// The names of a table's outputs, whether it was checked or not.
  func outputNames(ofTable name: String) -> [String] {
    if case .checked(let position) = tableStates[name] {
      return tables[position].outputs.map(\.name)
    }
    let outputs = sections[.tables, name]?.value.entries?.first { $0.key.text == "outputs" }
    return outputs?.value.entries?.compactMap(\.key.text) ?? []
  }

  func tablePosition(_ name: String) -> Int? {
    switch tableStates[name] {
    case .checked(let position): return position
    case .checking, .failed: return nil
    case nil: break
    }
    guard let entry = sections[.tables, name] else { return nil }
    tableStates[name] = .checking
    guard let table = checkDefinition(entry, { table(entry) }) else {
      tableStates[name] = .failed
      return nil
    }
    tableStates[name] = .checked(tables.count)
    tables.append(table)
    if !isProved { TableProof(of: table, self).run() }
    return tables.count - 1
  }

  private func table(_ entry: SectionEntry) -> DecisionTable? {
    let keys = [
      "label", "hit", "inputs", "outputs", "rows", "values", "may", "cites", "basis", "note",
    ]
    guard let name = entry.key.readName(.path, problems), isFree(entry, in: .tables),
      let fields = Fields(entry.value, keys: keys, problems),
      let label = fields.requiredLocalized("label"),
      let inputNodes = fields.required("inputs")?.readItems(problems),
      let outputs = fields.required("outputs").flatMap({ self.outputs($0, path: name, label) })
    else { return nil }
    let scope = Scope(root: dictionary.root)
    let inputs = inputNodes.map { node in
      node.readText(problems).flatMap { resolve($0, in: scope, at: node.place) }
    }
    let checkedInputs = inputs.compactMap(\.self)
    guard checkedInputs.count == inputs.count,
      let revisions = revisions(fields, checkedInputs, outputs)
    else { return nil }
    let hit: DecisionTable.HitPolicy = fields.word("hit") ?? .unique
    let may: TableLeeway? = fields.word("may")
    var table = DecisionTable(
      name: name, label: label, hit: hit, inputs: checkedInputs, outputs: outputs,
      revisions: revisions, place: entry.key.place)
    table.mayChange = may != nil
    return table
  }

  private func outputs(
    _ node: SourceNode, path: String, _ label: LocalizedText
  ) -> [DecisionTable.Output]? {
    guard let entries = node.entries, !entries.isEmpty else {
      problems.error(.expected(.mapping, found: node.shape), at: node.place)
      return nil
    }
    let outputs = entries.map { key, value -> DecisionTable.Output? in
      guard let name = key.readName(.snake, problems) else { return nil }
      let written = value.entries == nil ? value.asTypeMapping : value
      guard
        let fields = Fields(
          written, keys: ["type", "label", "of", "currency", "format"], problems),
        let typeNode = fields.required("type"),
        let type = factType(typeNode, fields, path: path)
      else { return nil }
      let label = fields.localized("label") ?? label
      return DecisionTable.Output(name: name, label: label, type: type)
    }
    let sound = outputs.compactMap(\.self)
    for (output, entry) in zip(outputs, entries) {
      guard let output, isTaken("\(path).\(output.name)") else { continue }
      problems.error(.duplicateName("\(path).\(output.name)"), at: entry.key.place)
    }
    return sound.count == outputs.count ? sound : nil
  }

  /// Whether something else than a table's output has a name.
  private func isTaken(_ name: String) -> Bool {
    [Section.facts, .parameters, .derived].contains { sections[$0, name] != nil }
  }

  private func revisions(
    _ fields: Fields, _ inputs: [Reference], _ outputs: [DecisionTable.Output]
  ) -> [DecisionTable.Revision]? {
    let cites = citations(fields)
    let isChoice = isPolicyChoice(fields)
    if let values = fields["values"] {
      return revisions(values, inputs, outputs, (cites, isChoice))
    }
    guard let rows = fields.required("rows").flatMap({ self.rows($0, inputs, outputs) }) else {
      return nil
    }
    return [.init(from: nil, rows: rows, cites: cites, isPolicyChoice: isChoice)]
  }

  /// The rows of a table with their history.
  func revisions(
    _ node: SourceNode, _ inputs: [Reference], _ outputs: [DecisionTable.Output],
    _ shared: (cites: [Citation], isChoice: Bool)
  ) -> [DecisionTable.Revision]? {
    guard let items = node.readItems(problems) else { return nil }
    if items.isEmpty {
      problems.error(.emptyList(), at: node.place)
      return nil
    }
    let revisions = items.compactMap { item -> DecisionTable.Revision? in
      let keys = ["from", "published", "rows", "cites", "basis"]
      guard let fields = Fields(item, keys: keys, problems),
        let from = fields.required("from")?.readDay(problems),
        let rows = fields.required("rows").flatMap({ self.rows($0, inputs, outputs) })
      else { return nil }
      return DecisionTable.Revision(
        from: from, published: fields["published"].flatMap { $0.readDay(problems) }, rows: rows,
        cites: shared.cites + citations(fields),
        isPolicyChoice: shared.isChoice || isPolicyChoice(fields))
    }
    guard revisions.count == items.count else { return nil }
    checkHistory(revisions, at: items)
    return revisions
  }

  private func rows(
    _ node: SourceNode, _ inputs: [Reference], _ outputs: [DecisionTable.Output]
  ) -> [DecisionTable.Row]? {
    guard let items = node.readItems(problems) else { return nil }
    let rows = items.map { row($0, inputs, outputs) }
    let sound = rows.compactMap(\.self)
    return sound.count == rows.count ? sound : nil
  }

  private func row(
    _ node: SourceNode, _ inputs: [Reference], _ outputs: [DecisionTable.Output]
  ) -> DecisionTable.Row? {
    guard let cells = node.readItems(problems) else { return nil }
    guard cells.count == inputs.count + outputs.count else {
      problems.error(
        .wrongRow(cells.count, inputs: inputs.count, outputs: outputs.count), at: node.place)
      return nil
    }
    let scope = Scope(root: dictionary.root)
    let tests = zip(cells, inputs).map { cell, input in
      self.test(cell, of: input, in: scope, .cell)
    }
    let values = zip(cells.dropFirst(inputs.count), outputs).map { cell, output in
      cell.readText(problems).flatMap { literal($0, as: output.type, at: cell.place) }
    }
    let (soundTests, soundValues) = (tests.compactMap(\.self), values.compactMap(\.self))
    guard soundTests.count == tests.count, soundValues.count == values.count else { return nil }
    return DecisionTable.Row(tests: soundTests, values: soundValues, place: node.place)
  }
}

private enum TableLeeway: String, CaseIterable { case change }

extension Diagnostic.Message {
  static func wrongRow(_ count: Int, inputs: Int, outputs: Int) -> Self {
    .init(
      "rules/wrong-row",
      LocalizedText(
        "the row has \(count) cells; the table has \(inputs) inputs and \(outputs) outputs",
        zh: "该行有 \(count) 个单元，而表格有 \(inputs) 个输入、\(outputs) 个输出"))
  }
}
