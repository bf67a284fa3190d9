import FoundationEssentials
import GRDB

/// The statements about messages that cannot be taken in.
enum TroubleStatements {
  /// Counts one more attempt or absence at a place, and returns the count.
  static func count(
    _ column: String, in table: String, at location: MessageLocation, now: StoredTime,
    in db: Database
  ) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        INSERT INTO \(table) (account, mailbox, uidvalidity, uid, \(column), first_at, last_at)
        VALUES (?, ?, ?, ?, 1, ?, ?)
        ON CONFLICT DO UPDATE SET \(column) = \(column) + 1, last_at = excluded.last_at
        RETURNING \(column)
        """, arguments: location.arguments + [now.milliseconds, now.milliseconds]) ?? 1
  }

  /// - Parameter attempts: nil: as many as were counted.
  static func quarantine(
    _ location: MessageLocation, bytes: [UInt8]?, size: Int, rule: String, attempts: Int? = nil,
    at time: StoredTime, in db: Database
  ) throws {
    let counted =
      try Int.fetchOne(
        db, sql: "SELECT attempts FROM reading_attempt WHERE \(MessageLocation.condition)",
        arguments: location.arguments) ?? 0
    let name = StorableText.of(rule)
    try db.execute(
      sql: """
        INSERT INTO quarantine
          (account, mailbox, uidvalidity, uid, rule, attempts, size, quarantined_at, bytes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET
          rule = excluded.rule, attempts = max(attempts, excluded.attempts),
          size = excluded.size, quarantined_at = excluded.quarantined_at,
          bytes = ifnull(excluded.bytes, bytes)
        """,
      arguments: location.arguments + [
        name.isEmpty ? StoreRule.unexplained.rawValue : name, max(0, attempts ?? counted),
        max(0, size), time.milliseconds, bytes.map { Data($0) },
      ])
    try db.execute(
      sql: "DELETE FROM reading_attempt WHERE \(MessageLocation.condition)",
      arguments: location.arguments)
  }

  /// Forgets the trouble of a place whose message is dealt with.
  static func forget(_ location: MessageLocation, in db: Database) throws {
    for table in ["reading_attempt", "missing_message", "quarantine"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE \(MessageLocation.condition)")
        .execute(arguments: location.arguments)
    }
  }
}
