package import FoundationEssentials
package import MIME
package import TextAnalysis

/// What we make of one message: values only, decided without network, database or clock.
package struct MessageReading: Sendable, Hashable, Codable {
  /// A file that came with the message.
  package struct Attachment: Sendable, Hashable, Codable {
    /// Safe for any file system.
    package var filename: String?
    package var mediaType: String
    /// Decoded, in bytes.
    package var size: Int
    /// SHA-256 of the decoded bytes, in lower-case hexadecimal.
    package var sha256: String
    /// The subject of an attached message.
    package var nestedSubject: String?
    /// True for a picture that the message shows in its text; nil for a file beside it.
    package var inline: Bool?
    /// The attachment that the file was found in; nil for one of the message itself.
    package var container: String?

    package init(
      filename: String?, mediaType: String, size: Int, sha256: String, nestedSubject: String? = nil,
      inline: Bool? = nil, container: String? = nil
    ) {
      self.filename = filename
      self.mediaType = mediaType
      self.size = size
      self.sha256 = sha256
      self.nestedSubject = nestedSubject
      self.inline = inline
      self.container = container
    }
  }

  package var kind: MessageKind
  package var kindBecause: [Reason]
  /// The sender's own new words.
  package var ownWords: String
  package var pieces: [TextPiece]
  /// The own words are a forwarded story that the sender hands over.
  package var handedOver: Bool
  package var text: TextReading
  package var identifying: [IdentifyingPiece]

  /// The person who wrote; nil where the message names nobody.
  package var sender: Mailbox?
  /// Where an answer goes; nil where no answer can go anywhere.
  package var replyAddress: Mailbox?
  package var subject: String?
  /// As the message claims.
  package var date: Date?
  /// Without angle brackets; nil where the message has none.
  package var messageID: String?
  package var inReplyTo: [String]
  package var references: [String]
  package var attachments: [Attachment]
  /// SHA-256 of what makes the message itself, whatever the route it came by, in hexadecimal.
  package var contentDigest: String
  /// Which of our messages a delivery failure or delay is about (Message-ID, no brackets).
  package var reportsOn: String?
  /// The delivery report's action for that message: failed, delayed, …
  package var reportedAction: String?

  /// Signs that a machine, list or rule had a hand in the message, such as `autoSubmitted`,
  /// `mailingList`, `nullSender`; whatever the kind.
  package var automaticSigns: [Reason]

  /// How it is signed or encrypted; nil where it is neither.
  package var protection: MessageProtection?

  package init(
    kind: MessageKind, kindBecause: [Reason], ownWords: String, pieces: [TextPiece],
    handedOver: Bool, text: TextReading, identifying: [IdentifyingPiece], sender: Mailbox?,
    replyAddress: Mailbox?, subject: String?, date: Date?, messageID: String?,
    inReplyTo: [String], references: [String], attachments: [Attachment], contentDigest: String,
    reportsOn: String? = nil, reportedAction: String? = nil, automaticSigns: [Reason] = [],
    protection: MessageProtection? = nil
  ) {
    self.kind = kind
    self.kindBecause = kindBecause
    self.ownWords = ownWords
    self.pieces = pieces
    self.handedOver = handedOver
    self.text = text
    self.identifying = identifying
    self.sender = sender
    self.replyAddress = replyAddress
    self.subject = subject
    self.date = date
    self.messageID = messageID
    self.inReplyTo = inReplyTo
    self.references = references
    self.attachments = attachments
    self.contentDigest = contentDigest
    self.reportsOn = reportsOn
    self.reportedAction = reportedAction
    self.automaticSigns = automaticSigns
    self.protection = protection
  }
}
