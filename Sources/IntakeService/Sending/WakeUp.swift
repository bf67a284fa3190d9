import Synchronization

/// Lets one task wake another that waits for something to do.
package final class WakeUp: Sendable {
  private struct State {
    var isRaised = false
    var waiting: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())

  package init() {}

  /// Ends the wait, or the next one if nobody waits now.
  package func raise() {
    let waiting = state.withLock { state in
      defer { state.waiting = nil }
      if state.waiting == nil { state.isRaised = true }
      return state.waiting
    }
    waiting?.resume()
  }

  /// Returns when raised, after the time, or when the task is cancelled. One task may wait at a
  /// time.
  package func wait(atMost time: Duration) async {
    let alarm = Task {
      try? await Task.sleep(for: time)
      if !Task.isCancelled { raise() }
    }
    defer { alarm.cancel() }
    await wait()
  }

  /// Returns when raised, or when the task is cancelled.
  package func wait() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let goOn = state.withLock { state in
          guard !state.isRaised, !Task.isCancelled else {
            state.isRaised = false
            return true
          }
          state.waiting = continuation
          return false
        }
        if goOn { continuation.resume() }
      }
    } onCancel: {
      raise()
    }
  }
}
