/// A complaint about a message, by the provider of who got it (ARF, RFC 5965).
package struct FeedbackReport: Hashable, Sendable {
  /// Lower case, such as `abuse`, `fraud`, `opt-out`, `auth-failure`.
  package let type: String?
  package let originalRecipients: [String]
  package let originalSender: String?
  package let sourceIP: String?
  package let reportedDomain: String?
  package let userAgent: String?
  /// The Message-ID of the message that the complaint is about, without angle brackets.
  package let originalMessageID: String?
}

extension Message {
  /// What the message complains about; nil if it is no complaint.
  package var feedbackReport: FeedbackReport? {
    let returned = returnedHeader
    guard let fields = reportFields(["message/feedback-report"]) else {
      return sparseComplaint(about: returned)
    }
    let addresses = fields.values("Original-Rcpt-To").map(Self.withoutBrackets)
      .filter { !$0.isEmpty }
    return FeedbackReport(
      type: fields.value("Feedback-Type").map { Self.firstWord($0).lowercased() },
      originalRecipients: addresses.isEmpty
        ? returned?.to.compactMap(\.address) ?? [] : addresses,
      originalSender: fields.value("Original-Mail-From").map(Self.withoutBrackets)
        .flatMap { $0.isEmpty ? nil : $0 },
      sourceIP: fields.value("Source-IP").map(Self.firstWord),
      reportedDomain: fields.value("Reported-Domain").map(Self.firstWord),
      userAgent: fields.value("User-Agent"), originalMessageID: returned?.messageID)
  }

  /// QUIRK: the junk reports of Outlook.com have no report in them, only the message and a subject
  /// with an address of the network.
  private func sparseComplaint(about returned: Header?) -> FeedbackReport? {
    let opening = "complaint about message from "
    guard let returned, let subject = header.subject, subject.lowercased().hasPrefix(opening) else {
      return nil
    }
    let recipient = ["X-HmXmrOriginalRecipient", "X-Original-Recipient"].lazy
      .compactMap { returned.value($0) ?? self.header.value($0) }.first
    return FeedbackReport(
      type: "abuse",
      originalRecipients: recipient.map { [Self.withoutBrackets($0)] }
        ?? returned.to.compactMap(\.address),
      originalSender: returned.from.first?.address,
      sourceIP: Self.firstWord(String(subject.dropFirst(opening.count))),
      reportedDomain: nil, userAgent: nil, originalMessageID: returned.messageID)
  }

  private static func firstWord(_ value: String) -> String {
    value.utf8.split { $0.isWhiteSpace || $0 == .semicolon }.first.map { String(Substring($0)) }
      ?? ""
  }

  static func withoutBrackets(_ value: String) -> String {
    value.filter { $0 != "<" && $0 != ">" && !$0.isWhitespace }
  }

  /// The header of the message that came back with a report, or that was returned of it (RFC 6522
  /// section 3).
  var returnedHeader: Header? {
    for id in attachments + textBodies {
      if let root = nestedRoot(of: id) { return self[root].header }
      let type = self[id].mediaType
      guard
        [
          "text/rfc822-headers", "text/rfc822-header", "message/rfc822-headers",
          "message/global-headers",
        ].contains(type)
      else { continue }
      let content = Array(content(of: id).prefix(max(0, structure.value.limits.headerLength)))
      return Message(parsing: content, limits: structure.value.limits).header
    }
    return nil
  }
}
