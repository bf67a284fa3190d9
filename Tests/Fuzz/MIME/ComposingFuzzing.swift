import FoundationEssentials
import MIME

/// A message is made of the pieces between the bytes 0xFF, written, and read.
@Sendable func writeAndRead(_ input: [UInt8]) {
  let pieces = input.split(separator: 0xFF, maxSplits: 11, omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
  func piece(_ index: Int) -> String { index < pieces.count ? pieces[index] : "" }
  let mailbox = Mailbox(name: piece(0), address: piece(1))
  var outgoing = OutgoingMessage(
    from: Mailbox(name: piece(0), address: "loket@praatmee.test"),
    to: [mailbox, Mailbox(name: piece(2), address: "a@b.test")], replyTo: [mailbox],
    subject: piece(3), date: Date(timeIntervalSince1970: Double(piece(4)) ?? 0),
    messageID: piece(5), inReplyTo: piece(6), references: [piece(6), piece(5), "last@b.test"],
    autoSubmitted: piece(7), additionalFields: [[piece(8), piece(9)]], text: piece(10),
    html: pieces.count > 11 ? piece(11) : nil)
  outgoing.zoneOffset = input.count * 60
  let bytes = outgoing.encoded()
  let message = Message(parsing: bytes)
  checkWire(bytes, message)
  checkNames(message.header.names, added: piece(8))

  let header = message.header
  demand(
    header.subject == tidied(piece(3)), "a subject comes back", [piece(3), header.subject as Any])
  demand(header.value("Auto-Submitted") == tidied(piece(7)), "so does a word", [piece(7)])
  let name = tidied(piece(0))
  demand(
    header.from == [Mailbox(name: name.isEmpty ? nil : name, address: "loket@praatmee.test")],
    "a name comes back", [name, header.from])
  let last = tidied(piece(2))
  demand(
    header.to.last == Mailbox(name: last.isEmpty ? nil : last, address: "a@b.test")
      && header.to.count <= 2 && header.replyTo.count <= 1, "a name takes no other's place",
    [header.to])
  demand(header.references.last == "last@b.test" && header.references.count <= 3, "references")
  let texts = message.textBodies.map { message.text(of: $0) }
  demand(texts.count == 1 && isSame(texts[0], as: piece(10)), "a text comes back", texts)
  let pages = message.htmlBodies.map { message.text(of: $0) }
  demand(pages.count == (outgoing.html == nil ? 0 : 1), "so does its twin in HTML", pages)
  for page in pages { demand(isSame(page, as: outgoing.html ?? ""), "as it was", [page]) }
  demand(message.attachments.isEmpty, "nothing is attached")
}

private func checkNames(_ names: [String], added: String) {
  let allowed = [
    "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "In-Reply-To", "References",
    "Auto-Submitted", nil, "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
  ]
  var rest = names[...]
  for name in allowed {
    guard let first = rest.first else { break }
    // The name of an additional field is what is left of the one that was wanted.
    let isAdded =
      name == nil && !allowed.contains(first) && first.utf8.allSatisfy(Array(added.utf8).contains)
    if first == name || isAdded { rest.removeFirst() }
  }
  demand(rest.isEmpty, "no value adds a field", [names])
}

/// What RFC 5322 section 2 asks of a message on its way.
private func checkWire(_ bytes: [UInt8], _ message: Message) {
  demand(bytes.suffix(2) == [0x0D, 0x0A], "a message ends its last line")
  var length = 0
  for (index, byte) in bytes.enumerated() {
    demand(byte != 0, "there is no NUL")
    if byte == 0x0D { demand(bytes[index + 1] == 0x0A, "there is no bare CR") }
    if byte == 0x0A {
      demand(index > 0 && bytes[index - 1] == 0x0D, "there is no bare LF")
      length = -2
    }
    length += 1
    demand(length <= 998, "a line is no longer than 998 bytes")
  }
}
