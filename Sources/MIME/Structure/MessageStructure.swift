/// A header field's place in its buffer. The value starts behind the colon and ends before the
/// line end; folds are still in it.
struct FieldRecord: Sendable {
  let nameStart: UInt32
  let nameEnd: UInt32
  let valueStart: UInt32
  var valueEnd: UInt32
  let name: FieldName
  /// There are line ends in the value.
  var isFolded = false
}

/// An entity's place in its buffer and in the tree; the links are indices. It holds no references.
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
  var isMarkedAsAttachment = false
  /// Content-Disposition has a `filename` parameter, whole or in sections (RFC 2231).
  var hasFilename = false
  /// What the entity is without a Content-Type: a part of a multipart/digest is a message.
  let inDigest: Bool
  var type: ContentType
  var encoding = TransferEncoding.identity
  /// What lies beyond the limit of parts.
  var isRemainder = false
}

/// A message's parts as flat arrays of offsets.
struct MessageStructure: Sendable {
  /// The message, with LF at the end of its lines.
  var message: [UInt8] = []
  /// The messages that were decoded from a transfer encoding, and where each comes from: an offset
  /// in the message.
  var decoded: [(bytes: [UInt8], origin: Int)] = []
  var fields: [FieldRecord] = []
  var entities: [EntityRecord] = []
  /// What the Content-Type that was read last said besides.
  var extras = ContentType.Extras()
  var log: DefectLog
  let limits: ParserLimits

  init(limits: ParserLimits) {
    self.limits = limits
    log = DefectLog(limit: limits.defects)
  }

  /// The bytes that the offsets of an entity count in.
  func buffer(of entity: Int) -> [UInt8] {
    let buffer = Int(entities[entity].buffer)
    return buffer == 0 ? message : decoded[buffer - 1].bytes
  }

  /// Where a decoded message comes from; 0 for the message itself.
  func origin(of buffer: UInt16) -> Int {
    buffer == 0 ? 0 : decoded[Int(buffer) - 1].origin
  }

  /// Where a field's value begins, in bytes from the start of the message.
  func offset(of field: Int, in entity: Int) -> Int {
    let buffer = entities[entity].buffer
    return buffer == 0 ? Int(fields[field].valueStart) : origin(of: buffer)
  }

  /// A field's value as it is written, folds and all.
  func foldedValue(of field: Int, in entity: Int) -> ArraySlice<UInt8> {
    let record = fields[field]
    return buffer(of: entity)[Int(record.valueStart)..<Int(record.valueEnd)]
  }

  /// A field's value without its folds (RFC 5322 section 2.2.3); in its place, if it has none.
  func unfoldedValue(of field: Int, in entity: Int) -> ArraySlice<UInt8> {
    let value = foldedValue(of: field, in: entity)
    return fields[field].isFolded ? Unfolding.unfold(value)[...] : value
  }

  /// What a field says before its parameters, in lower case; nil without the field.
  func leadingValue(of field: Int32, in entity: Int) -> String? {
    guard field >= 0 else { return nil }
    return ParameterizedValue.leadingValue(unfoldedValue(of: Int(field), in: entity))
  }

  /// The media type of an entity; always well-formed.
  func mediaType(of entity: Int) -> String {
    let type = entities[entity].type
    return type.mediaType == .other ? extras.otherNames[Int(type.otherName)] : type.mediaType.name
  }

  /// Reads what decides how the body is read, once the fields of an entity are known.
  mutating func readType(of entity: Int) {
    let record = entities[entity]
    if record.contentType >= 0 {
      let value = foldedValue(of: Int(record.contentType), in: entity)
      entities[entity].type = ContentType(
        value, inDigest: record.inDigest, limits: limits, extras: &extras)
    }
    if record.disposition >= 0 { readDisposition(of: entity, field: Int(record.disposition)) }
    guard record.transferEncoding >= 0 else { return }
    entities[entity].encoding = TransferEncoding(
      value: unfoldedValue(of: Int(record.transferEncoding), in: entity))
  }

  private mutating func readDisposition(of entity: Int, field: Int) {
    var parser = ParameterParser(bytes: foldedValue(of: field, in: entity))
    entities[entity].isMarkedAsAttachment = parser.leadingValue() == "attachment"
    var log = DefectLog(limit: 0)
    var count = 0
    while count < limits.parameters, let parameter = parser.nextParameter(log: &log) {
      if parser.bytes[parameter.name].begins(with: "filename") {
        entities[entity].hasFilename = true
        return
      }
      count += 1
    }
  }
}
