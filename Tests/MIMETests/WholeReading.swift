import FoundationEssentials
import MIME

/// All that can be asked of a message, to compare two readings with each other.
struct WholeReading: Hashable {
  struct Field: Hashable {
    let name: String
    let raw: [UInt8]
    let value: String
    let mailboxes: [Mailbox]
  }

  struct Part: Hashable {
    let parent: Int?
    let children: [Int]
    let mediaType: String
    let parameters: [String: String]
    let disposition: String?
    let filenames: [String?]
    let contentID: String?
    let isMessage: Bool
    let fields: [Field]
    let dates: [Date?]
    let messageIDs: [String]
    let content: [UInt8]
    let texts: [String]
  }

  let parts: [Part]
  let bodies: [[Int]]
  let deliveryReport: DeliveryReport?
  let defects: [Defect]

  init(_ message: Message) {
    parts = message.entities.map { entity in
      let header = entity.header
      var namesakes: [String: ArraySlice<Field>] = [:]
      let fields = header.names.compactMap { name in
        namesakes[name.lowercased(), default: Self.fields(named: name, in: header)].popFirst()
      }
      return Part(
        parent: entity.parent?.index, children: entity.children.map(\.index),
        mediaType: entity.mediaType, parameters: entity.parameters,
        disposition: entity.disposition,
        filenames: [entity.filename, entity.originalFilename], contentID: entity.contentID,
        isMessage: entity.isMessage, fields: fields, dates: [header.date],
        messageIDs: [header.messageID].compactMap(\.self) + header.inReplyTo + header.references,
        content: message.content(of: entity.id),
        texts: [message.text(of: entity.id), message.unflowedText(of: entity.id)])
    }
    bodies = [message.textBodies, message.htmlBodies, message.attachments].map {
      $0.map(\.index)
    }
    deliveryReport = message.deliveryReport
    defects = message.defects
  }

  /// The fields of a name, asked for once: a header can hold thousands of them.
  private static func fields(named name: String, in header: Header) -> ArraySlice<Field> {
    let mailboxes = header.mailboxes(name)
    let spellings = header.names.filter { $0.lowercased() == name.lowercased() }
    return zip(spellings, zip(header.rawValues(name), header.values(name))).map {
      Field(name: $0, raw: $1.0, value: $1.1, mailboxes: mailboxes)
    }[...]
  }

  private init(parts: [Part], bodies: [[Int]], report: DeliveryReport?, defects: [Defect]) {
    self.parts = parts
    self.bodies = bodies
    deliveryReport = report
    self.defects = defects
  }

  /// The same with LF in contents, and without the places of defects: what has to be equal with
  /// either line end.
  var withoutLineEnds: WholeReading {
    WholeReading(
      parts: parts.map { part in
        Part(
          parent: part.parent, children: part.children, mediaType: part.mediaType,
          parameters: part.parameters, disposition: part.disposition, filenames: part.filenames,
          contentID: part.contentID, isMessage: part.isMessage, fields: part.fields,
          dates: part.dates, messageIDs: part.messageIDs,
          content: part.content.filter { $0 != 0x0D }, texts: part.texts)
      }, bodies: bodies, report: deliveryReport,
      defects: defects.map { Defect(kind: $0.kind, offset: 0) }.sorted {
        $0.kind.rawValue < $1.kind.rawValue
      })
  }
}
