extension Message {
  /// What the message reports as a delivery status notification; nil if it is none.
  package var deliveryReport: DeliveryReport? {
    let visible = Set(textBodies + htmlBodies + attachments)
    let statuses = visible.filter {
      let type = self[$0].mediaType
      return type == "message/delivery-status" || type == "message/global-delivery-status"
    }.sorted { $0.index < $1.index }
    guard let first = statuses.first else { return nil }
    let recipients = statuses.flatMap {
      DeliveryStatusFields(content(of: $0), limits: structure.value.limits).recipients
    }
    let fields = reportFields([self[first].mediaType])
    return DeliveryReport(
      recipients: recipients,
      originalMessageID: returnedHeader?.messageID ?? fields?.messageID(of: "Original-Message-ID")
        ?? fields?.messageID(of: "X-Original-Message-ID") ?? header.inReplyTo.first,
      originalEnvelopeID: fields?.value("Original-Envelope-Id"))
  }

  /// What the message reports in its text alone, as mail systems did before RFC 3464 and some do
  /// still; nil if neither its sender nor its subject is that of a mail system.
  package var plainDeliveryReport: DeliveryReport? {
    guard deliveryReport == nil, PlainBounce.seemsSent(with: header) else { return nil }
    let text =
      textBodies.first.flatMap(scannedText)
      ?? htmlBodies.first.flatMap(scannedText).map(PlainBounce.withoutMarkup) ?? ""
    var bounce = PlainBounce(header: header)
    bounce.read(text)
    return DeliveryReport(
      recipients: bounce.recipients,
      originalMessageID: returnedHeader?.messageID ?? bounce.messageID ?? header.inReplyTo.first)
  }
}
