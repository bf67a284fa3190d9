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
      statusFields(of: $0).recipients
    }
    let fields = reportFields([self[first].mediaType])
    return DeliveryReport(
      recipients: recipients,
      originalMessageID: returnedHeader?.messageID ?? fields?.messageID(of: "Original-Message-ID")
        ?? fields?.messageID(of: "X-Original-Message-ID") ?? header.inReplyTo.first,
      originalEnvelopeID: fields?.value("Original-Envelope-Id"))
  }

  /// QUIRK: Proofpoint encodes the groups of the recipients, each with a field that says so.
  private func statusFields(of id: Entity.ID) -> DeliveryStatusFields {
    let limits = structure.value.limits
    let content = content(of: id)
    let fields = DeliveryStatusFields(content, limits: limits)
    guard fields.recipients.isEmpty else { return fields }
    let lines = content.prefix(max(0, limits.headerLength))
      .split(separator: .lf, omittingEmptySubsequences: false)
    guard
      let mark = lines.firstIndex(where: {
        $0.trimmed().lowercasedString == "content-transfer-encoding: base64"
      }), let empty = lines[mark...].firstIndex(where: { $0.allSatisfy(\.isWhiteSpace) })
    else { return fields }
    var log = DefectLog(limit: 0)
    let encoded = Array(lines[empty...].joined(separator: [.lf]))
    return DeliveryStatusFields(Base64.decode(encoded[...], log: &log), limits: limits)
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
    let messageID = returnedHeader?.messageID ?? bounce.messageID ?? header.inReplyTo.first
    guard !bounce.recipients.isEmpty || messageID != nil else { return nil }
    return DeliveryReport(recipients: bounce.recipients, originalMessageID: messageID)
  }
}
