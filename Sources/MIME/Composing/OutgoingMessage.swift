package import FoundationEssentials

/// A message to be written (RFC 5322, 2045-2047).
package struct OutgoingMessage: Hashable, Sendable {
  package var from: Mailbox
  package var to: [Mailbox]
  package var replyTo: [Mailbox]
  package var subject: String
  package var date: Date
  /// Seconds east of Greenwich in which the date is written.
  package var zoneOffset = 0
  /// Without angle brackets.
  package var messageID: String
  package var inReplyTo: String?
  package var references: [String]
  /// The value of Auto-Submitted (RFC 3834), if any.
  package var autoSubmitted: String?
  /// Other fields, by name and unstructured value. Those that this type writes itself, and those
  /// of MIME, are left out.
  package var additionalFields: [[String]]
  package var text: String
  package var html: String?

  package init(
    from: Mailbox, to: [Mailbox], replyTo: [Mailbox] = [], subject: String, date: Date,
    messageID: String, inReplyTo: String? = nil, references: [String] = [],
    autoSubmitted: String? = nil, additionalFields: [[String]] = [], text: String,
    html: String? = nil
  ) {
    self.from = from
    self.to = to
    self.replyTo = replyTo
    self.subject = subject
    self.date = date
    self.messageID = messageID
    self.inReplyTo = inReplyTo
    self.references = references
    self.autoSubmitted = autoSubmitted
    self.additionalFields = additionalFields
    self.text = text
    self.html = html
  }
}
