import Diagnostics
import Documents

/// Reads a text that is known to be right.
func read(
  _ text: String, _ format: DocumentFormat = .yaml, limits: ReaderLimits = ReaderLimits()
) throws(DiagnosticError) -> [Document] {
  try DocumentReader.read(Array(text.utf8), name: "test", format: format, limits: limits)
}

/// The codes of the problems of a text.
func codes(
  _ text: String, _ format: DocumentFormat = .yaml, limits: ReaderLimits = ReaderLimits()
) -> [String] {
  do throws(DiagnosticError) {
    _ = try read(text, format, limits: limits)
    return []
  } catch {
    return error.diagnostics.map(\.message.code)
  }
}

extension Document {
  /// All nodes, parents first.
  var nodes: [Node] { root.all }
}

extension Node {
  fileprivate var all: [Node] {
    switch content {
    case .scalar: [self]
    case .sequence(let items): [self] + items.flatMap(\.all)
    case .mapping(let entries): [self] + entries.flatMap { $0.key.all + $0.value.all }
    }
  }
}
