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
  /// Whether standard input and output are a terminal, so that somebody can be asked.
  let isInteractive: Bool
  /// How much of `input` was asked for.
  private var asked = 0
  /// Whether what is written goes to the process's streams at once.
  let isLive: Bool
  /// Why standard output took no more, by the system's number; 0 if it took all so far.
  private(set) var failure: Int32 = 0
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
    isInteractive = isTerminal
    isLive = false
    clock = { now }
  }

  private init(live environment: [String: String]) {
    self.environment = environment
    input = nil
    isTerminal = isatty(STDOUT_FILENO) == 1
    hasErrorTerminal = isatty(STDERR_FILENO) == 1
    isInteractive = isTerminal && isatty(STDIN_FILENO) == 1
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

  /// Asks somebody at the terminal.
  ///
  /// - Returns: the answer without blanks at its ends; `nil` where there is no more.
  mutating func ask(_ prompt: String) -> String? {
    write(prompt)
    flush()
    let line: String?
    if let input {
      let rest = input.dropFirst(asked)
      let bytes = rest.prefix { $0 != UInt8(ascii: "\n") }
      asked += min(rest.count, bytes.count + 1)
      line = rest.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
      write((line ?? "") + "\n")
    } else {
      line = readLine()
      if line == nil { write("\n") }
    }
    return line.map { $0.trimmingBlanks }
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
      writeNow(bytes)
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
    writeNow(Array(output.utf8))
    Self.send(Array(errors.utf8), to: STDERR_FILENO)
    (output, errors) = ("", "")
  }

  private mutating func writeNow(_ bytes: [UInt8]) {
    let code = Self.send(bytes, to: STDOUT_FILENO)
    if failure == 0 { failure = code }
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

  /// - Returns: 0, or the system's number for what went wrong.
  @discardableResult
  private static func send(_ all: [UInt8], to stream: Int32) -> Int32 {
    var bytes = all[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { system(stream, $0) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return count < 0 ? errno : EIO }
      bytes = bytes.dropFirst(count)
    }
    return 0
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
