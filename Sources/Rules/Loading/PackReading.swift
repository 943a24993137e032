import Diagnostics
import Documents
import Facts

/// The files of a pack and of those that it imports, on their way to a pack.
struct PackReading {
  let folders: [PackFolder]
  /// The SHA-256 of all files.
  let digest: String
  let limits: ReaderLimits
  private let finder: PackFinder
  private let manifests: [Manifest]
  private let problems = Problems()

  /// Reads all files, and understands the manifests.
  init(_ folder: String, limits: ReaderLimits) {
    var finder = PackFinder(limits: limits, problems)
    finder.add(folder, from: nil)
    let problems = problems
    manifests = finder.folders.compactMap { Manifest($0.manifest, problems) }
    (self.finder, self.limits, folders) = (finder, limits, finder.folders)
    digest = finder.folders.digest
  }

  /// Whether all files are there.
  var isComplete: Bool { finder.isComplete }

  /// The topic files of all folders, with the packs that they belong to.
  var topicFiles: [(file: PackFile, pack: String)] {
    folders.flatMap { folder in
      let name = folder.name
      return folder.topics.map { ($0, name) }
    }
  }

  /// Reads what the topic files hold.
  ///
  /// - Throws: everything that is wrong with any file, if one cannot be read.
  func topics() throws(DiagnosticError) -> [Topic] {
    let topics = topicFiles.compactMap { file, pack in
      document(file).map { Topic(root: $0.root, pack: pack) }
    }
    let strays = finder.strays.compactMap(document)
    guard isComplete, topics.count == topicFiles.count, strays.count == finder.strays.count else {
      throw DiagnosticError(problems.sorted)
    }
    return topics
  }

  private func document(_ file: PackFile) -> SourceFile? {
    SourceFile(file.bytes, name: file.path, limits: limits, problems)
  }

  /// The pack of what its topic files hold.
  ///
  /// - Parameter isProved: whether the same content was found without errors before, so that nothing
  ///   need be proved or warned of again.
  /// - Throws: everything that is wrong with any of the files, in their order.
  func pack(of topics: [Topic], isProved: Bool = false) throws(DiagnosticError) -> Pack {
    let zone = manifests.compactMap(\.zone).last ?? .china
    let checker = Checker(
      Sections(of: topics, problems), zone: zone, isProved: isProved, problems)
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
    if !isProved { checker.checkLedgers(rules, of: folders.last?.name ?? "") }
    guard let manifest = manifests.last, !problems.hasErrors else {
      throw DiagnosticError(problems.sorted)
    }
    return Pack(
      id: manifest.id, version: manifest.version, title: manifest.title,
      imports: manifests.dropLast().map(\.id), digest: digest,
      instruments: checker.instruments, dictionary: checker.dictionary, calendar: checker.calendar,
      patterns: checker.patterns,
      judgedAt: manifests.compactMap(\.judgedAt).last ?? .periodEnd,
      parameters: checker.parameters, derived: checker.derived, tables: checker.tables,
      inspections: inspections, scorings: scorings, rules: rules, warnings: problems.sorted)
  }
}
