extension Entity {
  /// Reads the fields of MIME for their defects alone.
  func inspectFields(into log: inout DefectLog) {
    let record = record
    let ofType = inspectField(record.contentType, into: &log)
    let ofDisposition = inspectField(record.disposition, into: &log)
    if let name = Self.name(ofDisposition: ofDisposition, ofType: ofType), safe(name) != name {
      let field = record.disposition >= 0 ? record.disposition : record.contentType
      log.base = structure.value.offset(of: Int(field), in: index)
      log.record(.unsafeFilename, at: 0)
    }
    log.base = 0
  }

  private func inspectField(_ field: Int32, into log: inout DefectLog) -> [HeaderParameter] {
    guard field >= 0 else { return [] }
    log.base = structure.value.offset(of: Int(field), in: index)
    let value = ParameterizedValue(
      structure.value.unfoldedValue(of: Int(field), in: index),
      limits: structure.value.limits, log: &log)
    if field == record.contentType, !MediaType.isWellFormed(value.value) {
      log.record(.invalidContentType, at: 0)
    }
    return value.decodedParameters(
      fallback: .unlabelled, limits: structure.value.limits, log: &log)
  }
}
