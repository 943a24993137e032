import Diagnostics
import Documents

extension SARIFReport {
  struct Location: Encodable {
    let physicalLocation: PhysicalLocation
    let logicalLocations: [LogicalLocation]?
    let message: Message?

    init(_ place: Place, _ text: String? = nil) {
      physicalLocation = PhysicalLocation(
        artifactLocation: ArtifactLocation(place.file), region: Region(place))
      logicalLocations = LogicalLocation(place).map { [$0] }
      message = text.map { Message($0) }
    }
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region?
  }

  /// A range of a text, its columns in Unicode scalars as the run's `columnKind` says.
  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int

    /// The range of a place; `nil` for a file as a whole, and in a workbook, which has no lines.
    init?(_ place: Place) {
      guard !place.isInWorkbook, let start = place.start, let end = place.end else { return nil }
      (startLine, startColumn) = (start.line, start.column)
      (endLine, endColumn) = (end.line, end.column)
    }
  }

  /// A cell of a workbook: `填报!C7`.
  struct LogicalLocation: Encodable {
    let name: String
    let fullyQualifiedName: String
    let kind = "cell"

    private enum CodingKeys: CodingKey {
      case name, fullyQualifiedName, kind
    }

    init?(_ place: Place) {
      guard let cell = place.cell, let sheet = cell.sheet else { return nil }
      name = cell.reference
      fullyQualifiedName = "\(sheet)!\(cell.reference)"
    }
  }

  struct ArtifactLocation: Encodable {
    let uri: String

    /// A reference by RFC 3986: relative as the path is, with all but unreserved characters encoded.
    init(_ path: String) {
      let relative = path.hasPrefix("./") ? path.dropFirst(2) : path[...]
      let encoded = relative.utf8.map { byte -> String in
        let scalar = Unicode.Scalar(byte)
        let isPlain =
          scalar.isASCII
          && (scalar.properties.isAlphabetic || "/-._~0123456789".contains(Character(scalar)))
        return isPlain ? String(scalar) : "%" + [byte].hexadecimal.uppercased()
      }
      uri = (path.hasPrefix("/") ? "file://" : "") + encoded.joined()
    }
  }

  /// A file that was judged.
  struct Artifact: Encodable {
    let location: ArtifactLocation
    let hashes: [String: String]?
    let roles = ["analysisTarget"]

    private enum CodingKeys: CodingKey {
      case location, hashes, roles
    }

    init(_ entry: ReportEntry) {
      location = ArtifactLocation(entry.path)
      hashes = entry.file.map { ["sha-256": $0.sha256] }
    }
  }
}
