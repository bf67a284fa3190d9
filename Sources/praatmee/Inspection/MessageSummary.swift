import FoundationEssentials
import MIME
import Submissions

/// A message as its structure gives it, before anything is understood.
struct MessageSummary {
  struct Attachment {
    /// As the sender wrote it: it may name folders, or hide what it is.
    var filename: String?
    /// For a file system or a terminal.
    var safeFilename: String?
    var type: String
    /// Of the decoded bytes.
    var size: Int
    var sha256: String
    /// Of an attached message, null where that has none; left out for anything else.
    var nestedSubject: String??
    /// True for a picture that the HTML shows; left out for anything else.
    var inline: Bool?
    /// What an attachment of Outlook's own form, or one that S/MIME has signed, holds.
    var contained: ContainedSummary?
  }

  struct Address: Encodable {
    @OrNull var name: String?
    @OrNull var address: String?

    init(_ mailbox: Mailbox) {
      name = mailbox.name
      address = mailbox.address
    }
  }

  var messageID: String?
  var subject: String?
  var from: [Address]
  var replyTo: [Address]
  var to: [Address]
  var cc: [Address]
  var date: Date?
  /// Set where the words were read as well.
  var language: String?
  var text: [String]
  var html: [String]
  var attachments: [Attachment]
  /// Files that are encoded in a text; left out where there are none.
  var contained: [ContainedSummary.File]?
  /// Left out where the message is neither signed nor encrypted.
  var protection: MessageProtection?
  /// The invitation, or the answer to one, that the message is.
  var calendar: CalendarSummary?
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
    let inline = message.inlineParts
    attachments = message.attachments.map { id in
      let entity = message[id]
      let (size, sha256) =
        digests[id]
        ?? {
          let content = message.content(of: id)
          return (content.count, ContentDigest.of(content[...]))
        }()
      let names = entity.filenames
      return Attachment(
        filename: names?.original, safeFilename: names?.safe, type: entity.mediaType,
        size: size, sha256: sha256,
        nestedSubject: message.nestedRoot(of: id).map { message[$0].header.subject },
        inline: inline.contains(id) ? true : nil,
        contained: ContainedSummary(in: id, of: message))
    }
    let encoded = message.textBodies.flatMap { message.encodedFiles(in: $0, text: texts[$0]) }
    contained = encoded.isEmpty ? nil : encoded.map(ContainedSummary.File.init)
    protection = MessageProtection(message.protection)
    calendar = message.invitation.map(CalendarSummary.init)
  }
}
