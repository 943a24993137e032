import Diagnostics
import Documents

/// A file of YAML that an author wrote.
struct SourceFile {
  let bytes: [UInt8]
  /// The root of its document; `nil` where it is empty.
  let root: SourceNode?

  /// Reads a file; `nil`, with problems reported, if it cannot be read.
  init?(_ input: InputFile, limits: ReaderLimits, _ problems: Problems) {
    guard let bytes = Self.bytes(of: input, limits: limits, problems) else { return nil }
    self.init(bytes, name: input.name, limits: limits, problems)
  }

  /// Reads what stands in a file; `nil`, with problems reported, if it is no YAML.
  init?(_ bytes: [UInt8], name: String, limits: ReaderLimits, _ problems: Problems) {
    self.bytes = bytes
    do throws(DiagnosticError) {
      let documents = try DocumentReader.read(bytes, name: name, format: .yaml, limits: limits)
      if documents.count > 1 {
        problems.error(.severalDocuments(), at: documents[1].place(of: documents[1].root))
      }
      root = documents.first.map { SourceNode($0.root, in: $0) }
    } catch {
      problems.add(error)
      return nil
    }
  }

  /// What stands in a file; `nil`, with problems reported, if it cannot be read.
  static func bytes(
    of input: InputFile, limits: ReaderLimits, _ problems: Problems
  ) -> [UInt8]? {
    problems.willRead(input.name)
    do throws(DiagnosticError) {
      return try input.read(limits: limits)
    } catch {
      problems.add(error)
      return nil
    }
  }
}
