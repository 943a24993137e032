import Diagnostics

/// Collects what is wrong with a pack, so that all of it is reported at once.
///
/// A class, because every reader and checker of one load shares it.
final class Problems {
  private(set) var diagnostics: [Diagnostic] = []
  private var order: [String: Int] = [:]

  /// Reports an error.
  func error(_ message: Diagnostic.Message, at place: Place, notes: [Diagnostic.Note] = []) {
    diagnostics.append(Diagnostic(message, at: place, notes: notes))
  }

  /// Reports something that works and is probably not meant.
  func warning(_ message: Diagnostic.Message, at place: Place, notes: [Diagnostic.Note] = []) {
    diagnostics.append(Diagnostic(message, severity: .warning, at: place, notes: notes))
  }

  /// Takes over what another stage found.
  func add(_ error: DiagnosticError) {
    diagnostics += error.diagnostics
  }

  /// Fixes the order of files in reports.
  func willRead(_ file: String) {
    order[file] = order[file] ?? order.count
  }

  /// Everything, in the order of files and places; errors and warnings alike.
  var sorted: [Diagnostic] {
    let keyed = diagnostics.enumerated().map { offset, diagnostic in
      (key: (file(diagnostic.place), offsetInFile(diagnostic.place), offset), diagnostic)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.1)
  }

  /// Whether anything stops the pack from being used.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The number of errors and warnings so far.
  var count: Int { diagnostics.count }

  private func file(_ place: Place) -> Int { order[place.file] ?? -1 }

  private func offsetInFile(_ place: Place) -> Int {
    switch place {
    case .text(_, let range): range.lowerBound
    case .file: -1
    }
  }
}
