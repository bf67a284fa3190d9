extension Header {
  /// Reads the values of the fields that the RFCs define, for their defects alone.
  func inspect(into log: inout DefectLog) {
    var seen: UInt32 = 0
    for index in fieldRange {
      let name = structure.value.fields[index].name
      guard name.isSingle else { continue }
      log.base = structure.value.offset(of: index, in: entity)
      guard seen & 1 << name.rawValue == 0 else {
        log.record(.duplicateField, at: 0)
        continue
      }
      seen |= 1 << name.rawValue
      switch name {
      // The fields of MIME are looked at for every entity.
      case .contentDisposition, .contentID, .contentTransferEncoding, .contentType, .mimeVersion:
        break
      default:
        _ = HeaderField(header: self, index: index).value(log: &log)
      }
    }
    log.base = 0
  }
}
