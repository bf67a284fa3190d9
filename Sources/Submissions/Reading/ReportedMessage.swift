import MIME

/// Which message a delivery report is about, and what became of it (RFC 3464).
struct ReportedMessage: Sendable {
  /// Without angle brackets.
  let messageID: String?
  /// `failed`, `delayed`, `delivered`, …, or `complained`.
  let action: String?

  /// Reads a message that is known to be a delivery report.
  init(in message: Message) {
    // A complaint is about mail that did arrive.
    if let complaint = message.feedbackReport {
      messageID = complaint.originalMessageID
      action = "complained"
      return
    }
    let report = message.deliveryReport ?? message.plainDeliveryReport
    messageID =
      report?.originalMessageID ?? Self.returnedMessageID(in: message)
      ?? Self.messageIDInText(of: message)
    action = Self.action(of: report) ?? Self.guessedAction(of: message)
  }

  /// Reads a receipt, which whatever it says shows that the message arrived (RFC 8098); nil for
  /// all else.
  init?(receiptIn message: Message) {
    guard let id = message.dispositionNotification?.originalMessageID else { return nil }
    messageID = id
    action = "delivered"
  }

  /// A failure outweighs a delay, a delay outweighs a success.
  private static func action(of report: DeliveryReport?) -> String? {
    let actions = (report?.recipients ?? []).compactMap { recipient -> String? in
      if let action = recipient.action?.lowercased(), !action.isEmpty { return action }
      switch recipient.status?.first {
      case "5": return "failed"
      case "4": return "delayed"
      case "2": return "delivered"
      default: return nil
      }
    }
    return ["failed", "delayed"].first(where: actions.contains) ?? actions.first
  }

  private static func guessedAction(of message: Message) -> String {
    AutomaticSubject.saysDelayed(message.header.subject ?? "") ? "delayed" : "failed"
  }

  /// The Message-ID of the message, or of its header, that came back with the report.
  private static func returnedMessageID(in message: Message) -> String? {
    for entity in message.entities.prefix(AutomaticSigns.entityLimit) {
      switch entity.mediaType {
      case "message/rfc822", "message/global":
        if let root = message.nestedRoot(of: entity.id), let id = message[root].header.messageID {
          return id
        }
      case "text/rfc822-headers", "message/rfc822-headers", "message/global-headers":
        if let id = Message(parsing: message.content(of: entity.id)).header.messageID { return id }
      default: break
      }
    }
    return nil
  }

  /// QUIRK: qmail and others return the header inside the text.
  private static func messageIDInText(of message: Message) -> String? {
    for body in message.textBodies.prefix(3) {
      for line in message.text(of: body).split(separator: "\n").prefix(2_000) {
        let line = line.drop { $0 == " " || $0 == ">" || $0 == "\t" }
        guard line.prefix(11).lowercased() == "message-id:",
          let open = line.firstIndex(of: "<"), let close = line[open...].firstIndex(of: ">")
        else { continue }
        let id = line[line.index(after: open)..<close]
        if id.contains("@") { return String(id) }
      }
    }
    return nil
  }
}
