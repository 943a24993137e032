internal import Crypto
public import Diagnostics
public import Documents
import Facts

extension Pack {
  /// Loads a pack and those that it imports, and checks them.
  ///
  /// - Parameters:
  ///   - folder: the folder that holds the `pack.yaml`.
  ///   - limits: what is read at most of each file.
  /// - Throws: everything that is wrong with any of the files, in their order.
  public static func load(
    _ folder: String, limits: ReaderLimits = ReaderLimits()
  ) throws(DiagnosticError) -> Pack {
    let problems = Problems()
    var finder = PackFinder(limits: limits, problems)
    finder.add(folder, from: nil)
    let folders = finder.folders
    let manifests = folders.compactMap { Manifest($0.manifest, problems) }
    if !finder.isComplete { throw DiagnosticError(problems.sorted) }
    let zone = manifests.compactMap(\.zone).last ?? .china
    let checker = Checker(Sections(of: folders, problems), zone: zone, problems)
    checker.readVocabulary()
    checker.readPatterns()
    checker.readCalendar(named: manifests.compactMap(\.calendar).last)
    checker.readInstruments()
    checker.readFacts(bareHeader: checker.readBareHeader(manifests.compactMap(\.filings).last))
    checker.readParameters()
    checker.checkDefinitions()
    let inspections = checker.readInspections()
    let scorings = checker.readScorings()
    var rules = checker.readRules()
    checker.addCitations(to: &rules)
    checker.checkLedgers(rules, of: folders.last?.name ?? "")
    guard let manifest = manifests.last, !problems.hasErrors else {
      throw DiagnosticError(problems.sorted)
    }
    return Pack(
      id: manifest.id, version: manifest.version, title: manifest.title,
      imports: manifests.dropLast().map(\.id),
      digest: digest(of: folders), instruments: checker.instruments,
      dictionary: checker.dictionary, calendar: checker.calendar, patterns: checker.patterns,
      judgedAt: manifests.compactMap(\.judgedAt).last ?? .periodEnd,
      parameters: checker.parameters, derived: checker.derived, tables: checker.tables,
      inspections: inspections, scorings: scorings, rules: rules, warnings: problems.sorted)
  }

  /// The SHA-256 of all names, lengths and bytes.
  private static func digest(of folders: [PackFolder]) -> String {
    var hash = SHA256()
    for (name, bytes) in folders.flatMap(\.contents) {
      hash.update(data: Array("\(name)\n\(bytes.count)\n".utf8))
      hash.update(data: bytes)
    }
    return hash.finalize().hexadecimal
  }
}

/// What a `pack.yaml` says.
private struct Manifest {
  let id: String
  let version: String
  let title: LocalizedText
  let zone: ZoneOffset?
  let calendar: SourceNode?
  let filings: SourceNode?
  let judgedAt: JudgedAt?

  init?(_ source: SourceNode, _ problems: Problems) {
    let keys = [
      "pack", "version", "title", "time_zone", "calendar", "judged_at", "imports", "default",
      "filings",
    ]
    guard let fields = Fields(source, keys: keys, problems),
      let id = fields.required("pack")?.readName(.kebab, problems),
      let version = fields.required("version")?.readText(problems),
      let title = fields.requiredLocalized("title")
    else { return nil }
    (self.id, self.version, self.title) = (id, version, title)
    calendar = fields["calendar"]
    filings = fields["filings"]
    judgedAt = fields.word("judged_at")
    if let node = fields["default"], node.text != "true" {
      problems.error(.notDefault, at: node.place)
    }
    let name = fields.text("time_zone")
    zone = name.flatMap { ZoneOffset(name: $0) }
    if let name, zone == nil, let node = fields["time_zone"] {
      problems.error(.unknownZone(name), at: node.place)
    }
  }
}

extension Diagnostic.Message {
  static var notDefault: Self {
    .init(
      "rules/not-default",
      LocalizedText("'default' can only be true", zh: "“default”只能为 true"),
      help: LocalizedText(
        "leave it out where the pack is not the one to take if none is named",
        zh: "若不是未指定时采用的规则包，请删除此项"))
  }

  static func unknownZone(_ name: String) -> Self {
    .init(
      "rules/unknown-time-zone",
      LocalizedText("unknown time zone '\(name)'", zh: "未知的时区“\(name)”"),
      help: LocalizedText(
        "write 'Asia/Shanghai', 'UTC' or an offset such as '+08:00'",
        zh: "请写“Asia/Shanghai”“UTC”或“+08:00”之类的偏移"))
  }
}
