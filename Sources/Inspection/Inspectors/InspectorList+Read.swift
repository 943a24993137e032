public import Diagnostics
public import Documents

extension InspectorList {
  /// Reads a file of inspectors in YAML.
  ///
  /// - Throws: all that is wrong with it.
  public init(_ input: InputFile) throws(DiagnosticError) {
    let bytes = try input.read(limits: .filing)
    let documents = try DocumentReader.read(
      bytes, name: input.name, format: .yaml, limits: .filing)
    guard let document = documents.first, documents.count == 1 else {
      throw DiagnosticError(.notOneDocument(documents.count), at: .file(input.name))
    }
    var reader = InspectorReader(document: document.hidingReasons)
    reader.read()
    guard !reader.problems.contains(where: { $0.severity == .error }) else {
      throw DiagnosticError(reader.problems)
    }
    self.init(
      inspectors: reader.inspectors, digest: sha256(bytes), warnings: reader.problems,
      conflictPlaces: reader.conflictPlaces)
  }

  /// Warns of each conflict that concerns none of the subjects, as it may be misspelt.
  ///
  /// - Parameter subjects: the identifiers and names of all subjects.
  public func warnings(without subjects: [(id: String, name: String?)]) -> [Diagnostic] {
    let ids = Set(subjects.map(\.id))
    let names = Set(subjects.compactMap { $0.name?.identity })
    return conflictPlaces.compactMap { conflict, place in
      switch conflict {
      case .subject(let id) where !ids.contains(id):
        Diagnostic(.conflictOfNobody(id, among: ids), severity: .warning, at: place)
      case .organisation(let name) where !names.contains(name):
        Diagnostic(.conflictOfNobody(name, among: names), severity: .warning, at: place)
      case .subject, .organisation: nil
      }
    }
  }
}

extension Document {
  /// The document whose excerpts do not show the reasons of conflicts.
  fileprivate var hidingReasons: Document {
    Document(source: source.hiding(Self.reasons(in: root)), root: root, format: format)
  }

  private static func reasons(in node: Node) -> [SourceRange] {
    switch node.content {
    case .scalar: []
    case .sequence(let items): items.flatMap(reasons)
    case .mapping(let entries):
      entries.flatMap { entry in
        entry.key.scalar?.text == "reason" ? [entry.value.range] : reasons(in: entry.value)
      }
    }
  }
}

/// Reads the tree of a file of inspectors, and notes all that is wrong with it.
private struct InspectorReader {
  let document: Document
  var inspectors: [Inspector] = []
  var conflictPlaces: [(conflict: Inspector.Conflict, place: Place)] = []
  var problems: [Diagnostic] = []
  private var firstPlaces: [String: Place] = [:]

  init(document: Document) {
    self.document = document
  }

  mutating func read() {
    guard let fields = fields(of: document.root, ["inspectors"]) else { return }
    guard let list = fields["inspectors"] else {
      return report(.inspectorKeyMissing("inspectors"), at: document.root)
    }
    guard case .sequence(let items) = list.content else { return report(.expectedList, at: list) }
    for item in items { readInspector(item) }
    if items.isEmpty { report(.noInspectors, at: list) }
  }

  private mutating func readInspector(_ node: Node) {
    guard let fields = fields(of: node, ["id", "name", "conflicts", "note"]) else { return }
    let id = text("id", fields, in: node)
    let name = text("name", fields, in: node)
    var conflicts: Set<Inspector.Conflict> = []
    if let list = fields["conflicts"], !list.isNull {
      if case .sequence(let items) = list.content {
        for item in items {
          guard let conflict = conflict(item) else { continue }
          conflicts.insert(conflict)
          conflictPlaces.append((conflict, document.place(of: item)))
        }
      } else {
        report(.expectedList, at: list)
      }
    }
    guard let id, let name, let idNode = fields["id"] else { return }
    if let first = firstPlaces[id] {
      let note = Diagnostic.Note(LocalizedText("first here", zh: "首次列于此"), at: first)
      problems.append(
        Diagnostic(.inspectorTwice(id), at: document.place(of: idNode), notes: [note]))
      return
    }
    firstPlaces[id] = document.place(of: idNode)
    inspectors.append(Inspector(id: id, name: name, conflicts: conflicts))
  }

  /// Each conflict has a reason, so that nobody is left out for none.
  private mutating func conflict(_ node: Node) -> Inspector.Conflict? {
    guard let fields = fields(of: node, ["subject", "organisation", "reason"]) else { return nil }
    let reason = text("reason", fields, in: node)
    guard (fields["subject"] == nil) != (fields["organisation"] == nil) else {
      report(.conflictNeedsOne, at: node)
      return nil
    }
    let key = fields["subject"] == nil ? "organisation" : "subject"
    guard let name = text(key, fields, in: node), reason != nil else { return nil }
    return key == "subject"
      ? .subject(SubjectIdentity.canonical(name)) : .organisation(name.identity)
  }

  private mutating func text(_ key: String, _ fields: [String: Node], in node: Node) -> String? {
    guard let value = fields[key] else {
      report(.inspectorKeyMissing(key), at: node)
      return nil
    }
    let text = value.isNull ? "" : value.scalar?.text ?? ""
    if text.contains(where: { !$0.isWhitespace }) { return text }
    report(.expectedText, at: value)
    return nil
  }

  private mutating func fields(of node: Node, _ keys: [String]) -> [String: Node]? {
    guard case .mapping(let entries) = node.content else {
      report(.expectedMapping(keys), at: node)
      return nil
    }
    var fields: [String: Node] = [:]
    for entry in entries {
      let key = entry.key.scalar?.text ?? ""
      if keys.contains(key) {
        fields[key] = entry.value
      } else {
        report(.unknownInspectorKey(key, known: keys), at: entry.key)
      }
    }
    return fields
  }

  private mutating func report(_ message: Diagnostic.Message, at node: Node) {
    problems.append(Diagnostic(message, at: document.place(of: node)))
  }
}
