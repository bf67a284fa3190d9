import Glibc

/// Runs the jobs of one session on a thread of its own.
///
/// libcurl blocks, and Swift's own pool has only as many threads as the machine has cores: one
/// blocking call there would hold up everything else.
final class SessionThread: SerialExecutor {
  private let queue = JobQueue()

  /// Nil when the system gives no more threads.
  init?() {
    var thread = pthread_t()
    let queue = Unmanaged.passRetained(queue)
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<JobQueue>.fromOpaque(context).takeRetainedValue().runUntilStopped()
        return nil
      }, queue.toOpaque())
    guard code == 0 else {
      queue.release()
      return nil
    }
    pthread_detach(thread)
  }

  deinit { queue.stop() }

  func enqueue(_ job: consuming ExecutorJob) {
    queue.append(.init(job: UnownedJob(job), executor: self))
  }
}

/// The jobs that wait for a session's thread.
///
/// Unchecked because a condition variable guards the state, which the compiler cannot see.
private final class JobQueue: @unchecked Sendable {
  /// Holds the executor until the job has run, however soon its actor is gone.
  struct Entry {
    let job: UnownedJob
    let executor: SessionThread
  }

  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var entries: [Entry] = []
  private var isStopped = false

  init() {
    mutex.initialize(to: pthread_mutex_t())
    condition.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func append(_ entry: Entry) {
    pthread_mutex_lock(mutex)
    entries.append(entry)
    pthread_cond_signal(condition)
    pthread_mutex_unlock(mutex)
  }

  func stop() {
    pthread_mutex_lock(mutex)
    isStopped = true
    pthread_cond_signal(condition)
    pthread_mutex_unlock(mutex)
  }

  func runUntilStopped() {
    while let batch = next() {
      for entry in batch {
        entry.job.runSynchronously(on: entry.executor.asUnownedSerialExecutor())
      }
    }
  }

  private func next() -> [Entry]? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while entries.isEmpty && !isStopped { pthread_cond_wait(condition, mutex) }
    guard !entries.isEmpty else { return nil }
    let batch = entries
    entries = []
    return batch
  }
}
