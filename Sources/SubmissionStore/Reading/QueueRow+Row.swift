import FoundationEssentials
import GRDB
import Submissions
import TextAnalysis

extension QueueRow {
  /// A query of what a row shows.
  ///
  /// - Parameter source: the table `submission`, or a query under that name.
  static func select(from source: String) -> String {
    """
    SELECT submission.*, thread_entry.sender_name, thread_entry.sender_address,
      thread_entry.subject, substr(thread_entry.own_words, 1, \(excerptLength)) AS excerpt,
      acknowledgement.decision,
      ifnull(
        (SELECT mail.state FROM outbox AS mail
          WHERE mail.submission = submission.number
            AND mail.state IN ('held', 'failed', 'uncertain')
          ORDER BY mail.id LIMIT 1),
        outbox.state) AS state,
      EXISTS (SELECT 1 FROM thread_entry AS further
        WHERE further.thread = submission.thread AND further.kind = 'withdrawal') AS withdrawal,
      (SELECT count(*) FROM thread_entry AS further WHERE further.thread = submission.thread)
        AS messages,
      (SELECT count(*) FROM attachment WHERE attachment.message = submission.message)
        AS attachments
    FROM \(source)
    LEFT JOIN thread_entry ON thread_entry.message = submission.message
    LEFT JOIN acknowledgement ON acknowledgement.message = submission.message
    LEFT JOIN outbox ON outbox.acknowledges = submission.message
    """
  }

  init(row: Row) {
    self.init(
      number: row["number"], kind: MessageKind(rawValue: row["kind"]) ?? .submission,
      category: (row["category"] as String?).map(Category.init(rawValue:)),
      also: (StoredJSON.value([String].self, from: row["also"]) ?? [])
        .map(Category.init(rawValue:)),
      confidence: row["confidence"], undecided: row["undecided"], interest: row["interest"],
      sensitive: row["sensitive"], status: SubmissionStatus(rawValue: row["status"]) ?? .new,
      language: (row["language"] as String?).map(Language.init(rawValue:)),
      received: StoredTime(milliseconds: row["received_at"]).date,
      senderName: row["sender_name"], senderAddress: row["sender_address"],
      subject: row["subject"], excerpt: row["excerpt"] ?? "", messages: row["messages"],
      attachments: row["attachments"],
      acknowledgement: (row["decision"] as String?)
        .flatMap(AcknowledgementDecision.Verdict.init(rawValue:)),
      outbox: (row["state"] as String?).flatMap(OutboxState.init(rawValue:)),
      withdrawal: row["withdrawal"])
  }
}
