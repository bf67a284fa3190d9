/// A header field's place in its buffer. The value starts behind the colon and ends before the
/// line end; folds are still in it.
struct FieldRecord: Sendable {
  let nameStart: UInt32
  let nameEnd: UInt32
  let valueStart: UInt32
  var valueEnd: UInt32
}

/// An entity's place in its buffer and in the tree; the links are indices.
struct EntityRecord: Sendable {
  /// How the bytes of an entity are divided.
  enum Form: UInt8, Sendable {
    case leaf
    case multipart
    /// A message/rfc822 or message/global, whose only child is the root of the message in it.
    case message
  }

  var form = Form.leaf
  /// The buffer that the offsets count in: 0 is the message itself.
  let buffer: UInt16
  /// Levels above this entity.
  let depth: UInt16
  let parent: Int32
  var firstChild: Int32 = -1
  var lastChild: Int32 = -1
  var nextSibling: Int32 = -1
  let headerStart: UInt32
  var fieldsStart: UInt32
  var fieldsEnd: UInt32
  var bodyStart: UInt32
  var bodyEnd: UInt32
  /// The fields of MIME among the fields: indices, or -1.
  var contentType: Int32 = -1
  var disposition: Int32 = -1
  var transferEncoding: Int32 = -1
  /// What the entity is without a Content-Type: a part of a multipart/digest is a message.
  let inDigest: Bool
  var type: ContentType
  var encoding = TransferEncoding.identity
  /// What lies beyond the limit of parts.
  var isRemainder = false
}

/// A message's parts as flat arrays of offsets.
struct MessageStructure: Sendable {
  /// The message, then each message that was decoded from a transfer encoding.
  var buffers: [[UInt8]] = []
  /// Where each buffer comes from: an offset in the message.
  var origins: [Int] = []
  var fields: [FieldRecord] = []
  var entities: [EntityRecord] = []
  var log: DefectLog
  let limits: ParserLimits

  init(limits: ParserLimits) {
    self.limits = limits
    log = DefectLog(limit: limits.defects)
  }

  func valueRange(of field: Int) -> Range<Int> {
    Int(fields[field].valueStart)..<Int(fields[field].valueEnd)
  }

  /// Where a field's value begins, in bytes from the start of the message.
  func offset(of field: Int, in entity: Int) -> Int {
    let buffer = Int(entities[entity].buffer)
    return buffer == 0 ? Int(fields[field].valueStart) : origins[buffer]
  }

  /// A field's value without its folds (RFC 5322 section 2.2.3).
  func unfoldedValue(of field: Int, in entity: Int) -> [UInt8] {
    Unfolding.unfold(
      buffers[Int(entities[entity].buffer)], from: Int(fields[field].valueStart),
      to: Int(fields[field].valueEnd))
  }

  /// What a field says before its parameters, in lower case; nil without the field.
  func leadingValue(of field: Int32, in entity: Int) -> String? {
    guard field >= 0 else { return nil }
    return ParameterizedValue.leadingValue(unfoldedValue(of: Int(field), in: entity))
  }

  /// Reads what decides how the body is read, once the fields of an entity are known.
  mutating func readType(of entity: Int) {
    let record = entities[entity]
    entities[entity].type =
      record.contentType < 0
      ? ContentType(standardInDigest: record.inDigest)
      : ContentType(
        unfoldedValue(of: Int(record.contentType), in: entity), inDigest: record.inDigest,
        limits: limits)
    guard record.transferEncoding >= 0 else { return }
    entities[entity].encoding = TransferEncoding(
      value: unfoldedValue(of: Int(record.transferEncoding), in: entity))
  }
}
