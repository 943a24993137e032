public import Diagnostics

/// Reads files into trees of nodes that know their place.
public enum DocumentReader {
  /// The documents of a file: any number in YAML, exactly one in JSON.
  ///
  /// Ranges are UTF-8 offsets in the text after a byte order mark and after UTF-16, which YAML allows,
  /// has become UTF-8.
  ///
  /// - Throws: all problems that were found, in the order of their places.
  public static func read(
    _ bytes: [UInt8], name: String, format: DocumentFormat, limits: ReaderLimits = ReaderLimits()
  ) throws(DiagnosticError) -> [Document] {
    guard bytes.count <= limits.bytes else {
      throw DiagnosticError(.tooLarge(limit: limits.bytes), at: .file(name))
    }
    let source = try TextDecoding.source(of: bytes, name: name, format: format)
    switch format {
    case .yaml: return try YAMLComposer.read(source, limits: limits)
    case .json: return [try JSONReader.read(source, limits: limits)]
    }
  }
}
