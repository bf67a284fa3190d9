import MIME
import Submissions

/// What stands in an attachment that holds a message of its own.
struct ContainedSummary: Encodable {
  struct File: Encodable {
    @OrNull var filename: String?
    @OrNull var safeFilename: String?
    var type: String
    var size: Int
    var sha256: String

    init(_ file: ContainedFile) {
      filename = file.originalFilename
      safeFilename = file.filename
      type = file.mediaType
      size = file.content.count
      sha256 = ContentDigest.of(file.content)
    }

    init(_ id: Entity.ID, of message: Message) {
      let content = message.content(of: id)
      let names = message[id].filenames
      filename = names?.original
      safeFilename = names?.safe
      type = message[id].mediaType
      size = content.count
      sha256 = ContentDigest.of(content)
    }
  }

  var text: [String]
  var html: [String]
  var attachments: [File]

  /// Nil for an attachment of any other kind.
  init?(in id: Entity.ID, of message: Message) {
    if let contents = message.tnef(of: id) {
      text = [contents.message.text].compactMap(\.self)
      html = [contents.message.html].compactMap(\.self)
      attachments = contents.files.map(File.init)
    } else if let inner = message.signedMessage(in: id) {
      text = inner.textBodies.map(inner.text)
      html = inner.htmlBodies.map(inner.text)
      attachments = inner.attachments.map { File($0, of: inner) }
    } else {
      return nil
    }
  }
}

/// An invitation, or the answer to one.
struct CalendarSummary: Encodable {
  @OrNull var method: String?
  @OrNull var summary: String?
  @OrNull var start: String?
  @OrNull var zone: String?
  @OrNull var organizer: MessageSummary.Address?

  init(_ calendar: CalendarObject) {
    method = calendar.method
    summary = calendar.summary
    start = calendar.start?.text
    zone = calendar.start?.zone
    organizer = calendar.organizer.map(MessageSummary.Address.init)
  }
}
