import Analysis
import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules
import Testing

/// Sentences of the project's own rules about their examples and the samples.
@Suite struct SentenceTests {
  private static let root =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/"

  static let packs = ["national", "hunan-departments", "hunan-platform-economy"]

  /// All findings of a pack's examples, and those of the samples by the last pack.
  private static func findings(_ name: String) throws -> [Finding] {
    let pack = try Pack.load(root + "Rules/" + name)
    var findings = ExampleRun.all(of: pack).map(\.finding)
    guard name == packs.last else { return findings }
    for (file, format) in samples {
      let bytes = try InputFile(path: root + "Samples/" + file).read()
      let documents = try DocumentReader.read(bytes, name: file, format: format, limits: .filing)
      var assessor = Assessor(pack, explaining: Set(Outcome.allCases))
      let reader = FactReader(pack.dictionary)
      findings += documents.flatMap { assessor.assess(reader.filing(from: $0)).findings }
    }
    return findings
  }

  /// All that can be read, but the workbook, which says the same as another.
  private static let samples: [(String, DocumentFormat)] = [
    ("compliant-shop/filing.yaml", .yaml), ("half-filled/filing.json", .json),
    ("messy/filing.yaml", .yaml), ("ride-hailing-faults/filing.yaml", .yaml),
  ]

  @Test(arguments: packs, Language.allCases)
  func `no sentence shows a placeholder, a path or a gap`(
    _ name: String, _ language: Language
  ) throws {
    let pack = try Pack.load(Self.root + "Rules/" + name)
    let paths = pack.dictionary.root.facts.map(\.path).filter { $0.contains(".") }
    let signs =
      ["{", "}", "$", "%@", "%d", "\\(", "nil", "Optional(", "\n", "  ", "''", "“”", "()", "（）"]
      + paths
    let findings = try Self.findings(name)
    #expect(!findings.isEmpty)
    for finding in findings {
      let sentence = Sentence.of(finding)[language]
      #expect(!sentence.isEmpty, "\(finding.rule.id)")
      let shown = signs.filter { sentence.contains($0) }
      #expect(shown == [], "\(finding.rule.id): \(sentence)")
    }
  }

  @Test(arguments: packs)
  func `no foreign word stands in a Chinese sentence`(_ name: String) throws {
    for finding in try Self.findings(name) {
      let sentence = Sentence.of(finding).zh
      let quoted = finding.evidence.flatMap(\.quoted).sorted { $0.count > $1.count }
      let own = quoted.reduce(sentence) { $0.replacing($1, with: "") }
      let words = own.matches(of: /[A-Za-z]{3,}/).map { String($0.output) }
      let foreign = words.filter { ForeignWord.all[$0] == nil }
      #expect(foreign == [], "\(finding.rule.id): \(sentence)")
    }
  }

  @Test(arguments: packs, [(Language.en, 470), (.zh, 190)])
  func `no sentence grows longer than the longest that was found readable`(
    _ name: String, _ most: (language: Language, length: Int)
  ) throws {
    for finding in try Self.findings(name) {
      let sentence = Sentence.of(finding)[most.language]
      #expect(sentence.count <= most.length, "\(finding.rule.id): \(sentence)")
    }
  }
}

/// Words of other languages that Chinese sentences may hold.
private enum ForeignWord {
  /// Each with the reason.
  static let all = [
    "App": "what laws and people call it in Chinese, as in 《App违法违规收集使用个人信息行为认定方法》",
    "ICP": "what authorities and websites call the filing in Chinese, ICP备案",
  ]
}

extension Evidence {
  /// What it quotes from the filing: values as they were written, and names of records.
  fileprivate var quoted: [String] {
    var texts = children.flatMap(\.quoted)
    if kind == .record, let label { texts.append(label.zh) }
    switch actual {
    case .reported(let written, let value): texts += [written, value.text.zh]
    case .missing(_, let written?): texts.append(written)
    case .assumed, .computed, .records, .missing, .notComputed, .personal, nil: break
    }
    return texts.filter { !$0.isEmpty }
  }
}
