import Documents
import Facts
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a command reads from and writes to, apart from files.
struct Console {
  /// Collects standard output.
  private(set) var output = ""
  /// Collects standard error.
  private(set) var errors = ""
  /// The environment's variables.
  let environment: [String: String]
  /// What stands for standard input; `nil` for the process's own.
  let input: [UInt8]?
  /// Whether standard output is a terminal.
  let isTerminal: Bool
  /// Whether standard error is a terminal.
  let hasErrorTerminal: Bool
  /// Whether what is written goes to the process's streams at once.
  let isLive: Bool
  private let clock: @Sendable () -> Instant

  /// A console that keeps what is written; its clock stands still.
  init(
    environment: [String: String] = [:], input: String = "", isTerminal: Bool = false,
    now: Instant = Instant(seconds: 0)
  ) {
    self.environment = environment
    self.input = Array(input.utf8)
    self.isTerminal = isTerminal
    hasErrorTerminal = false
    isLive = false
    clock = { now }
  }

  private init(live environment: [String: String]) {
    self.environment = environment
    input = nil
    isTerminal = isatty(STDOUT_FILENO) == 1
    hasErrorTerminal = isatty(STDERR_FILENO) == 1
    isLive = true
    clock = { Instant(seconds: time(nil)) }
  }

  /// What the clock says; only where the time has a part in what comes out.
  var now: Instant { clock() }

  /// The process's own console.
  static var standard: Console { Console(live: Environment.variables) }

  /// What a path names; `-` is standard input.
  func input(_ path: String) -> InputFile {
    guard path == "-" else { return InputFile(path: path) }
    let name = "<stdin>"
    return input.map { InputFile(bytes: $0, name: name) } ?? InputFile(descriptor: 0, name: name)
  }

  /// Writes to standard output.
  mutating func write(_ text: String) {
    output += text
    if isLive, output.utf8.count > 1 << 16 { flush() }
  }

  /// Writes a part of a report to standard output.
  mutating func write(_ part: ReportPart) {
    switch part {
    case .text(let text): write(text)
    case .bytes(let bytes) where isLive:
      flush()
      Self.send(bytes, to: STDOUT_FILENO)
    case .bytes(let bytes): write(String(decoding: bytes, as: UTF8.self))
    case .failure: break
    }
  }

  /// Writes to standard error.
  mutating func writeError(_ text: String) {
    errors += text
    if isLive { flush() }
  }

  /// Sends on what was collected, if the console is the process's own.
  mutating func flush() {
    guard isLive else { return }
    Self.send(Array(output.utf8), to: STDOUT_FILENO)
    Self.send(Array(errors.utf8), to: STDERR_FILENO)
    (output, errors) = ("", "")
  }

  /// Ends the process.
  static func exit(_ status: RunStatus) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status.rawValue)
    #else
      Darwin.exit(status.rawValue)
    #endif
  }

  private static func system(_ stream: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(stream, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(stream, bytes.baseAddress, bytes.count)
    #endif
  }

  private static func send(_ all: [UInt8], to stream: Int32) {
    var bytes = all[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { system(stream, $0) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
