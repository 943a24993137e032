#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program that was built with the tests, as a process of its own between two pipes.
final class LiveProgram {
  /// Where it lies: beside the tests, or beside the bundle they are in.
  static let path: String? = {
    let parts = CommandLine.arguments.first?.split(separator: "/").dropLast() ?? []
    let folders = parts.indices.map { "/" + parts[...$0].joined(separator: "/") }
    return folders.reversed().prefix(5).map { $0 + "/plumbline" }
      .first { access($0, X_OK) == 0 && Folder.names(in: $0).isEmpty }
  }()

  private var process: pid_t = 0
  private var input: Int32
  private let output: Int32
  /// What came out and was not taken yet.
  private var bytes: [UInt8] = []

  /// Starts it; nothing if the system will not.
  ///
  /// - Parameter file: where its standard output goes in place of the pipe, and what it says of errors
  ///   is dropped.
  init?(_ arguments: [String], output file: String? = nil) {
    guard let path = Self.path else { return nil }
    var (toChild, fromChild) = ([Int32](repeating: 0, count: 2), [Int32](repeating: 0, count: 2))
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else { return nil }
    (input, output) = (toChild[1], fromChild[0])
    for end in [input, output] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, toChild[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], STDOUT_FILENO)
    if let file {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, file, O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    posix_spawn_file_actions_addclose(&actions, toChild[0])
    posix_spawn_file_actions_addclose(&actions, fromChild[1])
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    let code = posix_spawn(&process, path, &actions, nil, &words, environ)
    words.forEach { free($0) }
    posix_spawn_file_actions_destroy(&actions)
    close(toChild[0])
    close(fromChild[1])
    guard code == 0 else { return nil }
  }

  /// Sends a text.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(input, bytes, bytes.count)
  }

  /// The next line that it writes; `nil` if there is none, or none within a minute.
  func line() -> String? {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeSubrange(...end) }
        return String(decoding: bytes[..<end], as: UTF8.self)
      }
      var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 60_000) == 1 else { return nil }
      var part = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(output, &part, part.count)
      guard count > 0 else { return nil }
      bytes += part[..<count]
    }
  }

  /// Ends its input.
  func end() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Waits for its end and gives its exit code.
  func status() -> Int32 {
    end()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    process = 0
    return (status >> 8) & 0xFF
  }

  deinit {
    end()
    close(output)
    if process > 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
  }
}
