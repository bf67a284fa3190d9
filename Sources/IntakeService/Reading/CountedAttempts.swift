import SubmissionStore
import Synchronization

/// The attempts at messages that this process has counted and that have not succeeded yet.
final class CountedAttempts: Sendable {
  private let counts = Mutex<[MessageLocation: Int]>([:])

  subscript(location: MessageLocation) -> Int? {
    get { counts.withLock { $0[location] } }
    set { counts.withLock { $0[location] = newValue } }
  }
}
