import Diagnostics

/// A section that a topic file may hold.
enum Section: String, CaseIterable {
  case instruments, calendars, vocabulary, patterns, facts, parameters, derived, tables, inspections
  case scorings, rules, citations

  /// Whether its entries get names of their own; others add to what has one.
  var isOfNames: Bool {
    switch self {
    case .vocabulary, .citations: false
    case .instruments, .calendars, .patterns, .facts, .parameters, .derived, .tables, .inspections,
      .scorings, .rules:
      true
    }
  }
}

/// A named entry of a section.
struct SectionEntry {
  let name: String
  let key: SourceNode
  let value: SourceNode
  /// The name of the pack that it stands in; empty for an entry inside another.
  var pack = ""
}

/// What a topic file holds.
struct Topic {
  /// The root of its document; `nil` where it is empty.
  let root: SourceNode?
  /// The name of the pack that it belongs to.
  let pack: String
}

/// The sections of all files of all packs, put together.
struct Sections {
  private var entries: [Section: [SectionEntry]] = [:]
  /// The positions of the entries of sections of names, by name.
  private var positions: [Section: [String: Int]] = [:]

  /// The entries of a section, in the order of files and places.
  subscript(section: Section) -> [SectionEntry] { entries[section] ?? [] }

  /// The entry with a name in a section of names.
  subscript(section: Section, name: String) -> SectionEntry? {
    positions[section]?[name].flatMap { entries[section]?[$0] }
  }

  /// Reads the sections of files in their order.
  init(of topics: [Topic], _ problems: Problems) {
    for topic in topics {
      if let root = topic.root { add(root, of: topic.pack, problems) }
    }
  }

  private mutating func add(_ topic: SourceNode, of pack: String, _ problems: Problems) {
    guard let fields = Fields(topic, keys: Section.allCases.map(\.rawValue), problems) else {
      return
    }
    for section in Section.allCases {
      guard let value = fields[section.rawValue] else { continue }
      guard let found = value.entries else {
        problems.error(.expected(.mapping, found: value.shape), at: value.place)
        continue
      }
      for (key, value) in found {
        let entry = SectionEntry(name: key.text ?? "", key: key, value: value, pack: pack)
        add(entry, to: section, problems)
      }
    }
  }

  private mutating func add(_ entry: SectionEntry, to section: Section, _ problems: Problems) {
    if section.isOfNames {
      if let first = self[section, entry.name] {
        let note = Diagnostic.Note(LocalizedText("first here", zh: "首次定义于此"), at: first.key.place)
        problems.error(.duplicateName(entry.name), at: entry.key.place, notes: [note])
        return
      }
      positions[section, default: [:]][entry.name] = self[section].count
    }
    entries[section, default: []].append(entry)
  }
}
