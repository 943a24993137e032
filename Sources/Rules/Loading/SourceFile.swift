import Diagnostics
import Documents

/// A file of YAML that an author wrote.
struct SourceFile {
  let bytes: [UInt8]
  /// The root of its document; `nil` where it is empty.
  let root: SourceNode?

  /// Reads a file; `nil`, with problems reported, if it cannot be read.
  init?(_ input: InputFile, limits: ReaderLimits, _ problems: Problems) {
    problems.willRead(input.name)
    do throws(DiagnosticError) {
      bytes = try input.read(limits: limits)
      let documents = try DocumentReader.read(
        bytes, name: input.name, format: .yaml, limits: limits)
      if documents.count > 1 {
        problems.error(.severalDocuments(), at: documents[1].place(of: documents[1].root))
      }
      root = documents.first.map { SourceNode($0.root, in: $0) }
    } catch {
      problems.add(error)
      return nil
    }
  }
}
