extension Header {
  /// Fields that may stand once only (RFC 5322 section 3.6, RFC 2045 section 3).
  private static let single: Set<String> = [
    "date", "from", "sender", "reply-to", "to", "cc", "bcc", "message-id", "in-reply-to",
    "references", "subject", "mime-version", "content-type", "content-transfer-encoding",
    "content-disposition", "content-id",
  ]
  private static let addressed: Set<String> = ["from", "sender", "reply-to", "to", "cc", "bcc"]

  /// Reads the values of the fields that the RFCs define, for their defects alone.
  func inspect(into log: inout DefectLog) {
    var seen: Set<String> = []
    for (index, name) in zip(fieldRange, names.map { $0.lowercased() }) {
      guard Self.single.contains(name) else { continue }
      log.base = structure.value.offset(of: index, in: entity)
      guard seen.insert(name).inserted else {
        log.record(.duplicateField, at: 0)
        continue
      }
      if Self.addressed.contains(name) {
        _ = mailboxes(of: index, log: &log)
      } else if name == "date" {
        _ = date(of: index, log: &log)
      } else if name == "message-id" {
        _ = MessageIDParser.first(
          unfoldedValue(index), limits: structure.value.limits, log: &log)
      } else if name == "in-reply-to" || name == "references" {
        _ = MessageIDParser.all(unfoldedValue(index), limits: structure.value.limits, log: &log)
      } else if name == "subject" {
        _ = text(of: index, log: &log)
      }
    }
    log.base = 0
  }
}
