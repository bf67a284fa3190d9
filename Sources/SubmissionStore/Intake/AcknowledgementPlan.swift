package import Submissions

/// A finished acknowledgement, ready for the outbox.
package struct PlannedMail: Hashable, Sendable {
  /// local-part@domain
  package let recipient: String
  /// Without angle brackets; the same for the same message, however often it is planned.
  package let messageID: String
  package let bytes: [UInt8]

  package init(recipient: String, messageID: String, bytes: [UInt8]) {
    self.recipient = recipient
    self.messageID = messageID
    self.bytes = bytes
  }
}

/// What is decided about acknowledging a message.
package struct AcknowledgementPlan: Hashable, Sendable {
  package let decision: AcknowledgementDecision
  /// What goes out, or waits for staff where the decision is to hold; nil where none goes out.
  package let mail: PlannedMail?

  package init(decision: AcknowledgementDecision, mail: PlannedMail?) {
    self.decision = decision
    self.mail = mail
  }

  /// Plans the acknowledgement of a message that has just been assigned.
  package typealias Planning = @Sendable (TakenMessage, Assignment) throws -> AcknowledgementPlan
}
