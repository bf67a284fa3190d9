/// The header fields that the parser knows by name, so that one is found without comparing letters
/// (RFC 5322 section 3.6, RFC 2045, RFC 2183).
enum FieldName: UInt8, Sendable {
  case other
  case bcc
  case cc
  case contentDisposition
  case contentID
  case contentTransferEncoding
  case contentType
  case date
  case from
  case inReplyTo
  case messageID
  case mimeVersion
  case references
  case replyTo
  case resentBcc
  case resentCc
  case resentDate
  case resentFrom
  case resentMessageID
  case resentSender
  case resentTo
  case sender
  case subject
  case to

  /// Whether the field may stand once only (RFC 5322 section 3.6, RFC 2045 section 3). Resent
  /// fields come again with every block of them.
  var isSingle: Bool {
    switch self {
    case .other, .resentBcc, .resentCc, .resentDate, .resentFrom, .resentMessageID, .resentSender,
      .resentTo:
      false
    default: true
    }
  }

  init(_ name: ArraySlice<UInt8>) {
    self = Self.table.value(name) ?? .other
  }

  private static let table = NameTable<FieldName>([
    ("bcc", .bcc), ("cc", .cc), ("content-disposition", .contentDisposition),
    ("content-id", .contentID), ("content-transfer-encoding", .contentTransferEncoding),
    ("content-type", .contentType), ("date", .date), ("from", .from),
    ("in-reply-to", .inReplyTo), ("message-id", .messageID), ("mime-version", .mimeVersion),
    ("references", .references), ("reply-to", .replyTo), ("resent-bcc", .resentBcc),
    ("resent-cc", .resentCc), ("resent-date", .resentDate), ("resent-from", .resentFrom),
    ("resent-message-id", .resentMessageID), ("resent-sender", .resentSender),
    ("resent-to", .resentTo), ("sender", .sender), ("subject", .subject), ("to", .to),
  ])
}
