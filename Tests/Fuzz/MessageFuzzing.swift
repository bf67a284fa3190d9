/// Fuzzes the MIME parser: built by `scripts/fuzz` in one module with the sources of MIME.
///
/// A trap, an endless loop or a wild pointer ends the program; so does a broken promise below.
@_cdecl("LLVMFuzzerTestOneInput")
func readAnyMessage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  let message = Message(parsing: bytes)
  precondition(!message.entities.isEmpty, "a message has at least its root")

  for entity in message.entities {
    let header = entity.header
    for name in header.names { _ = (header.values(name), header.mailboxes(name)) }
    _ = (header.subject, header.date, header.messageID, header.inReplyTo, header.references)
    _ = (entity.mediaType, entity.parameters, entity.disposition, entity.contentID)
    _ = (entity.filename, entity.originalFilename, message.nestedRoot(of: entity.id))
    for child in entity.children {
      precondition(message[child].parent == entity.id, "a child knows its parent")
    }
    if let filename = entity.filename {
      precondition(!filename.utf8.contains(UInt8(ascii: "/")), "a file name is no path")
    }
  }
  for leaf in message.textBodies + message.htmlBodies {
    _ = (message.text(of: leaf), message.unflowedText(of: leaf))
  }
  for leaf in message.attachments {
    precondition(
      message.content(of: leaf).count <= 4 * count + 4096, "decoding does not multiply bytes")
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
  return 0
}
