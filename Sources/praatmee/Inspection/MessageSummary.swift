import FoundationEssentials
import MIME
import Submissions

/// A message as its structure gives it, before anything is understood.
struct MessageSummary: Encodable {
  struct Attachment: Encodable {
    @OrNull var filename: String?
    var type: String
    /// Of the decoded bytes.
    var size: Int
    var sha256: String
    /// Of an attached message, null where that has none; left out for anything else.
    var nestedSubject: String??
  }

  struct Address: Encodable {
    @OrNull var name: String?
    @OrNull var address: String?

    init(_ mailbox: Mailbox) {
      name = mailbox.name
      address = mailbox.address
    }
  }

  @OrNull var messageID: String?
  @OrNull var subject: String?
  var from: [Address]
  var replyTo: [Address]
  var to: [Address]
  var cc: [Address]
  @OrNull var date: Date?
  /// Set where the words were read as well.
  @OrNull var language: String?
  var text: [String]
  var html: [String]
  var attachments: [Attachment]
  var defects: [Defect]

  init(_ message: Message, language: String? = nil) {
    let header = message.header
    messageID = header.messageID
    subject = header.subject
    from = header.from.map(Address.init)
    replyTo = header.replyTo.map(Address.init)
    to = header.to.map(Address.init)
    cc = header.cc.map(Address.init)
    date = header.date
    self.language = language
    var texts: [Entity.ID: String] = [:]
    var digests: [Entity.ID: (size: Int, sha256: String)] = [:]
    let attached = Set(message.attachments)
    defects = message.defects { entity, content in
      switch content {
      case .text(let text): texts[entity.id] = text
      // The leaves of attached messages are not shown one by one.
      case .bytes(let bytes) where attached.contains(entity.id):
        digests[entity.id] = (bytes.count, ContentDigest.of(bytes))
      case .bytes: break
      }
    }
    text = message.textBodies.map { texts[$0] ?? message.text(of: $0) }
    html = message.htmlBodies.map { texts[$0] ?? message.text(of: $0) }
    attachments = message.attachments.map { id in
      let entity = message[id]
      let (size, sha256) =
        digests[id]
        ?? {
          let content = message.content(of: id)
          return (content.count, ContentDigest.of(content[...]))
        }()
      return Attachment(
        filename: entity.filename, type: entity.mediaType, size: size, sha256: sha256,
        nestedSubject: message.nestedRoot(of: id).map { message[$0].header.subject })
    }
  }
}
