import Diagnostics
import Documents
import Facts

extension Checker {
  /// Reads the named patterns.
  func readPatterns() {
    for entry in sections[.patterns] {
      guard let name = entry.key.readName(.snake, problems),
        let source = entry.value.readText(problems)
      else { continue }
      if TextFormat(rawValue: name) != nil {
        problems.error(.duplicateName(name), at: entry.key.place)
        continue
      }
      do throws(PatternError) {
        let pattern = try Pattern(source)
        patternPositions[name] = patterns.count
        patterns.append(NamedPattern(name: name, pattern: pattern))
      } catch {
        problems.error(.badPattern(error), at: entry.value.place(part: error.range))
      }
    }
  }

  /// Reads the words that the packs add to the vocabulary.
  func readVocabulary() {
    for entry in sections[.vocabulary] {
      let mapping = Node.Entry(key: entry.key.node, value: entry.value.node)
      do throws(DiagnosticError) {
        let section = Node(.mapping([mapping]), range: entry.value.node.range)
        vocabulary = try Vocabulary(
          reading: section, in: entry.value.document, extending: vocabulary)
      } catch {
        problems.add(error)
      }
    }
  }

  /// Reads the parameters with their histories.
  func readParameters() {
    for entry in sections[.parameters] {
      guard let name = entry.key.readName(.path, problems), isFree(entry, in: .parameters)
      else { continue }
      guard let parameter = parameter(entry, name: name) else { continue }
      parameterPositions[name] = parameters.count
      parameters.append(parameter)
    }
  }

  private func parameter(_ entry: SectionEntry, name: String) -> Parameter? {
    let keys = [
      "label", "type", "of", "currency", "format", "range", "may", "stricter", "values", "basis",
      "cites", "confidence", "note",
    ]
    guard let fields = Fields(entry.value, keys: keys, problems),
      let label = fields.requiredLocalized("label"),
      let typeNode = fields.required("type"),
      let type = factType(typeNode, fields, path: name),
      let values = fields.required("values")
    else { return nil }
    let bounds = fields["range"].flatMap { self.bounds($0, type) }
    let leeway = self.leeway(fields, type)
    let shared = (cites: citations(fields), isChoice: isPolicyChoice(fields))
    guard let revisions = revisions(values, of: name, type, bounds, shared) else { return nil }
    var parameter = Parameter(
      name: name, label: label, type: type, revisions: revisions,
      confidence: self.confidence(fields), place: entry.key.place)
    (parameter.bounds, parameter.leeway) = (bounds, leeway)
    return parameter
  }

  /// The values of a parameter with what sets each, the parameter's own sources first.
  func revisions(
    _ node: SourceNode, of name: String, _ type: FactType, _ bounds: Bounds?,
    _ shared: (cites: [Citation], isChoice: Bool)
  ) -> [Parameter.Revision]? {
    guard let values = node.readItems(problems) else { return nil }
    if values.isEmpty {
      problems.error(.emptyList(), at: node.place)
      return nil
    }
    let revisions = values.compactMap { value -> Parameter.Revision? in
      guard
        let fields = Fields(
          value, keys: ["from", "published", "value", "cites", "basis"], problems),
        let from = fields.required("from")?.readDay(problems),
        let node = fields.required("value"), let text = node.readText(problems),
        let value = literal(text, as: type, at: node.place)
      else { return nil }
      if let bounds, !bounds.allows(.reported(value), zone) {
        problems.error(.valueOutOfRange(text), at: node.place)
      }
      return Parameter.Revision(
        from: from, published: fields["published"].flatMap { $0.readDay(problems) }, value: value,
        cites: shared.cites + citations(fields),
        isPolicyChoice: shared.isChoice || isPolicyChoice(fields))
    }
    guard revisions.count == values.count else { return nil }
    checkHistory(revisions, at: values)
    for (revision, node) in zip(revisions, values)
    where revision.cites.isEmpty && !revision.isPolicyChoice {
      problems.warning(.withoutSource(name), at: node.place)
    }
    return revisions
  }

  /// Each value must begin after the one before it, or correct it: begin with it and be published
  /// later.
  func checkHistory(_ revisions: [some Dated], at nodes: [SourceNode]) {
    for (index, (earlier, later)) in zip(revisions, revisions.dropFirst()).enumerated() {
      if later.follows(earlier) { continue }
      problems.error(.historyOutOfOrder(), at: nodes[index + 1].place)
    }
  }

  /// Whether a name is not yet that of something in a section before, and no word of the language.
  func isFree(_ entry: SectionEntry, in section: Section) -> Bool {
    let sharing: [Section] = [.facts, .parameters, .derived, .tables]
    let first = sharing.prefix { $0 != section }.lazy.compactMap { section in
      self.sections[section, entry.name]
    }.first
    guard let first else { return !isReserved(entry.name, entry.key) }
    let note = Diagnostic.Note(LocalizedText("first here", zh: "首次定义于此"), at: first.key.place)
    problems.error(.duplicateName(entry.name), at: entry.key.place, notes: [note])
    return false
  }
}

extension Diagnostic.Message {
  static func valueOutOfRange(_ text: String) -> Self {
    .init(
      "rules/value-out-of-range",
      LocalizedText("'\(text)' lies outside the parameter's range", zh: "“\(text)”不在该参数的取值范围内"))
  }

  static func badPattern(_ error: PatternError) -> Self {
    .init("rules/bad-pattern", error.message, help: error.help)
  }

  static func historyOutOfOrder() -> Self {
    .init(
      "rules/history-out-of-order",
      LocalizedText(
        "this value must begin after the one before it", zh: "此值的起始日应晚于前一个值"),
      help: LocalizedText(
        "each value holds until the next begins; a correction of a value has the same 'from' and a "
          + "later 'published'",
        zh: "每个值有效至下一个值开始之前；更正某个值时，“from”相同而“published”较晚"))
  }

  static func withoutSource(_ name: String) -> Self {
    .init(
      "rules/value-without-source",
      LocalizedText(
        "this value of '\(name)' cites nothing", zh: "“\(name)”的此值没有依据"),
      help: LocalizedText(
        "add 'cites:', or 'basis: policy choice' if no source fixes it",
        zh: "请补充“cites:”；如无来源规定，请写“basis: policy choice”"))
  }
}
