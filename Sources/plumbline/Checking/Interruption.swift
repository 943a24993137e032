#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Holds Ctrl-C back, so that work can end between two filings and leave whole output.
struct Interruption {
  /// Begins to hold it back, unless what is read may make the program wait for ever.
  init(isHeldBack: Bool) {
    guard isHeldBack else { return }
    var signals = Self.signals
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Whether the user wants the work to end.
  var isRequested: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return sigismember(&pending, SIGINT) == 1
  }

  private static var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    return signals
  }
}
