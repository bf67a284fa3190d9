package import FoundationEssentials
import GRDB

extension SubmissionStore {
  /// Counts one attempt to read the message at a place, before it is read, so that a process that
  /// dies while reading it has counted too.
  ///
  /// - Returns: how often it has been tried, this time included.
  package func countAttempt(_ location: MessageLocation, now: Date) async throws(StoreError) -> Int
  {
    let time = StoredTime(now)
    return try await write(during: .countingAttempts) { db in
      try TroubleStatements.countAttempt(at: location, now: time, in: db)
    }
  }

  /// Takes back an attempt that ended without harm: it was not the reading that failed.
  package func withdrawAttempt(_ location: MessageLocation) async throws(StoreError) {
    try await write(during: .countingAttempts) { db in
      try TroubleStatements.withdrawAttempt(at: location, in: db)
    }
  }

  /// The UIDs that the server named without giving a message, those that failed least first.
  ///
  /// - Parameter time: only those whose next turn has come by then; nil: all.
  package func missingUIDs(
    account: String, mailbox: String, uidValidity: UInt32, dueAt time: Date? = nil
  ) async throws(StoreError) -> [UInt32] {
    let due = time.map { StoredTime($0).milliseconds } ?? .max
    return try await read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT uid FROM missing_message
          WHERE account = ? AND mailbox = ? AND uidvalidity = ? AND next_at <= ?
          ORDER BY times, uid
          """, arguments: [account, mailbox, Int64(uidValidity), due]
      ).map { UInt32(clamping: $0) }
    }
  }

  /// Notes that the server named UIDs but gave no message for them.
  ///
  /// - Parameter wait: how long to leave one alone that was missing so many times.
  /// - Returns: how often each has been missing, this time included, in the order given.
  package func recordMissing(
    _ locations: [MessageLocation], now: Date, wait: @escaping @Sendable (Int) -> Duration
  ) async throws(StoreError) -> [Int] {
    try await write(during: .takingIn) { db in
      try locations.map { location in
        try TroubleStatements.countMissing(
          at: location, now: StoredTime(now), in: db
        ) { StoredTime(now + Double(wait($0).components.seconds)) }
      }
    }
  }

  /// Forgets that UIDs were missing: they have gone, or are not wanted.
  package func forgetMissing(_ locations: [MessageLocation]) async throws(StoreError) {
    try await write(during: .takingIn) { db in
      for location in locations { try TroubleStatements.forgetMissing(location, in: db) }
    }
  }

  /// Puts a message into quarantine, and lets the mailbox go on.
  ///
  /// - Parameters:
  ///   - bytes: as far as they were fetched; nil where none were.
  ///   - size: of the whole message, where the bytes are not whole.
  ///   - rule: the name of what went wrong; never a sender's words.
  ///   - attempts: nil: as many as were counted.
  package func quarantine(
    _ location: MessageLocation, bytes: [UInt8]?, size: Int? = nil, rule: String,
    attempts: Int? = nil, advancing cursor: MailboxCursor? = nil, now: Date
  ) async throws(StoreError) {
    let time = StoredTime(now)
    try await write(during: .quarantining) { db in
      try TroubleStatements.quarantine(
        location, bytes: bytes, size: size ?? bytes?.count ?? 0, rule: rule, attempts: attempts,
        at: time, in: db)
      if let cursor { try CursorStatements.advance(to: cursor, at: time, in: db) }
    }
  }

  /// The messages in quarantine, the newest first.
  package func quarantined(limit: Int = 100) async throws(StoreError) -> [QuarantinedMessage] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, account, mailbox, uidvalidity, uid, rule, attempts, size, quarantined_at,
            bytes IS NOT NULL AS has_bytes
          FROM quarantine ORDER BY id DESC LIMIT ?
          """, arguments: [max(0, limit)]
      ).map { row in
        QuarantinedMessage(
          id: row["id"], location: MessageLocation(row: row), rule: row["rule"],
          attempts: row["attempts"], size: row["size"],
          at: StoredTime(milliseconds: row["quarantined_at"]).date, hasBytes: row["has_bytes"])
      }
    }
  }

  /// The bytes of a message in quarantine; nil where there are none, or no such message.
  package func quarantinedBytes(_ id: Int) async throws(StoreError) -> [UInt8]? {
    try await read { db in
      try Data.fetchOne(db, sql: "SELECT bytes FROM quarantine WHERE id = ?", arguments: [id])
        .map { [UInt8]($0) }
    }
  }
}
