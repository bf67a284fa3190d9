import Foundation
import MIME
import SubmissionStore
import Submissions
import TextAnalysis

/// Messages as tests need them: invented people, and only the fields that matter set apart.
enum Sample {
  static let account = "praatmee"
  static let inbox = "INBOX"
  static let noon = Date(timeIntervalSince1970: 1_795_600_800)

  static func at(_ uid: UInt32, validity: UInt32 = 7) -> MessageLocation {
    MessageLocation(account: account, mailbox: inbox, uidValidity: validity, uid: uid)
  }

  static func cursor(_ next: UInt64, validity: UInt32 = 7) -> MailboxCursor {
    MailboxCursor(account: account, mailbox: inbox, uidValidity: validity, nextUID: next)
  }

  static func reading(
    _ ownWords: String = "Bij ons op het kinderdagverblijf eten we samen met ouders.",
    kind: MessageKind = .submission, category: TextAnalysis.Category? = .example,
    from sender: String? = "noor@school.test", name: String? = "Noor de Wit",
    subject: String? = "Samen eten", messageID: String? = nil, inReplyTo: [String] = [],
    references: [String] = [], undecided: Bool = false, interest: Bool = false,
    sensitive: Bool = false, attachments: [MessageReading.Attachment] = [], digest: String? = nil,
    reportsOn: String? = nil, reportedAction: String? = nil
  ) -> MessageReading {
    let identity = "\(messageID ?? "-")|\(sender ?? "-")|\(subject ?? "-")|\(ownWords)"
    return MessageReading(
      kind: kind, kindBecause: [Reason("personal")], ownWords: ownWords,
      pieces: [TextPiece(kind: .ownWords, text: ownWords)], handedOver: false,
      text: TextReading(
        purpose: .contribution, category: category, confidence: 0.9, undecided: undecided,
        interest: interest, sensitive: sensitive, language: .dutch),
      identifying: [], sender: Mailbox(name: name, address: sender),
      replyAddress: Mailbox(name: name, address: sender), subject: subject,
      date: noon, messageID: messageID, inReplyTo: inReplyTo, references: references,
      attachments: attachments,
      contentDigest: digest ?? ContentDigest.of(Array(identity.utf8)), reportsOn: reportsOn,
      reportedAction: reportedAction)
  }

  static func message(_ uid: UInt32, _ reading: MessageReading, validity: UInt32 = 7)
    -> TakenMessage
  {
    let bytes = Array("Subject: \(reading.subject ?? "")\r\n\r\n\(reading.ownWords)\r\n".utf8)
    return TakenMessage(
      location: at(uid, validity: validity), bytes: bytes,
      received: noon.addingTimeInterval(Double(uid)), reading: reading)
  }

  /// A different message for each number.
  static func numbered(_ number: UInt32, validity: UInt32 = 7) -> TakenMessage {
    message(
      number,
      reading(
        "Voorbeeld \(number)", from: "leidster\(number)@school.test",
        messageID: "m\(number)@school.test"),
      validity: validity)
  }

  // MARK: Planning

  static let withhold: AcknowledgementPlan.Planning = { _, _ in
    AcknowledgementPlan(
      decision: AcknowledgementDecision(
        decision: .withhold, because: [Reason("test")], template: nil), mail: nil)
  }

  static let send: AcknowledgementPlan.Planning = { message, place in
    plan(.send, for: message, place)
  }

  static let hold: AcknowledgementPlan.Planning = { message, place in
    plan(.hold, for: message, place)
  }

  static func plan(
    _ verdict: AcknowledgementDecision.Verdict, for message: TakenMessage, _ place: Assignment
  ) -> AcknowledgementPlan {
    AcknowledgementPlan(
      decision: AcknowledgementDecision(
        decision: verdict, because: [Reason("personalMail")], template: "example.nl"),
      mail: PlannedMail(
        recipient: message.reading.replyAddress?.address ?? "nobody@school.test",
        messageID: acknowledgementID(message.reading),
        bytes: Array("Subject: PM-\(place.submission)\r\n\r\nDank je wel.\r\n".utf8)))
  }

  static func acknowledgementID(_ reading: MessageReading) -> String {
    "ack.\(reading.contentDigest.prefix(16))@praatmee.test"
  }
}
