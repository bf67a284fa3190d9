import FoundationEssentials
import GRDB
import Submissions
import TextAnalysis

/// The statements that count.
enum StatisticsStatements {
  static let waiting = """
    SELECT count(*) AS waiting, total(sensitive) AS sensitive, total(undecided) AS undecided,
      min(received_at) AS oldest
    FROM submission INDEXED BY submission_waiting
    WHERE status IN ('new', 'open') AND kind <> 'automatic'
    """

  static func outbox(in db: Database) throws -> [OutboxState: Int] {
    try groups("SELECT state, count(*) FROM outbox GROUP BY state", OutboxState.init, in: db)
  }

  static func all(in db: Database) throws -> StoreStatistics {
    let waiting = try Row.fetchOne(db, sql: waiting)
    let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
    let pageSize = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
    return StoreStatistics(
      messages: try count("message", in: db),
      submissions: try groups(
        "SELECT status, count(*) FROM submission GROUP BY status", SubmissionStatus.init, in: db),
      kinds: try groups(
        "SELECT kind, count(*) FROM submission GROUP BY kind", MessageKind.init, in: db),
      categories: try groups(
        """
        SELECT category, count(*) FROM submission
        WHERE kind = 'submission' AND category IS NOT NULL GROUP BY category
        """, { Category(rawValue: $0) }, in: db),
      waiting: waiting?["waiting"] ?? 0,
      waitingSensitive: Int(waiting?["sensitive"] ?? 0.0),
      waitingUndecided: Int(waiting?["undecided"] ?? 0.0),
      oldestWaiting: (waiting?["oldest"] as Int64?).map { StoredTime(milliseconds: $0).date },
      lastTakenIn: try Int64.fetchOne(
        db, sql: "SELECT stored_at FROM message ORDER BY id DESC LIMIT 1"
      ).map { StoredTime(milliseconds: $0).date },
      outbox: try outbox(in: db),
      quarantined: try count("quarantine", in: db),
      missing: try count("missing_message", in: db),
      cursors: try cursors(in: db), databaseSize: pages * pageSize)
  }

  private static func cursors(in db: Database) throws -> [MailboxCursor] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT account, mailbox, uidvalidity, next_uid FROM mailbox_cursor
        ORDER BY account, mailbox
        """
    ).map { row in
      MailboxCursor(
        account: row["account"], mailbox: row["mailbox"],
        uidValidity: UInt32(clamping: row["uidvalidity"] as Int64),
        nextUID: UInt64(clamping: row["next_uid"] as Int64))
    }
  }

  private static func count(_ table: String, in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
  }

  private static func groups<Key: Hashable>(
    _ sql: String, _ key: (String) -> Key?, in db: Database
  ) throws -> [Key: Int] {
    var counts: [Key: Int] = [:]
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      if let key = key(row[0]) { counts[key, default: 0] += row[1] }
    }
    return counts
  }
}
