public import Diagnostics

/// Reads files into trees of nodes that know their place.
public enum DocumentReader {
  /// What could be read of a file, and what could not.
  public struct Reading: Sendable {
    /// The documents without problems; their numbers tell which of the file they are.
    public let documents: [Document]
    /// All problems that were found, in the order of their places.
    public let problems: [Diagnostic]
  }

  /// The documents of a file: any number in YAML, exactly one in JSON.
  ///
  /// Ranges are UTF-8 offsets in the text after a byte order mark and after UTF-16, which YAML allows,
  /// has become UTF-8.
  ///
  /// - Throws: all problems that were found, in the order of their places.
  public static func read(
    _ bytes: [UInt8], name: String, format: DocumentFormat, limits: ReaderLimits = ReaderLimits()
  ) throws(DiagnosticError) -> [Document] {
    let reading = readEach(bytes, name: name, format: format, limits: limits)
    guard reading.problems.isEmpty else { throw DiagnosticError(reading.problems) }
    return reading.documents
  }

  /// The documents of a file that have no problems, and the problems of the others.
  ///
  /// What breaks the syntax of a YAML document ends reading; those before it are given.
  public static func readEach(
    _ bytes: [UInt8], name: String, format: DocumentFormat, limits: ReaderLimits = ReaderLimits()
  ) -> Reading {
    do throws(DiagnosticError) {
      guard bytes.count <= limits.bytes else {
        throw DiagnosticError(.tooLarge(limit: limits.bytes), at: .file(name))
      }
      let source = try TextDecoding.source(of: bytes, name: name, format: format)
      switch format {
      case .yaml: return YAMLComposer.read(source, limits: limits)
      case .json:
        let document = try JSONReader.read(source, limits: limits)
        return Reading(documents: [document], problems: [])
      }
    } catch {
      return Reading(documents: [], problems: error.diagnostics)
    }
  }
}
