import MIME

/// A whole message. A trap, an endless loop or a wild pointer ends the program; so does a broken
/// promise below.
@Sendable func readMessage(_ bytes: [UInt8]) {
  let message = Message(parsing: bytes)
  demand(!message.entities.isEmpty, "a message has at least its root")

  for entity in message.entities {
    let header = entity.header
    // Each name once, however many fields have it: every question goes through all fields.
    for name in Set(header.names.lazy.map { $0.lowercased() }) {
      _ = (header.values(name), header.mailboxes(name))
    }
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
  for leaf in message.textBodies {
    _ = (message.legibleText(of: leaf), message.encodedFiles(in: leaf))
  }
  for leaf in message.attachments {
    _ = (message.tnef(of: leaf), message.signedMessage(in: leaf), message.calendar(of: leaf))
  }
  _ = (message.protection, message.invitation, message.inlineParts, message.plainDeliveryReport)
  _ = (message.dispositionNotification, message.feedbackReport)
  _ = (message.deliveryReport, message.defects)
  if bytes.count <= 4096 { checkTwin(of: message) }
}

/// A message says the same with LF and with CRLF, and whole or in pieces.
private func checkTwin(of message: Message) {
  let bytes = message.bytes
  let reading = WholeReading(message)
  var feed = MessageFeed()
  for start in stride(from: 0, to: bytes.count, by: 7) { feed.append(bytes[start...].prefix(7)) }
  demand(WholeReading(feed.message()) == reading, "pieces make no difference")

  guard !bytes.contains(0x0D), bytes.contains(0x0A), !message.entities.contains(where: isWide)
  else {
    return
  }
  let wire = WholeReading(Message(parsing: bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }))
  let (ours, twin) = (reading.withoutLineEnds, wire.withoutLineEnds)
  demand(ours == twin, "line ends make no difference", difference(ours, twin))
}

/// Whether the text may be in a character set in which a line end is more than one byte, or in
/// which it means something of its own.
private func isWide(_ entity: Entity) -> Bool {
  let label = entity.parameters["charset"]?.lowercased() ?? ""
  return ["16", "32", "ut", "un", "cs", "7", "hz", "2022", "ji", "jo", "gb"].contains {
    label.contains($0)
  } && label != "utf-8"
}

private func difference(_ one: WholeReading, _ other: WholeReading) -> [Any] {
  let parts = zip(one.parts, other.parts).filter { $0 != $1 }.prefix(1).map { [$0, $1] }
  return [
    one.parts.count, other.parts.count, parts, one.bodies, one.defects, other.bodies, other.defects,
  ]
}
