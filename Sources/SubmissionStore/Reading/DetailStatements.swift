import FoundationEssentials
import GRDB
import Submissions
import TextAnalysis

/// The statements that gather one submission.
enum DetailStatements {
  static func row(_ number: Int, in db: Database) throws -> QueueRow? {
    try Row.fetchOne(
      db,
      sql: "\(QueueRow.select(from: "submission")) WHERE number = ?", arguments: [number]
    ).map { QueueRow(row: $0) }
  }

  static func entries(of number: Int, in db: Database) throws -> [SubmissionDetail.Entry] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT thread_entry.*, message.size, message.oversize, reading.version, reading.json,
          acknowledgement.decision, acknowledgement.because, acknowledgement.template
        FROM submission
        JOIN thread_entry ON thread_entry.thread = submission.thread
        JOIN message ON message.id = thread_entry.message
        LEFT JOIN reading ON reading.message = thread_entry.message
        LEFT JOIN acknowledgement ON acknowledgement.message = thread_entry.message
        WHERE submission.number = ? ORDER BY thread_entry.id
        """, arguments: [number])
    return try rows.map { row in
      let reading = reading(of: row)
      return SubmissionDetail.Entry(
        message: row["message"], kind: MessageKind(rawValue: row["kind"]) ?? .submission,
        senderName: row["sender_name"], senderAddress: row["sender_address"],
        subject: row["subject"], ownWords: row["own_words"],
        received: StoredTime(milliseconds: row["received_at"]).date, size: row["size"],
        isOversize: row["oversize"], reading: reading,
        attachments: try reading?.attachments ?? attachments(of: row["message"], in: db),
        decision: decision(of: row))
    }
  }

  static func events(of number: Int, in db: Database) throws -> [SubmissionEvent] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT at, who, what, from_value, to_value FROM event WHERE submission = ? ORDER BY id
        """, arguments: [number]
    ).compactMap { row in
      guard let what = SubmissionEvent.What(rawValue: row["what"]) else { return nil }
      return SubmissionEvent(
        what: what, who: row["who"], at: StoredTime(milliseconds: row["at"]).date,
        from: row["from_value"], to: row["to_value"])
    }
  }

  static func acknowledgements(of number: Int, in db: Database) throws
    -> [SubmissionDetail.Acknowledgement]
  {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, recipient, message_id, state, planned_at, next_attempt_at, settled_at,
          returned_at
        FROM outbox WHERE submission = ? ORDER BY id
        """, arguments: [number])
    return try rows.compactMap { row in
      guard let state = OutboxState(rawValue: row["state"]) else { return nil }
      return SubmissionDetail.Acknowledgement(
        id: row["id"], recipient: row["recipient"], messageID: row["message_id"], state: state,
        planned: StoredTime(milliseconds: row["planned_at"]).date,
        nextAttempt: date(row["next_attempt_at"]), settled: date(row["settled_at"]),
        returned: date(row["returned_at"]), attempts: try attempts(of: row["id"], in: db))
    }
  }

  private static func attempts(of entry: Int64, in db: Database) throws
    -> [SubmissionDetail.Acknowledgement.Attempt]
  {
    try Row.fetchAll(
      db,
      sql: """
        SELECT started_at, ended_at, outcome, words FROM outbox_attempt
        WHERE entry = ? ORDER BY id
        """, arguments: [entry]
    ).map { row in
      SubmissionDetail.Acknowledgement.Attempt(
        started: StoredTime(milliseconds: row["started_at"]).date, ended: date(row["ended_at"]),
        outcome: (row["outcome"] as String?).flatMap(OutboxState.init(rawValue:)),
        words: row["words"])
    }
  }

  private static func attachments(of message: Int64, in db: Database) throws
    -> [MessageReading.Attachment]
  {
    try Row.fetchAll(
      db,
      sql: """
        SELECT filename, media_type, size, sha256, nested_subject FROM attachment
        WHERE message = ? ORDER BY position
        """, arguments: [message]
    ).map { row in
      MessageReading.Attachment(
        filename: row["filename"], mediaType: row["media_type"], size: row["size"],
        sha256: row["sha256"], nestedSubject: row["nested_subject"])
    }
  }

  private static func reading(of row: Row) -> MessageReading? {
    guard row["version"] as Int? == StoredReading.version, let json = row["json"] as String? else {
      return nil
    }
    return StoredJSON.value(MessageReading.self, from: json)
  }

  private static func decision(of row: Row) -> AcknowledgementDecision? {
    guard let verdict = row["decision"] as String?, let because = row["because"] as String? else {
      return nil
    }
    return AcknowledgementDecision(
      decision: AcknowledgementDecision.Verdict(rawValue: verdict) ?? .withhold,
      because: StoredJSON.value([Reason].self, from: because) ?? [], template: row["template"])
  }

  private static func date(_ milliseconds: Int64?) -> Date? {
    milliseconds.map { StoredTime(milliseconds: $0).date }
  }
}
