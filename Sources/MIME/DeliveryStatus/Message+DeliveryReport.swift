extension Message {
  /// What the message reports as a delivery status notification; nil if it is none.
  package var deliveryReport: DeliveryReport? {
    let visible = Set(textBodies + htmlBodies + attachments)
    let statuses = visible.filter {
      let type = self[$0].mediaType
      return type == "message/delivery-status" || type == "message/global-delivery-status"
    }
    guard !statuses.isEmpty else { return nil }
    let recipients = statuses.sorted { $0.index < $1.index }.flatMap {
      DeliveryStatusFields(content(of: $0), limits: structure.value.limits).recipients
    }
    return DeliveryReport(recipients: recipients, originalMessageID: originalMessageID)
  }

  /// The Message-ID of the returned message, or of the header that was returned of it (RFC 3462
  /// section 3).
  private var originalMessageID: String? {
    for id in attachments + textBodies {
      if let root = nestedRoot(of: id) {
        if let found = self[root].header.messageID { return found }
        continue
      }
      let type = self[id].mediaType
      guard type == "text/rfc822-headers" || type == "message/global-headers" else { continue }
      let returned = Message(parsing: content(of: id), limits: structure.value.limits)
      if let found = returned.header.messageID { return found }
    }
    return nil
  }
}
