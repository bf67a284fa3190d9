import FoundationEssentials
import Synchronization

/// Mailboxes that are left alone for a while because a look at them failed, so that one that a
/// colleague has renamed, or one with a message that ends every connection, keeps no mail of the
/// others waiting.
final class RestingMailboxes: Sendable {
  private struct Rest {
    var failures: Int
    var until: Date
  }

  private let resting = Mutex<[String: Rest]>([:])

  /// Those of some mailboxes to look at now, in the same order: all of them where all rest, for
  /// then there is nothing else to do.
  func awake(among mailboxes: [String], at now: Date) -> [String] {
    let awake = resting.withLock { resting in
      mailboxes.filter { resting[$0].map { $0.until <= now } ?? true }
    }
    return awake.isEmpty ? mailboxes : awake
  }

  /// Lets a mailbox rest.
  ///
  /// - Parameter pause: for how long, after so many failures in a row.
  func rest(_ mailbox: String, at now: Date, for pause: (_ failures: Int) -> Duration) {
    resting.withLock { resting in
      let failures = (resting[mailbox]?.failures ?? 0) + 1
      resting[mailbox] = Rest(failures: failures, until: now + pause(failures).seconds)
    }
  }

  func wake(_ mailbox: String) { resting.withLock { $0[mailbox] = nil } }
}
