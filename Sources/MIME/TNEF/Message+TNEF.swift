extension Message {
  /// What is in an attachment of Outlook's own form; nil if it is none.
  package func tnef(of id: Entity.ID) -> TNEFContents? {
    let entity = self[id]
    guard entity.isLeaf else { return nil }
    switch entity.record.type.mediaType {
    case .applicationTNEF, .applicationVendorTNEF, .applicationXTNEF: break
    // The name tells where gateways have lost the type.
    default:
      guard entity.originalFilename?.lowercased() == "winmail.dat" else { return nil }
    }
    return TNEFReader.read(content(of: id), limits: structure.value.limits)
  }
}
