extension StructureParser {
  /// What an entity is opened as.
  enum OpenedForm {
    case leaf
    case multipart(boundary: [UInt8])
    case message
  }

  /// Decides from the Content-Type whether an entity holds others.
  mutating func form(of entity: Int) -> OpenedForm {
    let record = structure.entities[entity]
    guard !record.isRemainder, record.type.family != .leaf else { return .leaf }
    guard Int(record.depth) < structure.limits.depth else {
      self.record(.nestingTooDeep, at: Int(record.headerStart))
      return .leaf
    }
    let encoding = record.encoding
    if record.type.family != .message {
      if !encoding.isIdentity { self.record(.encodedComposite, at: Int(record.headerStart)) }
      return multipartForm(entity)
    }
    // An encoded message is opened later, from its decoded bytes.
    return encoding.isIdentity ? .message : .leaf
  }

  func isDigest(_ entity: Int) -> Bool {
    structure.entities[entity].type.family == .digest
  }

  private mutating func multipartForm(_ entity: Int) -> OpenedForm {
    let start = Int(structure.entities[entity].headerStart)
    // The Content-Type of the entity was the last that was read.
    var boundary = structure.extras.boundary
    while let last = boundary.last, last.isWhiteSpace { boundary.removeLast() }
    if boundary.isEmpty, structure.extras.hasExtendedBoundary {
      boundary = self.boundary(of: entity)
    }
    guard !boundary.isEmpty else {
      record(.multipartWithoutBoundary, at: start)
      return .leaf
    }
    guard boundary.count <= structure.limits.boundaryLength else {
      record(.boundaryTooLong, at: start)
      return .leaf
    }
    return .multipart(boundary: boundary)
  }

  /// The boundary that an entity names; empty if it is no multipart. A boundary never ends in
  /// white space (RFC 2046 section 5.1.1).
  func boundary(of entity: Int) -> [UInt8] {
    let field = Int(structure.entities[entity].contentType)
    guard field >= 0 else { return [] }
    var log = DefectLog(limit: 0)
    let type = ParameterizedValue(
      structure.unfoldedValue(of: field, in: entity), limits: structure.limits, log: &log)
    guard type.value.utf8.starts(with: "multipart/".utf8) else { return [] }
    var boundary = Array(type.plainValue("boundary") ?? [])
    if boundary.isEmpty, type.hasParameter(beginning: "boundary*") {
      let parameters = type.decodedParameters(
        fallback: .windows1252, limits: structure.limits, log: &log)
      boundary = Array((parameters.first { $0.name == "boundary" }?.value ?? "").utf8)
    }
    while let last = boundary.last, last.isWhiteSpace { boundary.removeLast() }
    return boundary
  }
}
