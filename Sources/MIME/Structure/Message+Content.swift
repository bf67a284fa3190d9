extension Message {
  /// The bytes of an entity's body after its content transfer encoding. The body of a multipart
  /// or a nested message is its source.
  package func content(of id: Entity.ID) -> [UInt8] {
    var log = DefectLog(limit: 0)
    return content(of: id, log: &log)
  }

  /// The bytes of an entity's body as they are in the message, for signatures.
  package func encodedContent(of id: Entity.ID) -> [UInt8] {
    Array(self[id].encodedBody)
  }

  func content(of id: Entity.ID, log: inout DefectLog) -> [UInt8] {
    Array(decodedContent(of: self[id], log: &log))
  }

  /// The same; bytes without an encoding are not copied.
  func decodedContent(of entity: Entity, log: inout DefectLog) -> ArraySlice<UInt8> {
    let body = entity.encodedBody
    let record = entity.record
    // RFC 2045 section 6.4: the encoding of a composite type means nothing.
    guard record.type.family == .leaf || record.type.family == .message else { return body }
    log.base = Int(record.buffer) == 0 ? body.startIndex : 0
    defer { log.base = 0 }
    if record.encoding == .base64, record.type.isText, Base64.isPlainText(body) {
      log.record(.invalidBase64, at: 0)
      return body
    }
    return record.encoding.decode(body, log: &log)
  }

  /// Everything that is wrong: with the tree, the header fields and the contents. All is decoded
  /// for it, which costs more than the reading itself.
  package var defects: [Defect] {
    defects { _, _ in }
  }

  /// What a leaf holds.
  package enum LeafContent {
    /// Of a body, in Unicode with LF line ends.
    case text(String)
    /// Of any other leaf, behind its transfer encoding.
    case bytes(ArraySlice<UInt8>)
  }

  /// The same; hands over each leaf on the way, so that nothing needs to be decoded twice.
  package func defects(_ take: (Entity, LeafContent) -> Void) -> [Defect] {
    var log = DefectLog(limit: structure.value.limits.defects)
    log.append(contentsOf: structuralDefects)
    for entity in entities {
      let record = entity.record
      entity.inspectFields(into: &log)
      if record.parent < 0 || structure.value.entities[Int(record.parent)].form == .message {
        entity.header.inspect(into: &log)
      }
      guard record.form == .leaf else { continue }
      let isBody = entity.isBody
      if record.type.isText {
        let text = text(of: entity.id, log: &log)
        if isBody { take(entity, .text(text)) }
      }
      guard !isBody else { continue }
      // What is wrong with the encoding of a text was said above.
      var unheard = DefectLog(limit: 0)
      take(
        entity,
        .bytes(
          record.type.isText
            ? decodedContent(of: entity, log: &unheard) : decodedContent(of: entity, log: &log)))
      inspectTNEF(of: entity, into: &log)
    }
    return log.defects.sorted { $0.offset < $1.offset }
  }
}
