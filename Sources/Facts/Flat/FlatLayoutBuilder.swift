import Diagnostics
import Documents

/// Makes a ``FlatLayout``: a level for each schema, and keys for each group of names.
struct FlatLayoutBuilder {
  let reader: FactReader
  let parser: ValueParser
  private(set) var facts: [Fact] = []
  private(set) var fields: [FlatLayout.Field] = []
  private(set) var bounds: [FlatBounds] = []
  private(set) var isPersonal: [Bool] = []
  private(set) var schemas: [Schema] = []
  private(set) var levels: [FlatLayout.Level] = []
  private(set) var keys: [[String: Int32]] = []
  /// For each level the slots by labels.
  private(set) var labels: [[String: Int32]] = []
  private(set) var words: [[String: Int32]] = []
  private(set) var assumed: [(slot: Int32, value: FlatSlot)] = []
  let constants = FlatConstants()

  init(_ reader: FactReader) {
    self.reader = reader
    parser = ValueParser(
      vocabulary: reader.dictionary.vocabulary, zone: reader.dictionary.zone)
  }

  /// Adds a schema and those of its lists; gives the position of its level.
  @discardableResult
  mutating func add(_ schema: Schema) -> Int32 {
    let position = levels.count
    var level = FlatLayout.Level(first: Int32(fields.count), count: Int32(schema.facts.count))
    level.key = schema.key.map { Int32($0) } ?? -1
    level.assumed = add(absences: schema)
    schemas.append(schema)
    levels.append(level)
    facts += schema.facts
    isPersonal += schema.facts.map { reader.isPersonal($0) }
    fields += schema.facts.map { _ in FlatLayout.Field() }
    let names = schema.names.compactMap { name in
      schema.slot(of: name).map { (rest: Substring(name), slot: Int32($0)) }
    }
    levels[position].keys = addKeys(names).position
    labels.append(Self.labels(schema))
    for (slot, fact) in schema.facts.enumerated() {
      let place = Int(level.first) + slot
      fields[place] = field(fact)
      facts[place] = reader.typed(fact)
    }
    return Int32(position)
  }

  /// The keys of a filing's own object.
  mutating func document() -> Int {
    guard !reader.dictionary.isBare else { return Int(levels[0].keys) }
    let root = keys[Int(levels[0].keys)]
    var targets = root.filter { $0.key == "filing" || $0.key.hasPrefix("filing.") }
    for (name, target) in root { targets["facts." + name] = target }
    targets["facts"] = levels[0].keys | FlatLayout.isGroup
    keys.append(targets)
    return keys.count - 1
  }

  /// Adds the keys of an object whose names go on like this, and those of the objects within it, in
  /// the order in which ``FilingWalk`` looks: names, then groups of names.
  ///
  /// - Returns: the position of the keys, and those of all groups within by their names.
  private mutating func addKeys(
    _ names: [(rest: Substring, slot: Int32)]
  ) -> (position: Int32, groups: [(name: Substring, position: Int32)]) {
    var targets: [String: Int32] = [:]
    var inner: [Substring: [(rest: Substring, slot: Int32)]] = [:]
    for (rest, slot) in names {
      targets[String(rest)] = slot
      guard let dot = rest.firstIndex(of: ".") else { continue }
      inner[rest[..<dot], default: []].append((rest[rest.index(after: dot)...], slot))
    }
    var groups: [(name: Substring, position: Int32)] = []
    for (name, names) in inner {
      let added = addKeys(names)
      groups.append((name, added.position))
      groups += added.groups.map { (name + "." + $0.name, $0.position) }
    }
    for (name, position) in groups where targets[String(name)] == nil {
      targets[String(name)] = position | FlatLayout.isGroup
    }
    keys.append(targets)
    return (Int32(keys.count - 1), groups)
  }

  /// The slots of a schema's facts by the labels that only one has.
  private static func labels(_ schema: Schema) -> [String: Int32] {
    schema.allLabels.reduce(into: [:]) { labels, label in
      let slots = schema.slots(labelled: label)
      if slots.count == 1, label.withoutOuterBlanks == label { labels[label] = Int32(slots[0]) }
    }
  }

  private mutating func add(absences schema: Schema) -> Range<Int32> {
    let start = Int32(assumed.count)
    for (slot, fact) in schema.facts.enumerated() {
      guard let value = fact.absentMeans, var flat = constants.slot(value) else { continue }
      flat.isAssumed = true
      assumed.append((Int32(slot), flat))
    }
    return start..<Int32(assumed.count)
  }

  private mutating func field(_ fact: Fact) -> FlatLayout.Field {
    var field = FlatLayout.Field()
    if case .reference = fact.type { field.isReference = true }
    field.isSimple = !field.isReference
    if let range = fact.bounds {
      if let flat = FlatBounds(range) {
        bounds.append(flat)
        field.bounds = Int32(bounds.count - 1)
      } else {
        field.isSimple = false
      }
    }
    let fact = reader.typed(fact)
    switch fact.type {
    case .boolean: (field.usual, field.position) = (.boolean, addWords(fact))
    case .integer, .decimal, .percent, .money, .duration, .period: setNumber(fact, &field)
    case .date: field.usual = .date
    case .text(nil): field.usual = .text
    case .choice: (field.usual, field.position) = (.member, addWords(fact))
    case .set(let list) where list.members.count <= 64:
      (field.usual, field.position) = (.members, addWords(fact))
    case .list(let schema): (field.usual, field.position) = (.list, add(schema))
    case .set, .text, .datetime, .reference: break
    }
    return field
  }

  private func setNumber(_ fact: Fact, _ field: inout FlatLayout.Field) {
    field.usual = .number
    switch fact.type {
    case .integer, .period: field.isWhole = true
    case .money: field.mostPlaces = 2
    default: break
    }
    let unit: Rational
    switch fact.type {
    case .integer, .decimal, .money: unit = fact.bareUnit ?? Rational(1)
    default:
      guard let bare = fact.bareUnit else { return }
      unit = bare
    }
    guard let slot = FlatSlot(unit), slot.number > 0 else { return }
    field.takesBareNumber = true
    (field.factor, field.shift) = (slot.number, -slot.scale)
    while field.factor % 10 == 0 {
      field.factor /= 10
      field.shift += 1
    }
    field.keepsLastDigit = field.factor == 1 && (-12...12).contains(field.shift)
  }

  /// The words that are read as a value of a choice, as a member of a set or as yes or no.
  private mutating func addWords(_ fact: Fact) -> Int32 {
    var single = fact
    var candidates: [String] = []
    switch fact.type {
    case .boolean:
      let vocabulary = reader.dictionary.vocabulary
      candidates = vocabulary.answers.filter { $0.value == .yes || $0.value == .no }.map(\.key)
    case .choice(let list), .set(let list):
      single.type = .choice(list)
      candidates = list.members.flatMap { [$0.key, $0.label.en, $0.label.zh] }
    default: break
    }
    var targets: [String: Int32] = [:]
    for word in candidates {
      let scalar = Scalar(word, style: .doubleQuoted, kind: .text)
      switch parser.read(scalar, as: single, in: .json) {
      case .value(.member(let position), _): targets[word] = Int32(position)
      case .value(.boolean(let holds), _): targets[word] = holds ? 1 : 0
      default: break
      }
    }
    words.append(targets)
    return Int32(words.count - 1)
  }
}
