import FoundationEssentials
import Synchronization

/// What trouble was told already: each is told once, loudly, again when it changes its nature, and
/// once a day as long as it lasts. A log that repeats it every minute would hold nothing else.
final class ToldTrouble: Sendable {
  private struct Told {
    var words: String
    var at: Date
  }

  private let told = Mutex<[String: Told]>([:])

  private static let day: TimeInterval = 86_400

  /// Whether this has not been told, and notes that it is now.
  ///
  /// - Parameter subject: what the trouble is with, such as a mailbox.
  func isNews(_ subject: String, _ words: String, at now: Date) -> Bool {
    told.withLock { told in
      if let last = told[subject], last.words == words,
        now.timeIntervalSince(last.at) < Self.day
      {
        return false
      }
      told[subject] = Told(words: words, at: now)
      return true
    }
  }

  /// The trouble is over; when it comes back it is news.
  func forget(_ subject: String) { told.withLock { $0[subject] = nil } }
}
