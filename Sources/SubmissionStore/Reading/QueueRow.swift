package import FoundationEssentials
package import Submissions
package import TextAnalysis

/// One submission as the queue shows it.
package struct QueueRow: Hashable, Sendable, Codable {
  /// In Unicode scalars.
  package static let excerptLength = 300

  package let number: Int
  package let kind: MessageKind
  package let category: Category?
  package let also: [Category]
  package let confidence: Double
  package let undecided: Bool
  package let interest: Bool
  package let sensitive: Bool
  package let status: SubmissionStatus
  package let language: Language?
  package let received: Date
  package let senderName: String?
  package let senderAddress: String?
  package let subject: String?
  /// The beginning of the own words of the first message.
  package let excerpt: String
  /// How many messages the thread has; none after erasure.
  package let messages: Int
  package let attachments: Int
  package let acknowledgement: AcknowledgementDecision.Verdict?
  /// How far its acknowledgement is, where one was made; of several, the one that needs a person.
  package let outbox: OutboxState?
  /// A message of its thread asks to take something back.
  package let withdrawal: Bool
}
