import GRDB

/// The reading and moving of mailbox cursors.
enum CursorStatements {
  static let find = """
    SELECT uidvalidity, next_uid, boundary_uid, received_from FROM mailbox_cursor
    WHERE account = ? AND mailbox = ?
    """

  static func cursor(_ account: String, _ mailbox: String, in db: Database) throws -> MailboxCursor?
  {
    guard let row = try Row.fetchOne(db, sql: find, arguments: [account, mailbox]) else {
      return nil
    }
    return MailboxCursor(
      account: account, mailbox: mailbox,
      uidValidity: UInt32(clamping: row["uidvalidity"] as Int64),
      nextUID: UInt64(clamping: row["next_uid"] as Int64),
      boundaryUID: UInt64(clamping: row["boundary_uid"] as Int64),
      receivedFrom: (row["received_from"] as Int64?).map { StoredTime(milliseconds: $0).date })
  }

  /// Never moves back within one UIDVALIDITY. Under a new one, the marks still pending under the
  /// old are void, and its missing messages forgotten: its UIDs name nothing any more.
  static func advance(to cursor: MailboxCursor, at time: StoredTime, in db: Database) throws {
    let next = Int64(min(max(cursor.nextUID, 1), 4_294_967_296))
    let boundary = Int64(min(cursor.boundaryUID, 4_294_967_296))
    let receivedFrom = cursor.receivedFrom.map { StoredTime($0).milliseconds }
    try db.execute(
      sql: """
        INSERT INTO mailbox_cursor
          (account, mailbox, uidvalidity, next_uid, boundary_uid, received_from, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (account, mailbox) DO UPDATE SET
          next_uid = CASE WHEN uidvalidity = excluded.uidvalidity
            THEN max(next_uid, excluded.next_uid) ELSE excluded.next_uid END,
          uidvalidity = excluded.uidvalidity,
          boundary_uid = excluded.boundary_uid,
          received_from = excluded.received_from,
          updated_at = excluded.updated_at
        """,
      arguments: [
        cursor.account, cursor.mailbox, Int64(cursor.uidValidity), next, boundary, receivedFrom,
        time.milliseconds,
      ])
    let other: StatementArguments = [cursor.account, cursor.mailbox, Int64(cursor.uidValidity)]
    try db.execute(
      sql: """
        UPDATE message_location SET mark = 'none'
        WHERE mark = 'pending' AND account = ? AND mailbox = ? AND uidvalidity <> ?
        """, arguments: other)
    for table in ["missing_message", "reading_attempt"] {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE account = ? AND mailbox = ? AND uidvalidity <> ?",
        arguments: other)
    }
  }
}
