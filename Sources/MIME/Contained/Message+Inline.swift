extension Message {
  private static let pictures: Set<String> = [
    "png", "jpg", "jpeg", "gif", "bmp", "webp", "svg", "tif", "tiff", "emz", "wmz",
  ]

  /// The attachments that are part of what the message shows: pictures that its HTML refers to by
  /// `cid:` (RFC 2392) or by Content-Location (RFC 2557). A Content-ID that nothing refers to
  /// makes no picture inline: many programs give one to every part.
  package var inlineParts: Set<Entity.ID> {
    inlineParts(of: BodySelection(of: 0, in: structure))
  }

  /// The same for the bodies and attachments of an attached message.
  package func inlineParts(of selection: BodySelection) -> Set<Entity.ID> {
    let candidates = selection.attachments.filter { isPicture(self[$0]) }
    guard !candidates.isEmpty, !selection.html.isEmpty else { return [] }
    var references = HTMLReferences()
    for body in selection.html {
      if let document = scannedText(of: body) { references.read(document) }
    }
    return Set(
      candidates.filter { id in
        let entity = self[id]
        if let contentID = entity.contentID, references.contentIDs.contains(contentID) {
          return true
        }
        guard !references.locations.isEmpty, let location = entity.header.value("Content-Location")
        else { return false }
        return references.locations.contains(location)
      })
  }

  private func isPicture(_ entity: Entity) -> Bool {
    switch entity.record.type.mediaType {
    case .imageGIF, .imageJPEG, .imagePNG: return true
    case .other: return entity.mediaType.hasPrefix("image/")
    case .applicationOctetStream: break
    default: return false
    }
    guard let name = entity.filename?.lowercased(), let dot = name.lastIndex(of: ".")
    else { return false }
    return Self.pictures.contains(String(name[name.index(after: dot)...]))
  }
}
