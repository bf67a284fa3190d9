package import FoundationEssentials
import GRDB

extension SubmissionStore {
  /// Changes a submission and writes into its history who did, and what it was before.
  ///
  /// - Parameter who: the member of staff, as they are to be named there.
  /// - Returns: false where it was so already.
  /// - Throws: `noSuchSubmission`.
  @discardableResult
  package func change(_ number: Int, _ change: SubmissionChange, by who: String, now: Date)
    async throws(StoreError) -> Bool
  {
    let time = StoredTime(now)
    let missing = StoreError(.noSuchSubmission(number), path: path, during: .deciding)
    return try await write(during: .deciding) { db in
      guard
        let row = try Row.fetchOne(
          db, sql: "SELECT * FROM submission WHERE number = ?", arguments: [number])
      else { throw missing }
      let changes = change.columns.filter { row[$0.name] as DatabaseValue != $0.value }
      for column in changes {
        try db.execute(
          sql: "UPDATE submission SET \(column.name) = ? WHERE number = ?",
          arguments: [column.value, number])
        try EventLog.append(
          column.what, to: number, by: who, at: time,
          from: column.wording(of: row[column.name]), to: column.wording(of: column.value), in: db)
      }
      return !changes.isEmpty
    }
  }

  /// Lets the held acknowledgements of a submission go out.
  ///
  /// - Returns: how many were released: none where none was held, or where the decision to hold came
  ///   without a finished mail.
  @discardableResult
  package func releaseHeld(_ number: Int, by who: String, now: Date) async throws(StoreError) -> Int
  {
    let time = StoredTime(now)
    return try await settle(
      number, in: [.held], as: .planned, what: .acknowledgementReleased, by: who, at: time,
      dueAt: time)
  }

  /// Sends the acknowledgements of a submission again that were refused, came back, or may not have
  /// been sent: a person has looked, and takes the risk of a second one.
  ///
  /// - Returns: how many there were.
  @discardableResult
  package func sendAgain(_ number: Int, by who: String, now: Date) async throws(StoreError) -> Int {
    let time = StoredTime(now)
    return try await settle(
      number, in: [.uncertain, .failed], as: .planned, what: .acknowledgementReleased, by: who,
      at: time, dueAt: time)
  }

  /// Decides that the acknowledgements of a submission that have not been sent never are, or that
  /// those whose sending failed are left so.
  ///
  /// - Returns: how many there were.
  @discardableResult
  package func cancelUnsent(
    _ number: Int, by who: String, now: Date
  ) async throws(StoreError) -> Int {
    try await settle(
      number, in: [.held, .planned, .deferred, .uncertain, .failed], as: .cancelled,
      what: .acknowledgementCancelled, by: who, at: StoredTime(now), dueAt: nil)
  }

  /// Puts an acknowledgement into the outbox that a member of staff wants sent after all, although
  /// the decision was to withhold it.
  ///
  /// - Returns: false where the message has one already, whatever became of it.
  /// - Throws: `noSuchSubmission`.
  @discardableResult
  package func planAcknowledgement(
    of number: Int, _ mail: PlannedMail, by who: String, now: Date
  ) async throws(StoreError) -> Bool {
    let time = StoredTime(now)
    let missing = StoreError(.noSuchSubmission(number), path: path, during: .deciding)
    return try await write(during: .deciding) { db in
      guard
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT submission.message, EXISTS (
              SELECT 1 FROM outbox WHERE acknowledges = submission.message) AS has_one
            FROM submission WHERE number = ? AND message IS NOT NULL
            """, arguments: [number])
      else { throw missing }
      guard !(row["has_one"] as Bool) else { return false }
      guard
        try AcknowledgementStatements.insert(
          mail, message: row["message"], submission: number, isHeld: false, at: time, in: db)
      else { return false }
      try EventLog.append(.acknowledgementReleased, to: number, by: who, at: time, in: db)
      return true
    }
  }

  private func settle(
    _ number: Int, in states: [OutboxState], as state: OutboxState, what: SubmissionEvent.What,
    by who: String,
    at time: StoredTime, dueAt: StoredTime?
  ) async throws(StoreError) -> Int {
    let missing = StoreError(.noSuchSubmission(number), path: path, during: .deciding)
    return try await write(during: .deciding) { db in
      guard
        try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM submission WHERE number = ?)",
          arguments: [number]) ?? false
      else { throw missing }
      let found = try Row.fetchAll(
        db, sql: "SELECT id, state FROM outbox WHERE submission = ? ORDER BY id",
        arguments: [number]
      ).filter { row in states.contains { $0.rawValue == row["state"] } }
      for row in found {
        // Released mail counts, for the limits, from the moment it is released.
        try db.execute(
          sql: """
            UPDATE outbox SET state = ?, planned_at = ?, next_attempt_at = ?, returned_at = NULL,
              settled_at = ?
            WHERE id = ?
            """,
          arguments: [
            state.rawValue, time.milliseconds, dueAt?.milliseconds,
            dueAt == nil ? time.milliseconds : nil, row["id"] as Int64,
          ])
        try EventLog.append(
          what, to: number, by: who, at: time, from: row["state"], to: state.rawValue, in: db)
      }
      return found.count
    }
  }
}
