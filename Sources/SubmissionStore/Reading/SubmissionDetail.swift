package import FoundationEssentials
package import Submissions

/// All that is known of one submission.
package struct SubmissionDetail: Hashable, Sendable {
  /// One message of the thread.
  package struct Entry: Hashable, Sendable {
    /// The message, for ``SubmissionStore/raw(message:)``.
    package let message: Int64
    package let kind: MessageKind
    package let senderName: String?
    package let senderAddress: String?
    package let subject: String?
    package let ownWords: String
    package let received: Date
    /// Of the whole message, in bytes.
    package let size: Int
    /// Only its header was taken in.
    package let isOversize: Bool
    /// Nil where it was stored by another version in another shape.
    package let reading: MessageReading?
    package let attachments: [MessageReading.Attachment]
    package let decision: AcknowledgementDecision?
  }

  /// An acknowledgement on its way, or sent.
  package struct Acknowledgement: Hashable, Sendable {
    package struct Attempt: Hashable, Sendable {
      package let started: Date
      package let ended: Date?
      package let outcome: OutboxState?
      /// The server's words.
      package let words: String?
    }

    package let id: Int64
    package let recipient: String
    package let messageID: String
    package let state: OutboxState
    package let planned: Date
    package let nextAttempt: Date?
    package let settled: Date?
    /// When a report came that it was not delivered.
    package let returned: Date?
    package let attempts: [Attempt]
  }

  package let row: QueueRow
  /// In the order they came; the first is the submission itself. Empty after erasure.
  package let entries: [Entry]
  package let events: [SubmissionEvent]
  package let acknowledgements: [Acknowledgement]

  /// The first message's own words.
  package var ownWords: String { entries.first?.ownWords ?? "" }
  package var reading: MessageReading? { entries.first?.reading }
  package var decision: AcknowledgementDecision? { entries.first?.decision }
}
