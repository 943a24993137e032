public import Diagnostics
public import Documents

extension Vocabulary {
  /// The words that every pack starts from.
  public static let standard = (try? loadStandard()) ?? Vocabulary()

  /// Reads the embedded words; a test proves that they can be read.
  static func loadStandard() throws(DiagnosticError) -> Vocabulary {
    let documents = try DocumentReader.read(
      PackageResources.standard_yaml, name: "standard.yaml", format: .yaml)
    var vocabulary = Vocabulary()
    for document in documents {
      vocabulary = try Vocabulary(reading: document.root, in: document, extending: vocabulary)
    }
    return vocabulary
  }

  /// Reads a section of words and adds them to what is there.
  ///
  /// - Throws: all that is wrong with the section.
  public init(
    reading node: Node, in document: Document, extending base: Vocabulary = .standard
  ) throws(DiagnosticError) {
    var reader = VocabularyReader(document: document, vocabulary: base)
    reader.read(node)
    guard reader.problems.isEmpty else { throw DiagnosticError(reader.problems) }
    self = reader.vocabulary
  }
}
