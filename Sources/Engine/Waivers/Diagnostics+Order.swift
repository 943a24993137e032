import Diagnostics
import Documents

extension [Diagnostic] {
  /// Those of a file, in the order of their places.
  func inOrder(of file: FileDigest) -> [Diagnostic] {
    filter { $0.place.file == file.name }.enumerated()
      .sorted { ($0.element.place.offset, $0.offset) < ($1.element.place.offset, $1.offset) }
      .map(\.element)
  }
}

extension Place {
  /// Where in its file it begins.
  fileprivate var offset: Int {
    switch self {
    case .text(_, let range): range.lowerBound
    case .file: -1
    }
  }
}
