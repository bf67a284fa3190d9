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
      try TroubleStatements.count(
        "attempts", in: "reading_attempt", at: location, now: time, in: db)
    }
  }

  /// Counts one attempt to read each of some messages, in one transaction.
  ///
  /// - Returns: how often each has been tried, this time included, in the order given.
  package func countAttempts(_ locations: [MessageLocation], now: Date)
    async throws(StoreError) -> [Int]
  {
    let time = StoredTime(now)
    return try await write(during: .countingAttempts) { db in
      try locations.map {
        try TroubleStatements.count("attempts", in: "reading_attempt", at: $0, now: time, in: db)
      }
    }
  }

  /// The UIDs that the server named without giving a message, fewer than so many times so far.
  package func missingUIDs(
    account: String, mailbox: String, uidValidity: UInt32, fewerTimesThan limit: Int
  ) async throws(StoreError) -> [UInt32] {
    try await read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT uid FROM missing_message
          WHERE account = ? AND mailbox = ? AND uidvalidity = ? AND times < ?
          ORDER BY times, uid
          """, arguments: [account, mailbox, Int64(uidValidity), limit]
      ).map { UInt32(clamping: $0) }
    }
  }

  /// Notes that the server named a UID but gave no message for it.
  ///
  /// - Parameter cursor: where the mailbox stands if the message is given up.
  /// - Returns: how often it has been missing, this time included.
  package func recordMissing(
    _ location: MessageLocation, advancing cursor: MailboxCursor? = nil, now: Date
  ) async throws(StoreError) -> Int {
    let time = StoredTime(now)
    return try await write(during: .takingIn) { db in
      if let cursor { try CursorStatements.advance(to: cursor, at: time, in: db) }
      return try TroubleStatements.count(
        "times", in: "missing_message", at: location, now: time, in: db)
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
