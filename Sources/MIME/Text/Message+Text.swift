extension Message {
  /// The text of a body, in Unicode with LF line ends. NUL becomes U+2400, its picture.
  package func text(of id: Entity.ID) -> String {
    var log = DefectLog(limit: 0)
    return text(of: id, log: &log)
  }

  /// The text of a body with its soft line breaks undone where it is `format=flowed` (RFC 3676);
  /// the same as `text(of:)` where it is not.
  package func unflowedText(of id: Entity.ID) -> String {
    let text = text(of: id)
    guard self[id].record.type.mediaType == .textPlain else { return text }
    let parameters = self[id].parameters
    guard parameters["format"]?.lowercased() == "flowed" else { return text }
    return FlowedText.unflow(text, deletesSpace: parameters["delsp"]?.lowercased() == "yes")
  }

  func text(of id: Entity.ID, log: inout DefectLog) -> String {
    let entity = self[id]
    var bytes = decodedContent(of: entity, log: &log)
    log.base = Int(entity.record.buffer) == 0 ? Int(entity.record.bodyStart) : 0
    defer { log.base = 0 }
    let charset = charset(of: entity, content: bytes, log: &log)
    if bytes.starts(with: Self.mark) { bytes = bytes.dropFirst(Self.mark.count) }
    // In most character sets line ends are the same bytes before decoding, where they cost less.
    if charset.keepsASCII { bytes = LineEnds.normalized(bytes) }
    let decoded = charset.decode(bytes)
    if decoded.hasRepairs { log.record(.undecodableCharacters, at: 0) }
    let text = charset.keepsASCII ? decoded.text : LineEnds.normalized(decoded.text)
    guard ByteSearch.contains(0, in: text) else { return text }
    log.record(.nulByte, at: 0)
    return LineEnds.picturingNUL(text)
  }

  /// The byte order mark of UTF-8.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The declared character set; in HTML without one, what its `meta` element says.
  private func charset(
    of entity: Entity, content: ArraySlice<UInt8>, log: inout DefectLog
  ) -> Charset {
    if content.starts(with: Self.mark) { return .utf8 }
    switch entity.charset {
    case .known(let charset):
      return charset
    case .unknown:
      log.record(.unknownCharset, at: 0)
      return .unlabelled
    case .absent:
      guard entity.record.type.mediaType == .textHTML, let label = HTMLCharset.label(in: content),
        let charset = Charset(label: label), charset.isSafeInHTML
      else { return .unlabelled }
      return charset
    }
  }
}
