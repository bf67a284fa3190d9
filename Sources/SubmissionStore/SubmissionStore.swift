import GRDB

/// The submissions and all that belongs to them, in one SQLite database; the only place with SQL.
///
/// Reading and writing wait on the database's own threads, never on those of Swift's tasks. A write
/// that has begun is finished even when its task is cancelled: what was sent, for one, must be
/// written down.
///
/// Times are kept in milliseconds since 1970-01-01 UTC.
package final class SubmissionStore: Sendable {
  package let path: String
  package let role: StoreRole
  let pool: DatabasePool
  private let lock: DaemonLock?

  init(path: String, role: StoreRole, pool: DatabasePool, lock: DaemonLock?) {
    self.path = path
    self.role = role
    self.pool = pool
    self.lock = lock
  }

  /// Lets go of the database and of the lock.
  ///
  /// The daemon first moves all that stands in the write-ahead log into the database's own file, so
  /// that a copy of that file alone holds everything. A reader may keep part of it in the log.
  ///
  /// - Throws: where a transaction is still under way.
  package func close() throws(StoreError) {
    if role == .daemon {
      _ = try? pool.writeWithoutTransaction { db in
        // A reader, such as a backup, must not hold up a stop.
        try db.execute(sql: "PRAGMA busy_timeout = 0")
        try db.checkpoint(.truncate)
      }
    }
    do {
      try pool.close()
    } catch {
      throw StoreError(mapping: error, path: path, during: .closing)
    }
    lock?.release()
  }

  /// Who holds the lock of a database, whether or not one is there.
  ///
  /// - Returns: whether some daemon holds it, and who, where the lock file says so.
  package static func daemon(of path: String) -> (isRunning: Bool, holder: LockHolder?) {
    let (isHeld, holder) = DaemonLock.holder(of: path)
    return (isHeld, holder)
  }

  // MARK: Access

  func read<Value: Sendable>(
    during operation: StoreError.Operation = .reading,
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    let pool = pool
    return try finish(await Task { try await pool.read(body) }.result, during: operation)
  }

  /// Runs one transaction, `BEGIN IMMEDIATE` to `COMMIT`.
  func write<Value: Sendable>(
    during operation: StoreError.Operation,
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    let pool = pool
    return try finish(await Task { try await pool.write(body) }.result, during: operation)
  }

  private func finish<Value>(
    _ result: Result<Value, any Error>, during operation: StoreError.Operation
  ) throws(StoreError) -> Value {
    switch result {
    case .success(let value): return value
    case .failure(let error): throw StoreError(mapping: error, path: path, during: operation)
    }
  }
}
