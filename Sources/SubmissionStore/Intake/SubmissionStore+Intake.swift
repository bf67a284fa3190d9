package import FoundationEssentials
import GRDB

extension SubmissionStore {
  /// How far a mailbox has been taken in; nil before the first time.
  package func cursor(account: String, mailbox: String) async throws(StoreError) -> MailboxCursor? {
    try await read { db in try CursorStatements.cursor(account, mailbox, in: db) }
  }

  /// Takes a batch of messages in, in one transaction: raw messages, submissions or thread entries,
  /// events, decisions, finished acknowledgements and the cursor.
  ///
  /// One message never costs the others anything:
  /// - Where planning throws, the message is stored all the same, with the decision to withhold
  ///   (`planningFailed`), and ``Taken/planningFailed`` says so.
  /// - Where a message's values cannot be stored, its bytes go into quarantine.
  /// - What concerns the whole database (a full disk, another program's lock) undoes the whole
  ///   batch, the cursor included, and is thrown: the batch can be given again as it was.
  ///
  /// A message is known by its place, or by Message-ID and content digest together: another content
  /// under the same Message-ID is another message.
  ///
  /// - Parameters:
  ///   - batch: in the order in which they are to be numbered; may be empty.
  ///   - cursor: where the mailbox stands afterwards. It never moves back within one UIDVALIDITY.
  ///   - marking: whether the messages are to be marked on the server afterwards.
  /// - Returns: what became of each, in the order of the batch.
  package func take(
    _ batch: [TakenMessage], advancing cursor: MailboxCursor?, now: Date, marking: Bool = false,
    planning: @escaping AcknowledgementPlan.Planning
  ) async throws(StoreError) -> [Taken] {
    let time = StoredTime(now)
    return try await write(during: .takingIn) { db in
      let intake = IntakeTransaction(db: db, now: time, marking: marking, planning: planning)
      let taken = try batch.map { message in try intake.take(message) }
      if let cursor { try CursorStatements.advance(to: cursor, at: time, in: db) }
      return taken
    }
  }

  /// Moves a mailbox's cursor without taking anything in, as at the first start.
  package func advance(to cursor: MailboxCursor, now: Date) async throws(StoreError) {
    let time = StoredTime(now)
    try await write(during: .takingIn) { db in
      try CursorStatements.advance(to: cursor, at: time, in: db)
    }
  }

  /// When a mailbox of that name was last looked at under another account; nil if it never was.
  package func lastLook(
    at mailbox: String, otherThan account: String
  ) async throws(StoreError) -> LastLook? {
    try await read { db in
      guard
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT max(updated_at, ifnull(received_from, 0)) AS at FROM mailbox_cursor
            WHERE mailbox = ? AND account <> ? ORDER BY updated_at DESC LIMIT 1
            """, arguments: [mailbox, account])
      else { return nil }
      return LastLook(at: StoredTime(milliseconds: row["at"]).date)
    }
  }

  /// Forgets what lay where in a mailbox: its UIDs name other messages now. The messages stay.
  package func forgetPlaces(
    account: String, mailbox: String, uidValidity: UInt32
  ) async throws(StoreError) {
    try await write(during: .takingIn) { db in
      for table in ["message_location", "missing_message", "reading_attempt"] {
        try db.execute(
          sql: "DELETE FROM \(table) WHERE account = ? AND mailbox = ? AND uidvalidity = ?",
          arguments: [account, mailbox, Int64(uidValidity)])
      }
    }
  }
}
