import FoundationEssentials
import SubmissionStore
import Submissions
import TextAnalysis

/// One submission, as `show --json` prints it.
struct SubmissionDocument: Encodable {
  struct Entry: Encodable {
    var message: Int64
    var kind: String
    @OrNull var senderName: String?
    @OrNull var senderAddress: String?
    @OrNull var subject: String?
    var ownWords: String
    var received: Date
    var size: Int
    var oversize: Bool
    var evidence: [Evidence]
    var attachments: [MessageReading.Attachment]
    @OrNull var acknowledgement: AcknowledgementSummary?
  }

  struct Acknowledgement: Encodable {
    var messageID: String
    var state: String
    var planned: Date
    @OrNull var settled: Date?
    @OrNull var nextAttempt: Date?
    var attempts: Int
  }

  var schema = 1
  var submission: QueueDocument
  var entries: [Entry]
  var kindBecause: [Reason]
  var categoryBecause: [Reason]
  @OrNull var sensitiveBecause: Reason?
  @OrNull var interestBecause: Reason?
  var identifying: [IdentifyingPiece]
  var acknowledgements: [Acknowledgement]
  var history: [SubmissionEvent]

  init(_ detail: SubmissionDetail) {
    submission = QueueDocument(detail.row)
    entries = detail.entries.map { entry in
      Entry(
        message: entry.message, kind: entry.kind.rawValue, senderName: entry.senderName,
        senderAddress: entry.senderAddress, subject: entry.subject, ownWords: entry.ownWords,
        received: entry.received, size: entry.size, oversize: entry.isOversize,
        evidence: entry.reading?.text.evidence ?? [], attachments: entry.attachments,
        acknowledgement: entry.decision.map(AcknowledgementSummary.init))
    }
    let reading = detail.reading
    kindBecause = reading?.kindBecause ?? []
    categoryBecause = reading?.text.categoryBecause ?? []
    sensitiveBecause = reading?.text.sensitiveBecause
    interestBecause = reading?.text.interestBecause
    identifying = reading?.identifying ?? []
    acknowledgements = detail.acknowledgements.map { mail in
      Acknowledgement(
        messageID: mail.messageID, state: mail.state.rawValue, planned: mail.planned,
        settled: mail.settled, nextAttempt: mail.nextAttempt, attempts: mail.attempts.count)
    }
    history = detail.events
  }
}
