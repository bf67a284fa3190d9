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

  /// The bytes of the first attached message, where there is one.
  static func attachedMessage(of message: Message) -> [UInt8]? {
    message.attachments.first { message[$0].mediaType == "message/rfc822" }
      .map { message.content(of: $0) }
  }

  private static let decoration: Set<String> = [
    "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature",
    "application/pgp-keys", "text/vcard", "text/x-vcard", "text/directory", "text/calendar",
    "application/ics", "text/rfc822-headers",
  ]
}
