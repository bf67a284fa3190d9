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
    var log = DefectLog(limit: structure.value.limits.defects)
    log.append(contentsOf: structuralDefects)
    for entity in entities {
      entity.inspectFields(into: &log)
      if entity.record.parent < 0 || self[Entity.ID(index: Int(entity.record.parent))].isMessage {
        entity.header.inspect(into: &log)
      }
      guard entity.record.form == .leaf else { continue }
      if entity.record.type.isText {
        _ = text(of: entity.id, log: &log)
      } else {
        _ = content(of: entity.id, log: &log)
      }
    }
    return log.defects.sorted { $0.offset < $1.offset }
  }
}
