import Synchronization

/// Asks somebody to stop once what is under way is done, where cancelling would cut it short.
package final class Halt: Sendable {
  private let asked = Mutex(false)
  private let wake = WakeUp()

  package init() {}

  package var isAsked: Bool { asked.withLock(\.self) }

  package func ask() {
    asked.withLock { $0 = true }
    wake.raise()
  }

  /// Returns when asked, after the time, or when the task is cancelled.
  func wait(atMost time: Duration) async {
    guard !isAsked else { return }
    await wake.wait(atMost: time)
  }
}
