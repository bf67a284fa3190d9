package import FoundationEssentials

/// An acknowledgement that was leased for sending.
package struct OutboxEntry: Hashable, Sendable, Identifiable {
  package let id: Int64
  package let submission: Int
  package let recipient: String
  /// Without angle brackets.
  package let messageID: String
  package let bytes: [UInt8]
  /// Which attempt this is, from 1.
  package let attempt: Int
  package let plannedAt: Date

  package init(
    id: Int64, submission: Int, recipient: String, messageID: String, bytes: [UInt8],
    attempt: Int, plannedAt: Date
  ) {
    self.id = id
    self.submission = submission
    self.recipient = recipient
    self.messageID = messageID
    self.bytes = bytes
    self.attempt = attempt
    self.plannedAt = plannedAt
  }
}
