package import FoundationEssentials
import GRDB

extension SubmissionStore {
  /// Leases the entry that is due longest.
  ///
  /// That it is being sent, and the attempt, are on the disk before this returns; so a process that
  /// dies afterwards leaves an entry that is uncertain, never one that is sent again unseen. No
  /// entry is ever leased twice, whoever asks.
  ///
  /// - Returns: nil where nothing is due.
  package func leaseNext(now: Date) async throws(StoreError) -> OutboxEntry? {
    let time = StoredTime(now)
    return try await write(during: .leasing) { db in try OutboxStatements.lease(at: time, in: db) }
  }

  /// Writes down how sending a leased entry ended.
  ///
  /// - Throws: `notLeased` where the entry is not being sent, as when it was recovered meanwhile.
  package func settle(_ id: Int64, as settlement: DeliverySettlement, now: Date)
    async throws(StoreError)
  {
    let time = StoredTime(now)
    let path = path
    try await write(during: .settling) { db in
      guard try OutboxStatements.settle(id, as: settlement, at: time, in: db) else {
        throw StoreError(.notLeased, path: path, during: .settling)
      }
    }
  }

  /// Declares uncertain what was being sent when the last daemon ended; to be called once, before
  /// anything is leased.
  ///
  /// - Returns: the submissions concerned.
  @discardableResult
  package func recoverInterrupted(now: Date) async throws(StoreError) -> [Int] {
    let time = StoredTime(now)
    return try await write(during: .recovering) { db in
      try OutboxStatements.recoverInterrupted(at: time, in: db)
    }
  }

  /// When the next entry is due; nil where none waits.
  package func nextAttempt() async throws(StoreError) -> Date? {
    try await read { db in
      try Int64.fetchOne(
        db,
        sql: """
          SELECT next_attempt_at FROM outbox INDEXED BY outbox_due
          WHERE state IN ('planned', 'deferred')
          ORDER BY next_attempt_at, id LIMIT 1
          """
      ).map { StoredTime(milliseconds: $0).date }
    }
  }
}
