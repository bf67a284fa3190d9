/// Reads TNEF (MS-OXTNEF section 2.1.3): attributes of the message, then of one attachment after
/// the other. Messages in it are streams of the same kind and wait in a list.
struct TNEFReader {
  private static let signature = 0x223E_9F78

  /// Attributes by their id (MS-OXTNEF section 2.1.3.2).
  private enum Attribute {
    static let subject = 0x8004
    static let messageClass = 0x8008
    static let body = 0x800C
    static let attachmentData = 0x800F
    static let attachmentTitle = 0x8010
    static let transportName = 0x9001
    static let attachmentStart = 0x9002
    static let messageProperties = 0x9003
    static let attachmentProperties = 0x9005
    static let codepage = 0x9007
  }

  private struct Waiting {
    let range: Range<Int>
    let depth: Int
    let part: Int
    let codepage: Int
  }

  private let bytes: [UInt8]
  private let limits: ParserLimits
  private var contents = TNEFContents()
  private var waiting: [Waiting] = []
  private var fileCount = 0
  private var room: RichTextRoom

  /// Whether bytes have the signature of TNEF.
  static func isTNEF(_ bytes: [UInt8]) -> Bool {
    var cursor = LittleEndianCursor(bytes, in: 0..<bytes.count)
    return cursor.number(4) == signature
  }

  /// Takes the decoded bytes; nil if they are no TNEF.
  ///
  /// - Parameter room: for all streams of a message.
  static func read(
    _ bytes: [UInt8], limits: ParserLimits, room: inout RichTextRoom
  ) -> TNEFContents? {
    guard isTNEF(bytes) else { return nil }
    var reader = TNEFReader(bytes: bytes, limits: limits, room: room)
    let contents = reader.contentsOfAll()
    room = reader.room
    return contents
  }

  private init(bytes: [UInt8], limits: ParserLimits, room: RichTextRoom) {
    self.bytes = bytes
    self.limits = limits
    self.room = room
  }

  private mutating func contentsOfAll() -> TNEFContents {
    waiting = [Waiting(range: 0..<bytes.count, depth: 0, part: 0, codepage: 1252)]
    var next = 0
    // The list grows while it is read.
    while next < waiting.count {
      read(waiting[next])
      next += 1
    }
    if room.isExceeded { contents.note(.richTextTooLong) }
    return contents
  }

  private mutating func read(_ stream: Waiting) {
    var cursor = LittleEndianCursor(bytes, in: stream.range)
    guard cursor.number(4) == Self.signature, cursor.number(2) != nil else {
      contents.note(.invalidTNEF)
      return
    }
    var message = TNEFMessage(codepage: stream.codepage)
    var attachment: TNEFAttachment?
    // QUIRK: some streams end in a few bytes of nothing; an attribute has at least eleven.
    while cursor.left >= 11 {
      guard cursor.number(1) != nil, let id = cursor.number(2), cursor.number(2) != nil,
        let length = cursor.number(4)
      else { break }
      if length > cursor.left { contents.note(.invalidTNEF) }
      let data = cursor.takeRest(upTo: length)
      _ = cursor.number(2)
      switch id {
      case Attribute.codepage:
        var number = LittleEndianCursor(bytes, in: data)
        message.codepage = number.number(4) ?? message.codepage
      case Attribute.messageClass: message.messageClass = message.string(bytes[data])
      case Attribute.subject: message.subject = message.string(bytes[data])
      case Attribute.body: message.body = bytes[data]
      case Attribute.messageProperties:
        message.take(properties(in: data))
      case Attribute.attachmentStart:
        finish(attachment, of: message, in: stream)
        attachment = TNEFAttachment()
      case Attribute.attachmentTitle:
        attachment = attachment ?? TNEFAttachment()
        attachment?.title = bytes[data]
      case Attribute.transportName:
        attachment = attachment ?? TNEFAttachment()
        attachment?.transportName = bytes[data]
      case Attribute.attachmentData:
        attachment = attachment ?? TNEFAttachment()
        attachment?.data = data
      case Attribute.attachmentProperties:
        attachment = attachment ?? TNEFAttachment()
        attachment?.take(properties(in: data))
      default: break
      }
    }
    finish(attachment, of: message, in: stream)
    message.write(into: &contents.parts[stream.part])
    message.writeRichText(into: &contents.parts[stream.part], room: &room)
  }

  private mutating func properties(in range: Range<Int>) -> TNEFProperties {
    let properties = TNEFProperties(bytes, in: range)
    if !properties.isWhole { contents.note(.invalidTNEF) }
    return properties
  }

  private mutating func finish(
    _ attachment: TNEFAttachment?, of message: TNEFMessage, in stream: Waiting
  ) {
    guard let attachment else { return }
    guard fileCount < limits.containedFiles else {
      contents.note(.tooManyContainedFiles)
      return
    }
    let file = attachment.file(in: bytes, message: message, limits: limits)
    if let file {
      fileCount += 1
      contents.parts[stream.part].files.append(file)
    }
    guard let inner = attachment.embeddedMessage else { return }
    guard stream.depth < limits.containedDepth else {
      contents.note(.containedTooDeep)
      return
    }
    waiting.append(
      Waiting(
        range: inner, depth: stream.depth + 1, part: contents.parts.count,
        codepage: message.codepage))
    contents.parts.append(.init(parent: stream.part))
  }
}
