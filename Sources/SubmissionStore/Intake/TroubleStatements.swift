import FoundationEssentials
import GRDB

/// The statements about messages that cannot be taken in.
enum TroubleStatements {
  /// Counts one more attempt to read the message at a place, and returns the count.
  static func countAttempt(
    at location: MessageLocation, now: StoredTime, in db: Database
  ) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        INSERT INTO reading_attempt
          (account, mailbox, uidvalidity, uid, attempts, first_at, last_at)
        VALUES (?, ?, ?, ?, 1, ?, ?)
        ON CONFLICT DO UPDATE SET attempts = attempts + 1, last_at = excluded.last_at
        RETURNING attempts
        """, arguments: location.arguments + [now.milliseconds, now.milliseconds]) ?? 1
  }

  static func withdrawAttempt(at location: MessageLocation, in db: Database) throws {
    try db.execute(
      sql: "DELETE FROM reading_attempt WHERE \(MessageLocation.condition) AND attempts <= 1",
      arguments: location.arguments)
    try db.execute(
      sql: "UPDATE reading_attempt SET attempts = attempts - 1 WHERE \(MessageLocation.condition)",
      arguments: location.arguments)
  }

  /// Counts one more absence at a place, and returns the count.
  ///
  /// - Parameter next: when to ask again, after so many absences.
  static func countMissing(
    at location: MessageLocation, now: StoredTime, in db: Database, next: (Int) -> StoredTime
  ) throws -> Int {
    let times =
      try Int.fetchOne(
        db, sql: "SELECT times FROM missing_message WHERE \(MessageLocation.condition)",
        arguments: location.arguments) ?? 0
    try db.execute(
      sql: """
        INSERT INTO missing_message
          (account, mailbox, uidvalidity, uid, times, first_at, last_at, next_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET
          times = excluded.times, last_at = excluded.last_at, next_at = excluded.next_at
        """,
      arguments: location.arguments + [
        times + 1, now.milliseconds, now.milliseconds, next(times + 1).milliseconds,
      ])
    return times + 1
  }

  static func forgetMissing(_ location: MessageLocation, in db: Database) throws {
    try db.cachedStatement(
      sql: "DELETE FROM missing_message WHERE \(MessageLocation.condition)"
    ).execute(arguments: location.arguments)
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
