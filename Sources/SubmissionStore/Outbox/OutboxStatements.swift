import FoundationEssentials
import GRDB

/// The statements of the outbox.
enum OutboxStatements {
  static let lease = """
    UPDATE outbox SET state = 'sending', attempts = attempts + 1, next_attempt_at = NULL
    WHERE id = (
      SELECT id FROM outbox INDEXED BY outbox_due
      WHERE state IN ('planned', 'deferred') AND next_attempt_at <= ?
      ORDER BY next_attempt_at, id LIMIT 1)
    RETURNING id, submission, recipient, message_id, bytes, attempts, planned_at
    """

  /// Server replies are kept, but not without bound.
  static let wordLimit = 2000

  static func lease(at time: StoredTime, in db: Database) throws -> OutboxEntry? {
    guard let row = try Row.fetchOne(db, sql: lease, arguments: [time.milliseconds]) else {
      return nil
    }
    let entry = OutboxEntry(
      id: row["id"], submission: row["submission"], recipient: row["recipient"],
      messageID: row["message_id"], bytes: [UInt8](row["bytes"] as Data),
      attempt: row["attempts"],
      plannedAt: StoredTime(milliseconds: row["planned_at"]).date)
    try db.execute(
      sql: "INSERT INTO outbox_attempt (entry, started_at) VALUES (?, ?)",
      arguments: [entry.id, time.milliseconds])
    return entry
  }

  /// - Returns: false where the entry was not being sent.
  static func settle(
    _ id: Int64, as settlement: DeliverySettlement, at time: StoredTime, in db: Database
  ) throws -> Bool {
    guard
      let row = try Row.fetchOne(
        db,
        sql: "SELECT submission, returned_at FROM outbox WHERE id = ? AND state = 'sending'",
        arguments: [id])
    else { return false }
    var (state, event, words, next) = parts(of: settlement)
    // Its failure came back before we had written down that it was sent.
    if row["returned_at"] as Int64? != nil, state == .sent || state == .uncertain {
      (state, event) = (.failed, .acknowledgementFailed)
    }
    try db.execute(
      sql: """
        UPDATE outbox SET state = ?, next_attempt_at = ?, settled_at = ? WHERE id = ?
        """,
      arguments: [
        state.rawValue, next?.milliseconds, state == .deferred ? nil : time.milliseconds, id,
      ])
    try endAttempt(of: id, as: state, words: words, at: time, in: db)
    try EventLog.append(
      event, to: row["submission"], at: time, from: OutboxState.sending.rawValue,
      to: state.rawValue, in: db)
    return true
  }

  /// - Returns: the submissions whose sending was cut short.
  static func recoverInterrupted(at time: StoredTime, in db: Database) throws -> [Int] {
    let interrupted = try Row.fetchAll(
      db, sql: "SELECT id, submission FROM outbox WHERE state = 'sending' ORDER BY id")
    for row in interrupted {
      _ = try settle(row["id"], as: .uncertain(words: ""), at: time, in: db)
    }
    return interrupted.map { $0["submission"] }
  }

  private static func endAttempt(
    of entry: Int64, as state: OutboxState, words: String, at time: StoredTime, in db: Database
  ) throws {
    let kept = String(
      decoding: (StorableText.of(words) as String).utf8.prefix(wordLimit), as: UTF8.self)
    try db.execute(
      sql: """
        UPDATE outbox_attempt SET ended_at = ?, outcome = ?, words = ?
        WHERE id = (SELECT max(id) FROM outbox_attempt WHERE entry = ?) AND ended_at IS NULL
        """, arguments: [time.milliseconds, state.rawValue, kept, entry])
  }

  private static func parts(of settlement: DeliverySettlement) -> (
    OutboxState, SubmissionEvent.What, words: String, next: StoredTime?
  ) {
    switch settlement {
    case .sent(let reply): (.sent, .acknowledgementSent, reply, nil)
    case .deferred(let until, let words):
      (.deferred, .acknowledgementDeferred, words, StoredTime(until))
    case .failed(let words): (.failed, .acknowledgementFailed, words, nil)
    case .uncertain(let words): (.uncertain, .acknowledgementUncertain, words, nil)
    }
  }
}
