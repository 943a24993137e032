import Diagnostics
import Documents

/// Adds the words of one section, and notes what is wrong with it.
struct VocabularyReader {
  let document: Document
  var vocabulary: Vocabulary
  var problems: [Diagnostic] = []

  mutating func read(_ node: Node) {
    each(
      node,
      of: [
        "yes", "no", "none", "missing", "elsewhere", "masks", "separators", "approximate", "ranges",
        "numerals", "vague", "counters", "multiples", "units", "tables",
      ]
    ) { reader, key, value in
      switch key {
      case "yes": reader.answers(value, .yes)
      case "no": reader.answers(value, .no)
      case "none": reader.answers(value, .none)
      case "missing": reader.missing(value)
      case "elsewhere": reader.words(value).forEach { reader.vocabulary.elsewhere.insert($0) }
      case "masks": reader.vocabulary.masks.formUnion(reader.characters(value))
      case "separators": reader.vocabulary.separators.formUnion(reader.characters(value))
      case "approximate": reader.words(value).forEach { reader.vocabulary.approximate.insert($0) }
      case "ranges": reader.vocabulary.ranges.formUnion(reader.characters(value))
      case "numerals": reader.vocabulary.numerals.formUnion(reader.characters(value))
      case "vague": reader.words(value).forEach { reader.vocabulary.vague.insert($0) }
      case "counters": reader.vocabulary.counters.formUnion(reader.words(value))
      case "multiples":
        for (word, factor) in reader.factors(value) { reader.vocabulary.multiples[word] = factor }
      case "units": reader.units(value)
      case "tables": reader.tables(value)
      default: break
      }
    }
  }

  private mutating func missing(_ node: Node) {
    each(node, of: ["blank", "unknown", "not_applicable"]) { reader, key, value in
      switch key {
      case "blank": reader.answers(value, .missing(.blank))
      case "unknown": reader.answers(value, .missing(.unknown))
      case "not_applicable": reader.answers(value, .missing(.notApplicable))
      default: break
      }
    }
  }

  /// Names of columns and rows are compared without any blanks.
  private mutating func tables(_ node: Node) {
    each(node, of: ["totals", "remarks", "values", "units", "asides", "notes"]) {
      reader, key, value in
      let words = reader.words(value).map(\.withoutBlanks)
      switch key {
      case "totals": reader.vocabulary.totals.formUnion(words)
      case "remarks": reader.vocabulary.remarks.formUnion(words)
      case "values": reader.vocabulary.values.formUnion(words)
      case "units": reader.vocabulary.units.formUnion(words)
      case "asides": reader.vocabulary.asides.formUnion(words)
      case "notes": reader.vocabulary.notes.formUnion(words)
      default: break
      }
    }
  }

  private mutating func units(_ node: Node) {
    each(
      node,
      of: [
        "percent", "percent_before", "points", "duration", "period", "working_days", "money",
      ]
    ) { reader, key, value in
      switch key {
      case "percent": reader.vocabulary.percent.formUnion(reader.words(value))
      case "percent_before": reader.vocabulary.percentBefore.formUnion(reader.words(value))
      case "points": reader.vocabulary.points.formUnion(reader.words(value))
      case "duration":
        reader.spans(value, ["s": 1, "min": 60, "h": 3600, "d": 86_400], \.durations)
      case "period": reader.spans(value, ["months": 1, "years": 12], \.periods)
      case "working_days": reader.vocabulary.workingDays.formUnion(reader.words(value))
      case "money": reader.money(value)
      default: break
      }
    }
  }

  private mutating func spans(
    _ node: Node, _ units: KeyValuePairs<String, Int>,
    _ table: WritableKeyPath<Vocabulary, [String: Rational]>
  ) {
    each(node, of: units.map(\.key)) { reader, key, value in
      guard let unit = units.first(where: { $0.key == key }) else { return }
      for word in reader.words(value) {
        reader.vocabulary[keyPath: table][word] = Rational(unit.value)
      }
    }
  }

  private mutating func money(_ node: Node) {
    guard case .mapping(let entries) = node.content else { return expected(.mappingOfWords, node) }
    for entry in entries {
      guard let currency = entry.key.scalar?.text else { return expected(.word, entry.key) }
      for (word, factor) in factors(entry.value) {
        vocabulary.money[word] = Vocabulary.MoneyUnit(currency: currency, factor: factor)
      }
    }
  }

  private mutating func answers(_ node: Node, _ answer: Vocabulary.Answer) {
    guard case .sequence(let items) = node.content else { return expected(.listOfWords, node) }
    for item in items {
      guard let text = item.scalar?.text else {
        expected(.word, item)
        continue
      }
      let word = text.folded
      if let known = vocabulary.answers[word], known != answer {
        expected(.wordWithTwoMeanings(text), item)
      }
      vocabulary.answers[word] = answer
    }
  }

  private mutating func words(_ node: Node) -> [String] {
    guard case .sequence(let items) = node.content else {
      expected(.listOfWords, node)
      return []
    }
    return items.compactMap { item in
      guard let text = item.scalar?.text else {
        expected(.word, item)
        return nil
      }
      return text.folded
    }
  }

  private mutating func characters(_ node: Node) -> [Character] {
    guard case .sequence(let items) = node.content else {
      expected(.listOfWords, node)
      return []
    }
    return items.flatMap { item -> [Character] in
      guard let text = item.scalar?.text, text.count == 1 else {
        expected(.oneCharacter, item)
        return []
      }
      return Array(text) + Array(text.halfWidth)
    }
  }

  private mutating func factors(_ node: Node) -> [(String, Rational)] {
    guard case .mapping(let entries) = node.content else {
      expected(.mappingOfWords, node)
      return []
    }
    return entries.compactMap { entry in
      guard let word = entry.key.scalar?.text else {
        expected(.word, entry.key)
        return nil
      }
      guard let text = entry.value.scalar?.text, let factor = try? Rational.parse(text).value,
        factor > .zero
      else {
        expected(.factor, entry.value)
        return nil
      }
      return (word.folded, factor)
    }
  }

  private mutating func each(
    _ node: Node, of known: [String], _ body: (inout Self, String, Node) -> Void
  ) {
    guard case .mapping(let entries) = node.content else { return expected(.mappingOfWords, node) }
    for entry in entries {
      guard let key = entry.key.scalar?.text else {
        expected(.word, entry.key)
        continue
      }
      guard known.contains(key) else {
        expected(.unknownWordGroup(key, nearest: NearestName.of(key, among: known)), entry.key)
        continue
      }
      body(&self, key, entry.value)
    }
  }

  private mutating func expected(_ message: Diagnostic.Message, _ node: Node) {
    problems.append(Diagnostic(message, at: document.place(of: node)))
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownWordGroup(_ key: String, nearest: String?) -> Self {
    Self(
      "facts/unknown-word-group",
      LocalizedText("unknown group of words '\(key)'", zh: "未知的词组“\(key)”"),
      help: .didYouMean(nearest))
  }

  fileprivate static func wordWithTwoMeanings(_ word: String) -> Self {
    Self(
      "facts/two-meanings",
      LocalizedText("'\(word)' already means something else", zh: "“\(word)”已有别的含义"))
  }

  fileprivate static let listOfWords = Self(
    "facts/expected-words", LocalizedText("expected a list of words", zh: "应为词的列表"))

  fileprivate static let mappingOfWords = Self(
    "facts/expected-words", LocalizedText("expected groups of words", zh: "应为分组的词"))

  fileprivate static let word = Self(
    "facts/expected-words", LocalizedText("expected a word", zh: "应为一个词"))

  fileprivate static let oneCharacter = Self(
    "facts/expected-words", LocalizedText("expected a single character", zh: "应为单个字符"))

  fileprivate static let factor = Self(
    "facts/expected-factor", LocalizedText("expected a number above zero", zh: "应为大于零的数"))
}
