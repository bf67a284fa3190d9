import FoundationEssentials
import Synchronization

/// A clock that a test can set forward.
final class TestClock: Sendable {
  private let ahead = Mutex<TimeInterval>(0)

  var read: @Sendable () -> Date {
    { self.ahead.withLock { Date() + $0 } }
  }

  var now: Date { read() }

  func advance(minutes: Double) { ahead.withLock { $0 += minutes * 60 } }
}
