import FoundationEssentials
import MIME

/// Reads messages whole: the tree, every header field, every text in Unicode, every attachment.
enum MessageWork {
  private static let addressed: Set<String> = [
    "from", "sender", "reply-to", "to", "cc", "bcc", "resent-from", "resent-to",
  ]

  /// Gives the number of bytes that came out.
  static func readAll(_ messages: [[UInt8]]) -> Int {
    messages.reduce(0) { $0 + read(Message(parsing: $1)) }
  }

  private static func read(_ message: Message) -> Int {
    var sum = readHeader(message.header)
    for id in message.textBodies + message.htmlBodies { sum += message.text(of: id).utf8.count }
    for id in message.attachments {
      sum += message.content(of: id).count + (message[id].filename?.utf8.count ?? 0)
    }
    return sum
  }

  private static func readHeader(_ header: Header) -> Int {
    var sum = header.inReplyTo.count + header.references.count
    sum += header.messageID?.utf8.count ?? 0
    sum += header.date == nil ? 0 : 1
    for name in Set(header.names.map { $0.lowercased() }) {
      if addressed.contains(name) {
        for mailbox in header.mailboxes(name) {
          sum += (mailbox.name?.utf8.count ?? 0) + (mailbox.address?.utf8.count ?? 0)
        }
      } else {
        for value in header.values(name) { sum += value.utf8.count }
      }
    }
    return sum
  }
}
