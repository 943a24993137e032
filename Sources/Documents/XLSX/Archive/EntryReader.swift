import Diagnostics

/// Unpacks one entry within the limits.
struct EntryReader {
  let place: Place
  private let entry: ArchiveEntry
  private let stream: ZIPEntryStream
  private let limits: ReaderLimits
  private let packedSize: Int
  private var count = 0

  init(
    _ entry: ArchiveEntry, in archive: ZIPArchive, place: Place, limits: ReaderLimits
  ) throws(DiagnosticError) {
    guard !entry.isEncrypted else { throw DiagnosticError(.encryptedEntry, at: place) }
    if case .other(let method) = entry.method {
      throw DiagnosticError(.unknownCompression(method), at: place)
    }
    guard entry.size <= limits.entryBytes else {
      throw DiagnosticError(.entryTooLarge(limit: limits.entryBytes), at: place)
    }
    guard let stream = archive.open(entry) else {
      throw DiagnosticError(.damagedEntry, at: place)
    }
    self.place = place
    self.entry = entry
    self.stream = stream
    self.limits = limits
    packedSize = min(entry.packedSize, archive.size)
  }

  /// The next bytes, none at the end.
  // INVARIANT: the bytes are good until the next call.
  mutating func next() throws(DiagnosticError) -> UnsafeRawBufferPointer {
    guard let chunk = stream.next() else { throw DiagnosticError(damage, at: place) }
    count += chunk.count
    if count > entry.size { throw DiagnosticError(.longerThanDeclared(entry.size), at: place) }
    if limits.refuses(count, of: packedSize) {
      throw DiagnosticError(.expandsTooMuch(limit: limits.expansion), at: place)
    }
    return chunk
  }

  private var damage: Diagnostic.Message { .damagedEntry }
}
