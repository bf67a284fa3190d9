extension Message {
  /// Beyond so many parts nothing more of a message's shape is looked at.
  private static let lookedAt = 1_000

  /// How the message itself is protected; attached messages do not count. Of a message that is
  /// signed and encrypted only the second is known, for the first is inside.
  package var protection: Protection {
    var found = Protection.none
    for id in ownEntities {
      switch protection(of: self[id]) {
      case .encrypted(let method): return .encrypted(method)
      case .signed(let method): if found == .none { found = .signed(method) }
      case .none: break
      }
    }
    return found
  }

  /// The message in a `smime.p7m` that is signed and holds what it signs (RFC 8551 section 3.5.2);
  /// nil for all else. Signed contents in signed contents are opened up to the limit.
  package func signedMessage(in id: Entity.ID) -> Message? {
    var found: Message?
    var message = self
    var place = id
    for _ in 0..<max(0, structure.value.limits.containedDepth) {
      guard case .signed(let content?) = message.cryptographicMessage(of: place) else { break }
      message = Message(parsing: content, limits: structure.value.limits)
      place = Entity.ID(index: 0)
      found = message
    }
    return found
  }

  /// The entities of the message itself, without those of messages in it.
  var ownEntities: [Entity.ID] {
    let records = structure.value.entities
    var isOwn = [Bool](repeating: false, count: min(records.count, Self.lookedAt))
    var result: [Entity.ID] = []
    for index in isOwn.indices {
      let parent = Int(records[index].parent)
      isOwn[index] =
        parent < 0 || parent < index && isOwn[parent] && records[parent].form != .message
      if isOwn[index] { result.append(Entity.ID(index: index)) }
    }
    return result
  }

  private func protection(of entity: Entity) -> Protection {
    switch entity.record.type.mediaType {
    case .multipartSigned: return .signed(method(of: entity))
    case .multipartEncrypted: return .encrypted(method(of: entity))
    // QUIRK: Exchange makes a multipart/mixed of a PGP/MIME message.
    case .applicationPGPEncrypted: return .encrypted(.pgpMIME)
    case .textPlain:
      guard entity.isShown, mayHold("-----BEGIN PGP", in: entity.id),
        let armored = ArmoredText(text(of: entity.id))
      else { return .none }
      return armored.isEncrypted ? .encrypted(.pgpInline) : .signed(.pgpInline)
    default: break
    }
    switch cryptographicMessage(of: entity.id) {
    case .encrypted: return .encrypted(.smime)
    case .signed:
      let isInnerEncrypted =
        signedMessage(in: entity.id).map { inner in
          inner.ownEntities.contains { id in
            if case .encrypted = inner.cryptographicMessage(of: id) { return true }
            return false
          }
        } ?? false
      return isInnerEncrypted ? .encrypted(.smime) : .signed(.smime)
    case .other, nil: return .none
    }
  }

  private func method(of entity: Entity) -> Protection.Method {
    var kinds = [entity.parameters["protocol"]?.lowercased() ?? ""]
    kinds += entity.children.prefix(3).map { self[$0].mediaType }
    if kinds.contains(where: { $0.contains("pgp") }) { return .pgpMIME }
    return kinds.contains { $0.contains("pkcs7") } ? .smime : .other
  }

  /// The CMS object that an entity is; nil for all else.
  func cryptographicMessage(of id: Entity.ID) -> CryptographicMessage? {
    let entity = self[id]
    guard entity.record.form == .leaf else { return nil }
    switch entity.record.type.mediaType {
    case .applicationPKCS7, .applicationXPKCS7: break
    case .applicationOctetStream:
      // RFC 8551 section 3.2.1: the name tells where gateways have lost the type.
      guard entity.originalFilename?.lowercased().hasSuffix(".p7m") == true else { return nil }
    default: return nil
    }
    if let object = CryptographicMessage(content(of: id)) { return object }
    switch entity.parameters["smime-type"]?.lowercased() {
    case "signed-data": return .signed(content: nil)
    case "enveloped-data", "authenveloped-data": return .encrypted
    default: return nil
    }
  }
}
