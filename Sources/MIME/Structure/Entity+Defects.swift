extension Entity {
  /// Reads the fields of MIME for their defects alone.
  func inspectFields(into log: inout DefectLog) {
    let record = record
    for field in [record.contentType, record.disposition] where field >= 0 {
      log.base = structure.value.offset(of: Int(field), in: index)
      let value = ParameterizedValue(
        structure.value.unfoldedValue(of: Int(field), in: index),
        limits: structure.value.limits, log: &log)
      if field == record.contentType, !MediaType.isWellFormed(value.value) {
        log.record(.invalidContentType, at: 0)
      }
      _ = value.decodedParameters(
        fallback: .unlabelled, limits: structure.value.limits, log: &log)
      let name = originalFilename
      if let name, filename != name, field == record.disposition || record.disposition < 0 {
        log.record(.unsafeFilename, at: 0)
      }
    }
    log.base = 0
  }
}
