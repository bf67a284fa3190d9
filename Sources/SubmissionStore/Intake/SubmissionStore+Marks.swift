import GRDB

extension SubmissionStore {
  static let findPendingMarks = """
    SELECT account, mailbox, uidvalidity, uid FROM message_location
    WHERE mark = 'pending' AND account = ? AND mailbox = ? AND uidvalidity = ?
    ORDER BY uid LIMIT ?
    """

  /// The places whose messages are taken in but not yet flagged or moved on the server.
  package func pendingMarks(
    account: String, mailbox: String, uidValidity: UInt32, limit: Int = 1000
  ) async throws(StoreError) -> [MessageLocation] {
    try await read { db in
      try Row.fetchAll(
        db, sql: Self.findPendingMarks,
        arguments: [account, mailbox, Int64(uidValidity), max(0, limit)]
      ).map { MessageLocation(row: $0) }
    }
  }

  /// Notes that messages are flagged or moved on the server.
  package func marked(_ locations: [MessageLocation]) async throws(StoreError) {
    try await write(during: .marking) { db in
      let statement = try db.makeStatement(
        sql: "UPDATE message_location SET mark = 'done' WHERE \(MessageLocation.condition)")
      for location in locations {
        try statement.execute(arguments: location.arguments)
      }
    }
  }
}
