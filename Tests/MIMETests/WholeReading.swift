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
      let fields = header.names.enumerated().map { index, name in
        let place = header.names[..<index].count { $0.lowercased() == name.lowercased() }
        return Field(
          name: name, raw: header.rawValues(name)[place], value: header.values(name)[place],
          mailboxes: header.mailboxes(name))
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
