import GRDB
import Submissions

/// What mail that comes back says of the acknowledgements that went out (RFC 3464).
enum DeliveryReports {
  /// Applies a delivery report to the outbox entry it is about.
  ///
  /// A failure ends the entry; a delay is only noted; a delivery settles what was uncertain. A
  /// report about mail that was never sent is forged, and changes nothing.
  ///
  /// - Returns: the submission that the report belongs to; nil where it is about none of ours.
  static func apply(_ reading: MessageReading, at time: StoredTime, in db: Database) throws -> Int?
  {
    guard reading.kind == .automatic, let about = StorableText.nonEmpty(reading.reportsOn),
      let row = try Row.fetchOne(
        db, sql: "SELECT id, submission, state FROM outbox WHERE message_id = ?",
        arguments: [about])
    else { return nil }
    let submission: Int = row["submission"]
    let state = OutboxState(rawValue: row["state"]) ?? .failed
    switch reading.reportedAction?.lowercased() {
    case "failed":
      guard [.sending, .sent, .uncertain].contains(state) else { break }
      // One that is being sent this moment is settled by its sender, who then sees the return.
      try db.execute(
        sql: """
          UPDATE outbox SET returned_at = ?,
            settled_at = CASE WHEN state = 'sending' THEN settled_at ELSE ? END,
            state = CASE WHEN state = 'sending' THEN state ELSE 'failed' END
          WHERE id = ?
          """, arguments: [time.milliseconds, time.milliseconds, row["id"] as Int64])
      try EventLog.append(
        .bounced, to: submission, at: time, from: state.rawValue,
        to: state == .sending ? state.rawValue : OutboxState.failed.rawValue, in: db)
    case "delayed":
      try EventLog.append(.delayed, to: submission, at: time, in: db)
    case "delivered", "relayed", "expanded":
      try noteArrival(ofMessageID: about, at: time, in: db)
    default: break
    }
    return submission
  }

  /// Whoever answers an acknowledgement has got it: one that was uncertain is settled as sent.
  static func noteArrival(shownBy reading: MessageReading, at time: StoredTime, in db: Database)
    throws
  {
    // A report that it failed, or waits, quotes it too.
    guard reading.reportsOn == nil else { return }
    for id in ThreadMatch.candidates(of: reading) {
      try noteArrival(ofMessageID: StorableText.of(id), at: time, in: db)
    }
  }

  private static func noteArrival(ofMessageID id: String, at time: StoredTime, in db: Database)
    throws
  {
    let settled = try Int.fetchAll(
      db,
      sql: """
        UPDATE outbox SET state = 'sent', settled_at = ?
        WHERE message_id = ? AND state = 'uncertain' RETURNING submission
        """, arguments: [time.milliseconds, id])
    for submission in settled {
      try EventLog.append(
        .arrivalShown, to: submission, at: time, from: OutboxState.uncertain.rawValue,
        to: OutboxState.sent.rawValue, in: db)
    }
  }
}
