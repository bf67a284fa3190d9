package import FoundationEssentials
package import MIME
package import TextAnalysis

/// What an acknowledgement is about: all that a template may show. Never the sender's story.
package struct AcknowledgementOccasion: Sendable, Hashable {
  /// Such as `PM-42`.
  package var reference: String
  package var recipient: Mailbox
  package var from: Mailbox
  /// The institute's name, as it signs.
  package var organisation: String
  /// The subject of the message that is answered. It may name a child: no template can show it.
  package var subject: String?
  package var inReplyTo: String?
  package var references: [String]
  /// The acknowledgement's own, stable Message-ID.
  package var messageID: String
  package var date: Date
  package var interest: Bool
  /// Categories also heard, besides the template's own.
  package var also: [Category]

  package init(
    reference: String, recipient: Mailbox, from: Mailbox, organisation: String, subject: String?,
    inReplyTo: String?, references: [String], messageID: String, date: Date, interest: Bool,
    also: [Category]
  ) {
    self.reference = reference
    self.recipient = recipient
    self.from = from
    self.organisation = organisation
    self.subject = subject
    self.inReplyTo = inReplyTo
    self.references = references
    self.messageID = messageID
    self.date = date
    self.interest = interest
    self.also = also
  }
}
