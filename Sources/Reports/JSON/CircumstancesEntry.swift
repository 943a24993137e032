import Documents
import Facts

/// Under what was judged, besides the pack and the date.
package struct CircumstancesEntry: Encodable {
  let files: [GivenFileEntry]?
  let horizonDays: Int?
  let knownAt: String?
  let today: String?

  /// - Returns: `nil` if there is nothing to say.
  package init?(_ circumstances: Circumstances) {
    if circumstances.lines.isEmpty { return nil }
    let sources = circumstances.sources
    files = sources.isEmpty ? nil : sources.map { GivenFileEntry($0) }
    horizonDays = circumstances.horizon
    knownAt = circumstances.knownAt?.description
    today = circumstances.today?.description
  }
}

/// A file that had a part in the judgement.
struct GivenFileEntry: Encodable {
  let kind: String
  let name: String
  let sha256: String

  init(_ source: Circumstances.Source) {
    (kind, name) = (source.kind.rawValue, source.file.name)
    sha256 = source.file.sha256
  }
}
