import Diagnostics
import Documents
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where generated filings go.
struct GenerationTarget {
  private enum Place {
    case console
    case file(String)
    case folder(String)
  }

  private let place: Place
  private let format: GenerationFormat

  /// Finds out what is meant: a name that ends as a format's files do is a file, unless it is a
  /// folder already.
  init(_ output: String?, _ format: GenerationFormat?, _ count: Int) throws(UsageError) {
    let output = output == "-" ? nil : output
    let named = output.flatMap {
      // What is written is not packed.
      Compression(fileName: $0) == nil ? InputFormat(fileName: $0) : nil
    }
    if let output, FilePath.isFolder(output) || named == nil && !FilePath.exists(output) {
      place = .folder(output)
      self.format = format ?? .mixed
    } else {
      place = output.map(Place.file) ?? .console
      self.format = format ?? named.map(GenerationFormat.init) ?? .ndjson
    }
    try check(count)
  }

  private func check(_ count: Int) throws(UsageError) {
    let takesWorkbooks = format == .xlsx || format == .mixed
    if takesWorkbooks, !StreamedBook.isSupported { throw .noSpreadsheets }
    switch (place, format) {
    case (.folder, _), (_, .yaml), (_, .ndjson), (_, .csv): return
    case (.console, .xlsx): throw .spreadsheetWithoutFile
    case (_, .mixed): throw .mixedWithoutFolder
    case (_, .json), (_, .xlsx):
      if count > 1 { throw .severalInOneFile(format.rawValue) }
    }
  }

  /// Writes the filings.
  func write(
    _ filings: GeneratedFilings, _ console: inout Console
  ) throws(GenerationFailure) {
    switch place {
    case .console:
      filings.stream(format.format(of: 0)) { (text: String) throws(Never) in console.write(text) }
    case .folder(let path): try GeneratedFolder(path, format, filings).write()
    case .file(let path):
      do throws(OutputFile.WriteError) {
        let file = try OutputFile(path)
        if format == .xlsx {
          try file.write(try workbook(filings, path))
        } else {
          try filings.stream(format.format(of: 0)) {
            (text: String) throws(OutputFile.WriteError) in try file.write(text)
          }
        }
        try file.commit()
      } catch {
        throw .cannotWrite(error)
      }
    }
  }

  private func workbook(
    _ filings: GeneratedFilings, _ path: String
  ) throws(OutputFile.WriteError) -> [UInt8] {
    do throws(SystemFailure) {
      return try filings.file(0, .xlsx, folder: FilePath.folder(of: path))
    } catch {
      throw OutputFile.WriteError(path: path, code: error.code)
    }
  }
}

extension FilePath {
  /// Whether something has a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether a folder has a path.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder that a file lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// Why generated filings were not written.
enum GenerationFailure: Error {
  case cannotWrite(OutputFile.WriteError)
  /// Something else lies in the folder.
  case foreign(name: String, folder: String)

  var text: LocalizedText {
    switch self {
    case .cannotWrite(let error): error.text
    case .foreign(let name, let folder):
      LocalizedText(
        "'\(folder)' is not empty: '\(name)' is no file of these filings; nothing was written",
        zh: "“\(folder)”不是空文件夹：“\(name)”不属于这些填报，未写入任何文件")
    }
  }
}

extension UsageError {
  fileprivate static let mixedWithoutFolder = Self(
    text: LocalizedText(
      "mixed formats need a folder; name it with --output",
      zh: "混合格式须写入文件夹，请用 --output 指定"))

  fileprivate static func severalInOneFile(_ format: String) -> Self {
    .init(
      text: LocalizedText(
        "a file in \(format) holds one filing; name a folder with --output, or write --count 1",
        zh: "一个 \(format) 文件只能有一份填报，请用 --output 指定文件夹，或用 --count 1"))
  }
}
