import Diagnostics

/// Reads an XML part of an archive piece by piece.
final class PartReader {
  private var entry: EntryReader
  private let parser: XMLParser
  private(set) var isAtEnd = false

  init(_ entry: EntryReader, _ receiver: any XMLReceiver, limits: ReaderLimits) {
    self.entry = entry
    parser = XMLParser(receiver, limits: limits)
  }

  /// Reads the next piece, up to 64 KiB.
  func advance() throws(DiagnosticError) {
    let chunk = try entry.next()
    isAtEnd = chunk.isEmpty
    if let message = parser.parse(chunk, isLast: isAtEnd) {
      isAtEnd = true
      throw DiagnosticError(message, at: entry.place)
    }
  }

  /// Reads all of it.
  func readAll() throws(DiagnosticError) {
    while !isAtEnd { try advance() }
  }
}
