package import FoundationEssentials
import GRDB

extension SubmissionStore {
  /// Erases all that a submission's senders wrote and all that names them: messages, readings, words
  /// in the index, acknowledgements with their addresses and servers' replies.
  ///
  /// What stays is the number, what staff decided, and a digest of each message, so that none is
  /// taken in again while it still lies in the mailbox. Freed pages are overwritten; old pages of
  /// the write-ahead log are emptied afterwards, as far as no other program still reads them.
  ///
  /// - Returns: how many messages were erased.
  /// - Throws: `noSuchSubmission`.
  @discardableResult
  package func erase(_ number: Int, by who: String, now: Date) async throws(StoreError) -> Int {
    let time = StoredTime(now)
    let missing = StoreError(.noSuchSubmission(number), path: path, during: .erasing)
    let count = try await write(during: .erasing) { db in
      guard
        let thread = try Int.fetchOne(
          db, sql: "SELECT thread FROM submission WHERE number = ?", arguments: [number])
      else { throw missing }
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO tombstone (content_digest, erased_at)
          SELECT content_digest, ? FROM message
          JOIN thread_entry ON thread_entry.message = message.id WHERE thread_entry.thread = ?
          """, arguments: [time.milliseconds, thread])
      try db.execute(
        sql: """
          DELETE FROM outbox WHERE submission IN (SELECT number FROM submission WHERE thread = ?)
          """, arguments: [thread])
      try db.execute(
        sql: """
          DELETE FROM message WHERE id IN (SELECT message FROM thread_entry WHERE thread = ?)
          """, arguments: [thread])
      let erased = db.changesCount
      try db.execute(
        sql: "UPDATE submission SET status = 'closed' WHERE thread = ?", arguments: [thread])
      // The index keeps erased words in old segments until they are merged.
      try db.execute(sql: "INSERT INTO entry_words (entry_words) VALUES ('optimize')")
      try EventLog.append(
        .erased, to: number, by: who, at: time, from: String(erased), to: "0", in: db)
      return erased
    }
    let pool = pool
    // A reader in another program may keep the log; its pages then go with a later checkpoint.
    _ = await Task {
      try await pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
    }.result
    return count
  }
}
