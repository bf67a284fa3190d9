extension Message {
  /// The files that stand uuencoded in the text of a body.
  ///
  /// - Parameter known: what `text(of:)` gave for the body, if somebody has asked.
  package func encodedFiles(in id: Entity.ID, text known: String? = nil) -> [ContainedFile] {
    let limits = structure.value.limits
    guard self[id].record.type.mediaType == .textPlain, mayHold("begin ", in: id),
      let text = isScanned(id) ? known ?? text(of: id) : nil,
      let found = EncodedFiles(text, limit: limits.containedFiles)
    else { return [] }
    return found.files.map {
      ContainedFile(name: $0.name, mediaType: nil, content: $0.content[...], limits: limits)
    }
  }

  /// The text of a body for people: its soft line breaks undone (RFC 3676), without files that are
  /// encoded in it, without the armour of OpenPGP, and without what is encrypted.
  package func legibleText(of id: Entity.ID) -> String {
    guard self[id].record.type.mediaType == .textPlain, let original = scannedText(of: id) else {
      return unflowedText(of: id)
    }
    var text = original
    if let armored = ArmoredText(text) { text = armored.text }
    if let files = EncodedFiles(text, limit: structure.value.limits.containedFiles) {
      text = files.text
    }
    guard text.utf8.count != original.utf8.count else { return unflowedText(of: id) }
    let parameters = self[id].parameters
    guard parameters["format"]?.lowercased() == "flowed" else { return text }
    return FlowedText.unflow(text, deletesSpace: parameters["delsp"]?.lowercased() == "yes")
  }

  /// Whether the text of a body may hold a word of ASCII. Looks at the bytes as they are, which
  /// spares decoding: what is looked for stands as it is in all but base64 and wide character sets.
  func mayHold(_ word: StaticString, in id: Entity.ID) -> Bool {
    let entity = self[id]
    switch entity.transferEncoding {
    case .base64, .uuencode: return true
    case .identity, .quotedPrintable, .unknown: break
    }
    if let charset = entity.declaredCharset, !charset.keepsASCII { return true }
    return ByteSearch.contains(word, in: entity.encodedBody)
  }

  /// The text; nil where it is too long to be looked through.
  func scannedText(of id: Entity.ID) -> String? {
    isScanned(id) ? text(of: id) : nil
  }

  private func isScanned(_ id: Entity.ID) -> Bool {
    self[id].encodedBody.count <= structure.value.limits.scannedLength
  }
}
