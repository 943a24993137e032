#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A lock whose holder can wait for what others do while they hold it.
final class Monitor: @unchecked Sendable {
  // INVARIANT: both point to what lives as long as this.
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(lock, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(lock)
    change.deallocate()
    lock.deallocate()
  }

  /// Does something while no other thread does.
  func hold<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }

  /// Does something while others may hold it.
  func release<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_unlock(lock)
    defer { pthread_mutex_lock(lock) }
    return body()
  }

  /// Lets others hold it until something is so.
  func wait(_ isSo: () -> Bool) {
    while !isSo() { pthread_cond_wait(change, lock) }
  }

  /// Has those who wait look again.
  func tellOthers() { pthread_cond_broadcast(change) }
}
