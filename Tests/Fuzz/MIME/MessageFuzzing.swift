import MIME

/// A whole message. A trap, an endless loop or a wild pointer ends the program; so does a broken
/// promise below.
@Sendable func readMessage(_ bytes: [UInt8]) {
  let message = Message(parsing: bytes)
  demand(!message.entities.isEmpty, "a message has at least its root")

  for entity in message.entities {
    let header = entity.header
    for name in header.names { _ = (header.values(name), header.mailboxes(name)) }
    _ = (header.subject, header.date, header.messageID, header.inReplyTo, header.references)
    _ = (entity.mediaType, entity.parameters, entity.disposition, entity.contentID)
    _ = (entity.filename, entity.originalFilename, message.nestedRoot(of: entity.id))
    for child in entity.children {
      demand(message[child].parent == entity.id, "a child knows its parent")
    }
    if let filename = entity.filename {
      demand(!filename.utf8.contains(UInt8(ascii: "/")), "a file name is no path")
    }
  }
  for leaf in message.textBodies + message.htmlBodies {
    _ = (message.text(of: leaf), message.unflowedText(of: leaf))
  }
  for leaf in message.attachments {
    demand(
      message.content(of: leaf).count <= 4 * bytes.count + 4096, "decoding does not multiply bytes")
  }
  _ = (message.deliveryReport, message.defects)
}
