import Synchronization

extension Message {
  /// What is in an attachment of Outlook's own form; nil if it is none.
  package func tnef(of id: Entity.ID) -> TNEFContents? {
    guard mayBeTNEF(self[id]) else { return nil }
    return structure.tnef.withLock { known in
      let all = known ?? allTNEF
      known = all
      return all[id.index]
    }
  }

  /// Says what is wrong with an attachment of that form.
  func inspectTNEF(of entity: Entity, into log: inout DefectLog) {
    guard let contents = tnef(of: entity.id) else { return }
    let record = entity.record
    let start =
      record.buffer == 0 ? Int(record.bodyStart) : structure.value.origin(of: record.buffer)
    for kind in contents.defects { log.record(kind, at: start) }
  }

  /// All at once and in their order, so that what they may take together does not depend on who
  /// asks first.
  private var allTNEF: [Int: TNEFContents] {
    let limits = structure.value.limits
    var room = RichTextRoom(messageLength: structure.value.message.count, limits: limits)
    var found: [Int: TNEFContents] = [:]
    for entity in entities where mayBeTNEF(entity) {
      found[entity.index] = TNEFReader.read(content(of: entity.id), limits: limits, room: &room)
    }
    return found
  }

  private func mayBeTNEF(_ entity: Entity) -> Bool {
    guard entity.isLeaf else { return false }
    switch entity.record.type.mediaType {
    case .applicationTNEF, .applicationVendorTNEF, .applicationXTNEF: return true
    // The name tells where gateways have lost the type.
    default: return entity.originalFilename?.lowercased() == "winmail.dat"
    }
  }
}
