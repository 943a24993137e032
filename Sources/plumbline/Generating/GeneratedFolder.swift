import Documents
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder with a file for each generated filing.
struct GeneratedFolder {
  private let path: String
  private let format: GenerationFormat
  private let filings: GeneratedFilings

  init(_ path: String, _ format: GenerationFormat, _ filings: GeneratedFilings) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    (self.path, self.format, self.filings) = (path, format, filings)
  }

  /// Writes the files that are not there yet.
  ///
  /// Nothing is written where something else lies in the folder, so that filings of two kinds are
  /// never mixed; what is there and the same may come from a run that was broken off.
  func write() throws(GenerationFailure) {
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw failure(errno) }
    let present = try presentNames()
    let numbers = Dictionary(uniqueKeysWithValues: (0..<filings.count).map { (name($0), $0) })
    for present in present.sorted() {
      let known = numbers[present]
      guard let known, try bytes(known) == read(present) else {
        throw .foreign(name: present, folder: path)
      }
    }
    for number in 0..<filings.count where !present.contains(name(number)) {
      let bytes = try bytes(number)
      do throws(OutputFile.WriteError) {
        let file = try OutputFile(path + "/" + name(number))
        try file.write(bytes)
        try file.commit()
      } catch {
        throw .cannotWrite(error)
      }
    }
  }

  /// The name of a filing's file: its number from 1 with as many digits as the last one's, three at
  /// least.
  private func name(_ number: Int) -> String {
    let digits = String(number + 1)
    let width = max(3, String(filings.count).count)
    return String(repeating: "0", count: width - digits.count) + digits + "."
      + format.format(of: number).rawValue
  }

  private func bytes(_ number: Int) throws(GenerationFailure) -> [UInt8] {
    do throws(SystemFailure) {
      return try filings.file(number, format.format(of: number), folder: path)
    } catch {
      throw failure(error.code)
    }
  }

  private func failure(_ code: Int32) -> GenerationFailure {
    .cannotWrite(OutputFile.WriteError(path: path, code: code))
  }

  /// The bytes of a file in the folder; none if it is no regular file.
  private func read(_ name: String) -> [UInt8]? {
    try? InputFile(path: path + "/" + name).read(limits: .filing)
  }

  private func presentNames() throws(GenerationFailure) -> Set<String> {
    guard let stream = opendir(path) else { throw failure(errno) }
    defer { closedir(stream) }
    var names: Set<String> = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.insert(name) }
    }
    return names
  }
}
