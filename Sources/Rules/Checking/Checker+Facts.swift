import Diagnostics
import Facts

extension Checker {
  /// Reads the dictionary: all facts with their types.
  ///
  /// - Parameter bareHeader: see ``Facts/FactDictionary``.
  func readFacts(bareHeader: [String: Header]?) {
    var facts: [Fact] = []
    for entry in sections[.facts] {
      guard let path = entry.key.readName(.path, problems), !isReserved(path, entry.key) else {
        continue
      }
      if let fact = fact(entry, path: path, name: path) { facts.append(fact) }
    }
    let sound = withoutNesting(facts)
    dictionary = FactDictionary(
      facts: sound, vocabulary: vocabulary, zone: zone, bareHeader: bareHeader)
    checkReferences(in: dictionary.root)
  }

  /// Whether a path begins with a word of the language; reports it.
  func isReserved(_ path: String, _ key: SourceNode) -> Bool {
    let word = path.prefix { $0 != "." }
    guard ConditionForm.reserved.contains(String(word)) else { return false }
    problems.error(.reservedName(String(word)), at: key.place)
    return true
  }

  private func withoutNesting(_ facts: [Fact]) -> [Fact] {
    let keys = sections[.facts].map(\.key)
    let names = Set(keys.compactMap(\.text))
    return facts.filter { !isNested($0.name, among: names, keys) }
  }

  /// Whether a path lies inside another of the same mapping; reports it.
  private func isNested(
    _ path: String, among names: Set<String>, _ keys: [SourceNode]
  ) -> Bool {
    guard let outer = path.outerPaths.first(where: names.contains),
      let key = keys.first(where: { $0.text == path })
    else { return false }
    problems.error(.pathInsideFact(path, outer), at: key.place)
    return true
  }

  private static let keys = [
    "label", "type", "of", "key", "to", "format", "currency", "range", "bare", "column",
    "sensitivity", "absent_means", "cites", "note",
  ]

  private func fact(_ entry: SectionEntry, path: String, name: String) -> Fact? {
    guard let fields = Fields(entry.value, keys: Self.keys, problems),
      let label = fields.requiredLocalized("label"),
      let typeNode = fields.required("type")
    else { return nil }
    let sensitivity = sensitivity(fields)
    // What is within a personal list is personal itself.
    let outer = sensitivityAround
    sensitivityAround = sensitivity
    defer { sensitivityAround = outer }
    guard let type = factType(typeNode, fields, path: path) else { return nil }
    var fact = Fact(path: path, name: name, label: label, type: type)
    fact.sensitivity = sensitivity
    if let column = fields["column"] {
      let items = column.items ?? [column]
      fact.columns = items.compactMap { $0.readText(problems) }
    }
    fact.bounds = fields["range"].flatMap { bounds($0, type) }
    fact.bareUnit = fields["bare"].flatMap { bareUnit($0, type) }
    if let absent = fields["absent_means"], let text = absent.readText(problems) {
      fact.absentMeans = literal(text, as: type, at: absent.place)
      if let value = fact.absentMeans, let bounds = fact.bounds,
        !bounds.allows(.reported(value), zone)
      {
        problems.error(.assumedOutOfRange(text), at: absent.place)
      }
      fact.absentCites = citations(fields).map(\.description)
    }
    return fact
  }

  /// Who may see a fact: what is said of it, of the list that it stands in, or of the key that it
  /// refers to.
  private func sensitivity(_ fields: Fields) -> Fact.Sensitivity {
    let declared: Fact.Sensitivity? = fields.word("sensitivity")
    if sensitivityAround == .personal { return .personal }
    if fields["type"]?.text == "reference", let list = fields["to"]?.text, isPersonalKey(of: list) {
      return .personal
    }
    return declared ?? sensitivityAround
  }

  /// Whether the key of a list, or the list as a whole, is declared personal.
  private func isPersonalKey(of list: String) -> Bool {
    guard let entries = sections[.facts, list]?.value.entries else { return false }
    func value(_ key: String, of entries: [(key: SourceNode, value: SourceNode)]?) -> SourceNode? {
      entries?.first { $0.key.text == key }?.value
    }
    let personal = Fact.Sensitivity.personal.rawValue
    if value("sensitivity", of: entries)?.text == personal { return true }
    guard let key = value("key", of: entries)?.text else { return false }
    let field = value(key, of: value("of", of: entries)?.entries)
    return value("sensitivity", of: field?.entries)?.text == personal
  }

  /// The type that a node names, with what further keys say about it.
  func factType(_ node: SourceNode, _ fields: Fields, path: String) -> FactType? {
    guard let name = node.readText(problems) else { return nil }
    checkDetails(of: name, fields)
    switch name {
    case "boolean": return .boolean
    case "integer": return .integer
    case "decimal": return .decimal
    case "percent": return .percent
    case "money": return currency(fields).map { .money(currency: $0) }
    case "duration": return .duration
    case "period": return .period
    case "date": return .date
    case "datetime": return .datetime
    case "text": return .text(fields.word("format"))
    case "choice": return members(fields).map { .choice($0) }
    case "set": return members(fields).map { .set($0) }
    case "list": return listSchema(fields, path: path).map { .list($0) }
    case "reference":
      guard let node = fields.required("to"), let list = node.readText(problems) else { return nil }
      references[path] = node
      return .reference(list: list)
    default:
      problems.error(.notOneOf(name, Self.typeNames), at: node.place)
      return nil
    }
  }

  private func currency(_ fields: Fields) -> String? {
    guard let node = fields["currency"] else { return "CNY" }
    guard let code = node.readText(problems) else { return nil }
    if FactType.isCurrency(code) { return code }
    problems.error(.badCurrency(code), at: node.place)
    return nil
  }

  private static let typeNames = [
    "boolean", "integer", "decimal", "percent", "money", "duration", "period", "date", "datetime",
    "text", "choice", "set", "list", "reference",
  ]

  private func members(_ fields: Fields) -> ChoiceList? {
    guard let node = fields.required("of") else { return nil }
    guard let entries = node.entries, !entries.isEmpty else {
      problems.error(.expected(.mapping, found: node.shape), at: node.place)
      return nil
    }
    let members = entries.compactMap { key, value -> ChoiceList.Member? in
      guard let name = key.readText(problems), let label = value.readLocalized(problems) else {
        return nil
      }
      return ChoiceList.Member(key: name, label: label)
    }
    return members.count == entries.count ? ChoiceList(members) : nil
  }

  private func listSchema(_ fields: Fields, path: String) -> Schema? {
    guard let node = fields.required("of") else { return nil }
    guard let entries = node.entries, !entries.isEmpty else {
      problems.error(.expected(.mapping, found: node.shape), at: node.place)
      return nil
    }
    let keys = entries.map(\.key)
    let names = Set(keys.compactMap(\.text))
    let facts = entries.compactMap { key, value -> Fact? in
      guard let name = key.readName(.path, problems), !isReserved(name, key),
        !isNested(name, among: names, keys)
      else { return nil }
      return fact(
        SectionEntry(name: name, key: key, value: value), path: path + "." + name, name: name)
    }
    guard facts.count == entries.count else { return nil }
    let key = fields["key"]
    let keyName = key?.readText(problems)
    if let key, let keyName, !facts.contains(where: { $0.name == keyName }) {
      problems.error(
        .unknownName(keyName, nearest: NearestName.of(keyName, among: facts.map(\.name))),
        at: key.place)
    }
    return Schema(facts: facts, key: keyName)
  }

  /// Whether a fact is defined and has a problem that was reported.
  private func isUnsound(_ name: String) -> Bool {
    sections[.facts, name] != nil && dictionary.root.slot(of: name) == nil
  }

  /// References must name lists that have a key.
  private func checkReferences(in schema: Schema) {
    for fact in schema.facts {
      switch fact.type {
      case .list(let records): checkReferences(in: records)
      case .reference(let list):
        if let slot = dictionary.root.slot(of: list),
          case .list(let records) = dictionary.root.facts[slot].type, let key = records.key,
          records.facts[key].type.comparisonClass == .text
        {
          continue
        }
        guard let node = references[fact.path], !isUnsound(list) else { continue }
        problems.error(.badReference(fact.path, list), at: node.place)
      case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .date, .datetime,
        .text, .choice, .set:
        continue
      }
    }
  }
}

extension FactType {
  /// Whether a word is written like a currency's code in ISO 4217.
  static func isCurrency(_ word: String) -> Bool {
    word.utf8.count == 3 && word.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")) ~= $0 }
  }
}

extension Diagnostic.Message {
  static func badCurrency(_ word: String) -> Self {
    .init(
      "rules/bad-currency",
      LocalizedText("'\(word)' is not a currency's code", zh: "“\(word)”不是货币代码"),
      help: LocalizedText(
        "write three capital letters such as 'CNY'", zh: "请写三个大写字母，如“CNY”"))
  }

  static func badReference(_ path: String, _ list: String) -> Self {
    .init(
      "rules/bad-reference",
      LocalizedText(
        "'\(path)' refers to '\(list)', which is not a list with a text as its key",
        zh: "“\(path)”引用的“\(list)”不是以文字为主键的列表"))
  }
}

extension Diagnostic.Message {
  static func assumedOutOfRange(_ text: String) -> Self {
    .init(
      "rules/assumed-out-of-range",
      LocalizedText("'\(text)' lies outside the fact's range", zh: "“\(text)”不在该事实的取值范围内"))
  }
}
