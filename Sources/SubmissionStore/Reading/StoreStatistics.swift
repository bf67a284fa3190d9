package import FoundationEssentials
package import Submissions
package import TextAnalysis

/// The state of the store in numbers.
package struct StoreStatistics: Hashable, Sendable {
  package var messages: Int
  package var submissions: [SubmissionStatus: Int]
  package var kinds: [MessageKind: Int]
  /// Of submissions that hand something over.
  package var categories: [Category: Int]
  /// What waits for staff; what no person wrote is left out, here and below.
  package var waiting: Int
  package var waitingSensitive: Int
  package var waitingUndecided: Int
  package var oldestWaiting: Date?
  package var lastTakenIn: Date?
  package var outbox: [OutboxState: Int]
  package var quarantined: Int
  package var missing: Int
  package var cursors: [MailboxCursor]
  /// In bytes, the write-ahead log left out.
  package var databaseSize: Int
}
