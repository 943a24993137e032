import Testing

@testable import plumbline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A command line run in this process, as a terminal would show it.
struct Transcript {
  let status: RunStatus
  let output: String
  let errors: String
  private let line: String

  init(
    _ arguments: String..., environment: [String: String] = [:], input: String = "",
    isTerminal: Bool = false
  ) {
    self.init(arguments, environment: environment, input: input, isTerminal: isTerminal)
  }

  init(
    _ arguments: [String], environment: [String: String] = [:], input: String = "",
    isTerminal: Bool = false
  ) {
    Project.enter()
    var console = Console(environment: environment, input: input, isTerminal: isTerminal)
    status = Plumbline.run(arguments, &console)
    (output, errors) = (console.output, console.errors)
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value) " }
    line = "$ " + variables.joined() + (["plumbline"] + arguments).joined(separator: " ")
  }

  /// Everything, with the exit code; a temporary folder is written as `FOLDER`.
  func text(replacing folder: String? = nil) -> String {
    var text = line + "\n" + output
    if !errors.isEmpty { text += "--- standard error ---\n" + errors }
    if !text.hasSuffix("\n") { text += "\n" }
    text += "--- exit code \(status.rawValue) ---\n"
    return folder.map { text.replacing($0, with: "FOLDER") } ?? text
  }
}

/// The project that the tests belong to.
enum Project {
  /// Its folder.
  static let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private static let entered = chdir(folder)

  /// Makes it the working directory, so that paths read as a user would write them.
  static func enter() { precondition(entered == 0, "the project's folder must exist") }
}

/// A folder that is gone after the test.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/plumbline-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/tmp"
    }
  }

  deinit { Self.remove(path) }

  /// Writes a file and gives its path; folders on the way are made.
  @discardableResult
  func write(_ name: String, _ text: String) -> String { write(name, Array(text.utf8)) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) -> String {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    let file = path + "/" + name
    guard let stream = fopen(file, "w") else { return file }
    fwrite(bytes, 1, bytes.count, stream)
    fclose(stream)
    return file
  }

  /// The text of a file, if it is there.
  func read(_ name: String) -> String? {
    names.contains(name) ? String(decoding: bytes(name), as: UTF8.self) : nil
  }

  /// The bytes of a file, the first megabyte; none if it is not there.
  func bytes(_ name: String) -> [UInt8] {
    guard let stream = fopen(path + "/" + name, "r") else { return [] }
    defer { fclose(stream) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, stream)
    return Array(bytes[..<count])
  }

  /// The names of what lies in the folder.
  var names: [String] { Folder.names(in: path) }

  private static func remove(_ path: String) {
    for name in Folder.names(in: path) { remove(path + "/" + name) }
    if rmdir(path) != 0 { unlink(path) }
  }
}

/// What lies in a folder.
enum Folder {
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
