import GRDB

extension SubmissionStore {
  /// The submissions that a filter picks: sensitive ones first, then undecided ones, then the
  /// oldest.
  package func queue(_ filter: QueueFilter = QueueFilter()) async throws(StoreError) -> [QueueRow] {
    guard !filter.statuses.isEmpty, !filter.kinds.isEmpty, filter.limit > 0 else { return [] }
    let (sql, arguments) = filter.query
    return try await read { db in
      try Row.fetchAll(db, sql: sql, arguments: arguments).map { QueueRow(row: $0) }
    }
  }
}
