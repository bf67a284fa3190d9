extension Message {
  private static let types: Set<String> = [
    "application/ms-tnef", "application/vnd.ms-tnef", "application/x-ms-tnef",
  ]

  /// What is in an attachment of Outlook's own form; nil if it is none.
  package func tnef(of id: Entity.ID) -> TNEFContents? {
    let entity = self[id]
    guard entity.record.form == .leaf,
      Self.types.contains(entity.mediaType)
        || entity.originalFilename?.lowercased() == "winmail.dat"
    else { return nil }
    return TNEFReader.read(content(of: id), limits: structure.value.limits)
  }
}
