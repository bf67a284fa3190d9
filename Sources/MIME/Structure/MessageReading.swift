/// Reads a message and the encoded messages inside it, one buffer after the other.
enum MessageReading {
  /// - Parameter isCut: whether more bytes were there, which nobody has kept.
  static func structure(
    of whole: [UInt8], isCut: Bool, limits: ParserLimits
  ) -> MessageStructure {
    var structure = MessageStructure(limits: limits)
    structure.fields.reserveCapacity(32)
    structure.entities.reserveCapacity(4)
    // Nothing beyond the limit may have a say, not even in what ends a line.
    let length = max(0, limits.messageLength)
    let bytes = whole.count > length ? Array(whole.prefix(length)) : whole
    structure.message = withLineFeeds(bytes, log: &structure.log)
    if isCut || whole.count > length { structure.log.record(.messageTooLong, at: length) }
    parseLastBuffer(of: &structure, below: -1, depth: 0)
    let product = bytes.count.multipliedReportingOverflow(by: limits.decodedFactor)
    var room = product.overflow ? Int.max : product.partialValue
    var next = 0
    // The list grows while it is read: decoded messages may hold encoded ones.
    while next < structure.entities.count {
      expand(next, of: &structure, room: &room)
      next += 1
    }
    return structure
  }

  /// Opens a message/rfc822 that has a transfer encoding: RFC 2046 section 5.2.1 forbids it, but
  /// mailers do it.
  private static func expand(
    _ index: Int, of structure: inout MessageStructure, room: inout Int
  ) {
    let record = structure.entities[index]
    guard record.form == .leaf, record.contentType >= 0 else { return }
    let encoding = record.encoding
    guard !encoding.isIdentity, record.type.family == .message else { return }
    var log = DefectLog(limit: 0)
    let origin = record.buffer == 0 ? Int(record.bodyStart) : structure.origin(of: record.buffer)
    structure.log.record(.encodedComposite, at: origin)
    let body = structure.buffer(of: index)[Int(record.bodyStart)..<Int(record.bodyEnd)]
    guard Int(record.depth) < structure.limits.depth,
      structure.entities.count < structure.limits.parts, structure.decoded.count < 1_000,
      body.count <= room
    else {
      structure.log.record(.nestingTooDeep, at: origin)
      return
    }
    // A body that is no base64 at all is most likely the message itself.
    let isPlain = encoding == .base64 && looksLikeHeader(body)
    let decoded = isPlain ? Array(body) : Array(encoding.decode(body, log: &log))
    room -= decoded.count
    structure.decoded.append((decoded, origin))
    structure.entities[index].form = .message
    parseLastBuffer(of: &structure, below: index, depth: Int(record.depth) + 1)
  }

  private static func parseLastBuffer(
    of structure: inout MessageStructure, below parent: Int, depth: Int
  ) {
    // The parser becomes the only owner: a second one would make it copy all the entities.
    var taken = MessageStructure(limits: structure.limits)
    swap(&taken, &structure)
    var parser = StructureParser(extending: consume taken)
    parser.parse(below: parent, depth: depth)
    structure = parser.structure
  }

  private static func looksLikeHeader(_ body: ArraySlice<UInt8>) -> Bool {
    let line = body.prefix(256).prefix { $0 != .lf }
    guard let colon = line.firstIndex(of: .colon), colon > line.startIndex else { return false }
    return line[..<colon].allSatisfy { $0.isVisible || $0.isBlank }
  }

  /// Where a message has no LF at all, its CRs end its lines; everywhere else a bare CR is a
  /// character like any other, for what one program takes as a line and another does not can
  /// smuggle messages.
  private static func withLineFeeds(_ bytes: [UInt8], log: inout DefectLog) -> [UInt8] {
    guard let first = ByteSearch.first(.cr, in: bytes, from: 0, to: bytes.count),
      ByteSearch.first(.lf, in: bytes, from: 0, to: bytes.count) == nil
    else { return bytes }
    log.record(.bareCarriageReturns, at: first)
    return bytes.map { $0 == .cr ? .lf : $0 }
  }
}
