import MIME

/// What came with a message besides its text.
enum AttachmentReading {
  static func attachments(of message: Message) -> [MessageReading.Attachment] {
    message.attachments.map { id in
      let entity = message[id]
      let content = message.content(of: id)
      return MessageReading.Attachment(
        filename: entity.filename, mediaType: entity.mediaType, size: content.count,
        sha256: ContentDigest.of(content),
        nestedSubject: message.nestedRoot(of: id).flatMap { message[$0].header.subject })
    }
  }

  /// Whether a file came that the sender hands over: no logo, no signature, no card.
  static func handsOver(_ message: Message) -> Bool {
    message.attachments.contains { id in
      let entity = message[id]
      if decoration.contains(entity.mediaType) { return false }
      let isPicture = entity.mediaType.hasPrefix("image/")
      return !(isPicture && (entity.disposition != "attachment" || entity.contentID != nil))
    }
  }

  /// Beyond so many attached messages nobody passes on a story.
  private static let mostMessages = 20

  /// What the messages say that are attached to this one, as far as they were read.
  static func attachedTexts(of message: Message) -> [WrittenText] {
    message.attachments.lazy.compactMap { message.nestedRoot(of: $0) }.prefix(mostMessages).map {
      WrittenText(
        of: message, in: message.bodies(below: $0),
        senderName: message[$0].header.from.first?.name)
    }
  }

  private static let decoration: Set<String> = [
    "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature",
    "application/pgp-keys", "text/vcard", "text/x-vcard", "text/directory", "text/calendar",
    "application/ics", "text/rfc822-headers",
  ]
}
