import MIME
import TextAnalysis

/// What came with a message besides its text.
enum AttachmentReading {
  static func attachments(of message: Message) -> [MessageReading.Attachment] {
    let inline = message.inlineParts
    let own = message.attachments.flatMap { id in
      let entity = message[id]
      let content = message.content(of: id)
      let attachment = MessageReading.Attachment(
        filename: entity.filename, mediaType: entity.mediaType, size: content.count,
        sha256: ContentDigest.of(content),
        nestedSubject: message.nestedRoot(of: id).flatMap { message[$0].header.subject },
        inline: inline.contains(id) ? true : nil)
      return [attachment] + contained(in: id, of: message)
    }
    let encoded = message.textBodies.prefix(mostMessages).flatMap {
      files(message.encodedFiles(in: $0), container: nil)
    }
    return own + encoded
  }

  /// The files in an attachment of Outlook's own form, or in what S/MIME has signed.
  private static func contained(
    in id: Entity.ID, of message: Message
  ) -> [MessageReading.Attachment] {
    let name = message[id].filename ?? message[id].mediaType
    if let contents = message.tnef(of: id) { return files(contents.files, container: name) }
    guard let inner = message.signedMessage(in: id) else { return [] }
    let inline = inner.inlineParts
    return inner.attachments.map { file in
      let content = inner.content(of: file)
      return MessageReading.Attachment(
        filename: inner[file].filename, mediaType: inner[file].mediaType, size: content.count,
        sha256: ContentDigest.of(content),
        nestedSubject: inner.nestedRoot(of: file).flatMap { inner[$0].header.subject },
        inline: inline.contains(file) ? true : nil, container: name)
    }
  }

  private static func files(
    _ files: [ContainedFile], container: String?
  ) -> [MessageReading.Attachment] {
    files.map {
      MessageReading.Attachment(
        filename: $0.filename, mediaType: $0.mediaType, size: $0.content.count,
        sha256: ContentDigest.of($0.content), container: container)
    }
  }

  /// Whether a file came that the sender hands over: no logo, no signature, no card.
  static func handsOver(_ message: Message) -> Bool {
    let inline = message.inlineParts
    return message.attachments.contains { id in
      let entity = message[id]
      if decoration.contains(entity.mediaType) { return false }
      let isPicture = entity.mediaType.hasPrefix("image/")
      return !isPicture || entity.disposition == "attachment" && !inline.contains(id)
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

  /// What stands in attachments of Outlook's own form, and in what S/MIME has signed.
  static func containedTexts(of message: Message) -> [String] {
    message.attachments.prefix(mostMessages).flatMap { id -> [String] in
      if let contents = message.tnef(of: id) {
        return contents.parts.prefix(mostMessages).flatMap { part in
          [part.text, part.html.map { HTMLText.plain(from: opening($0)) }].compactMap(\.self)
            .map(opening)
        }
      }
      guard let inner = message.signedMessage(in: id) else { return [] }
      return [WrittenText(of: inner, senderName: nil).ownWords]
    }
  }

  /// As much of a text as is read of a body.
  private static func opening(_ text: String) -> String {
    text.utf8.count <= WrittenText.textLimit
      ? text : String(decoding: text.utf8.prefix(WrittenText.textLimit), as: UTF8.self)
  }

  private static let decoration: Set<String> = [
    "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature",
    "application/pgp-keys", "text/vcard", "text/x-vcard", "text/directory", "text/calendar",
    "application/ics", "text/rfc822-headers",
  ]
}
