import Diagnostics
import Documents
import Facts

/// Reads the filings of files and of standard input.
struct FilingInput {
  let dictionary: FactDictionary
  /// What stands for standard input; `nil` for the process's own.
  let standardInput: [UInt8]?
  /// Whether a filing with problems counts as one that cannot be read.
  let isStrict: Bool

  /// The filings of a file, each with the name that reports give it.
  func read(_ path: String) -> [(source: String, result: Result<Filing, DiagnosticError>)] {
    do throws(DiagnosticError) {
      let limits = ReaderLimits.filing
      let name = path == "-" ? "<stdin>" : path
      let bytes = try bytes(of: path, name, limits)
      let format = (InputFormat(fileName: path) ?? .detect(bytes)).document ?? .yaml
      let documents = try DocumentReader.read(bytes, name: name, format: format, limits: limits)
      if documents.isEmpty { throw DiagnosticError(.noFiling(), at: .file(name)) }
      let reader = FactReader(dictionary)
      return documents.enumerated().map { number, document in
        let source = documents.count == 1 ? name : "\(name)#\(number + 1)"
        return (source, result(reader.filing(from: document)))
      }
    } catch {
      return [(path == "-" ? "<stdin>" : path, .failure(error))]
    }
  }

  /// A document that is no filing at all was not read; a strict reader takes every problem so.
  private func result(_ filing: Filing) -> Result<Filing, DiagnosticError> {
    let isNone = filing.problems.contains { $0.diagnostic.message.code == "facts/not-a-filing" }
    guard isNone || isStrict && !filing.problems.isEmpty else { return .success(filing) }
    let errors = filing.problems.map(\.diagnostic).map {
      Diagnostic($0.message, severity: .error, at: $0.place, notes: $0.notes)
    }
    return .failure(DiagnosticError(errors))
  }

  private func bytes(
    of path: String, _ name: String, _ limits: ReaderLimits
  ) throws(DiagnosticError) -> [UInt8] {
    if path != "-" { return try InputFile(path: path).read(limits: limits) }
    if let standardInput { return standardInput }
    return try InputFile(descriptor: 0, name: name).read(limits: limits)
  }
}

extension Diagnostic.Message {
  static func noFiling() -> Self {
    .init(
      "input/empty", LocalizedText("the file holds nothing", zh: "文件没有内容"),
      help: LocalizedText(
        "a filing has a 'filing:' and a 'facts:' section", zh: "填报应含有“filing:”和“facts:”两节"))
  }
}
