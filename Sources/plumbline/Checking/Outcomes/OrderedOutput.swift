import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes what several threads come to, one after another in the order of their turns.
final class OrderedOutput: @unchecked Sendable {
  // INVARIANT: everything below is touched only by the thread whose turn it is, which holds the lock,
  // and once all threads have ended.
  private(set) var console: Console
  private(set) var progress: Progress
  private(set) var error: OutputFile.WriteError?
  private let sink: ReportSink
  private let files: Int
  private var filings: Int
  private var turn = 0
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let turned = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init(
    _ sink: ReportSink, _ console: Console, _ progress: Progress, files: Int, counted filings: Int
  ) {
    (self.sink, self.console, self.progress) = (sink, console, progress)
    (self.files, self.filings) = (files, filings)
    pthread_mutex_init(lock, nil)
    pthread_cond_init(turned, nil)
  }

  deinit {
    pthread_cond_destroy(turned)
    pthread_mutex_destroy(lock)
    turned.deallocate()
    lock.deallocate()
  }

  /// Writes some bytes, once all turns before were written.
  func write(_ bytes: [UInt8], turn: Int, filings count: Int) {
    pthread_mutex_lock(lock)
    while self.turn < turn { pthread_cond_wait(turned, lock) }
    if error == nil {
      do throws(OutputFile.WriteError) {
        try sink.write(.bytes(bytes), &console)
      } catch {
        self.error = error
      }
    }
    filings += count
    progress.show(files: files, filings: filings, &console)
    self.turn += 1
    pthread_cond_broadcast(turned)
    pthread_mutex_unlock(lock)
  }

  /// Whether nothing more can be written.
  var isBroken: Bool {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return error != nil
  }
}
