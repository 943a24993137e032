import Diagnostics

/// An archive whose entries are the parts of a document (ECMA-376-2), looked up by name.
struct PartArchive {
  private let name: String
  private let limits: ReaderLimits
  private let archive: ZIPArchive
  private let entries: [String: ArchiveEntry]

  /// Opens an archive and checks what its directory says, before anything is unpacked.
  init(
    _ bytes: ArchiveBytes, name: String, limits: ReaderLimits
  ) throws(DiagnosticError) {
    let file = Place.file(name)
    if let foreign = ForeignFile(bytes.buffer.prefix(1 << 10)) {
      throw DiagnosticError(foreign.message, at: file)
    }
    guard !bytes.announces(moreEntriesThan: limits.entries) else {
      throw DiagnosticError(.tooMany(.entries, limit: limits.entries), at: file)
    }
    guard let archive = ZIPArchive(bytes) else { throw DiagnosticError(.cutShort, at: file) }
    self.name = name
    self.limits = limits
    self.archive = archive
    var entries: [String: ArchiveEntry] = [:]
    var size = 0
    for entry in archive.entries {
      let place = Self.place(of: entry.name, in: name)
      if entry.isOutside { throw DiagnosticError(.entryOutside, at: place) }
      guard entries.updateValue(entry, forKey: entry.key) == nil else {
        throw DiagnosticError(.duplicateEntry, at: place)
      }
      size += min(entry.size, limits.unpackedBytes + 1)
      guard size <= limits.unpackedBytes else {
        throw DiagnosticError(.archiveTooLarge(limit: limits.unpackedBytes), at: file)
      }
    }
    self.entries = entries
  }

  /// The place of a part, or of one that is missing.
  func place(of part: String) -> Place {
    Self.place(of: entries[part.lowercased()]?.name ?? part, in: name)
  }

  private static func place(of entry: String, in name: String) -> Place {
    .file("\(name), \(entry)")
  }

  /// Whether there is a part with a name, in whatever case.
  func contains(_ part: String) -> Bool { entries[part.lowercased()] != nil }

  /// Starts to unpack a part.
  func open(_ part: String) throws(DiagnosticError) -> EntryReader {
    let place = place(of: part)
    guard let entry = entries[part.lowercased()] else {
      throw DiagnosticError(.missingPart, at: place)
    }
    return try EntryReader(entry, in: archive, place: place, limits: limits)
  }

  /// Reads the whole of a part.
  func read(_ part: String, _ receiver: any XMLReceiver) throws(DiagnosticError) {
    try PartReader(open(part), receiver, limits: limits).readAll()
  }
}
