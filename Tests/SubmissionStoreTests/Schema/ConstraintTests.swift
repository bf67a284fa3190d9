import GRDB
import Testing

@testable import SubmissionStore

/// Each table refuses what must never stand in it, whatever program writes.
struct ConstraintTests {
  private static let digest = String(repeating: "a", count: 64)
  private static let other = String(repeating: "b", count: 64)

  static let violations: [(String, String)] = [
    (
      "a message twice",
      """
      INSERT INTO message (direction, message_id, content_digest, size, oversize, received_at,
        stored_at, bytes) SELECT direction, message_id, content_digest, size, oversize, received_at,
        stored_at, bytes FROM message
      """
    ),
    (
      "a message without Message-ID twice",
      """
      INSERT INTO message (direction, content_digest, size, oversize, received_at, stored_at, bytes)
      VALUES ('in', '\(other)', 1, 0, 0, 0, x'61'), ('in', '\(other)', 1, 0, 0, 0, x'61')
      """
    ),
    ("a digest that is none", "UPDATE message SET content_digest = 'A'"),
    ("a size that is not that of the bytes", "UPDATE message SET size = size + 1"),
    ("an empty Message-ID", "UPDATE message SET message_id = ''"),
    ("text in a number's column", "UPDATE message SET received_at = 'gisteren'"),
    ("a direction that is none", "UPDATE message SET direction = 'up'"),
    ("UID 0", "UPDATE message_location SET uid = 0"),
    ("a UID beyond 32 bits", "UPDATE message_location SET uid = 4294967296"),
    ("a mark that is none", "UPDATE message_location SET mark = 'maybe'"),
    (
      "a location twice",
      """
      INSERT INTO message_location (account, mailbox, uidvalidity, uid, seen_at, mark)
      SELECT account, mailbox, uidvalidity, uid, 0, 'none' FROM message_location
      """
    ),
    ("a reading that is no JSON", "UPDATE reading SET json = '{'"),
    ("a reading of no message", "INSERT INTO reading VALUES (99, 1, '{}')"),
    (
      "an attachment of no message",
      """
      INSERT INTO attachment (message, position, media_type, size, sha256)
      VALUES (99, 0, 'text/plain', 1, '')
      """
    ),
    (
      "an attachment of negative size",
      """
      INSERT INTO attachment (message, position, media_type, size, sha256)
      VALUES (1, 0, 'text/plain', -1, '')
      """
    ),
    ("a kind that is none", "UPDATE submission SET kind = 'spam'"),
    ("a status that is none", "UPDATE submission SET status = 'done'"),
    ("a confidence above 1", "UPDATE submission SET confidence = 1.5"),
    ("a flag that is neither", "UPDATE submission SET sensitive = 2"),
    ("other categories that are no list", "UPDATE submission SET also = '{}'"),
    ("a submission of no thread", "UPDATE submission SET thread = 99"),
    ("an entry of no message", "UPDATE thread_entry SET message = 99"),
    ("an entry of an unknown kind", "UPDATE thread_entry SET kind = 'spam'"),
    ("a changed event", "UPDATE event SET who = 'iemand'"),
    ("a deleted event", "DELETE FROM event"),
    (
      "an event of no submission",
      """
      INSERT INTO event (submission, at, who, what) VALUES (99, 0, 'daemon', 'received')
      """
    ),
    (
      "an event of nobody",
      """
      INSERT INTO event (submission, at, who, what) VALUES (1, 0, '', 'received')
      """
    ),
    ("a deleted submission with a history", "DELETE FROM submission"),
    ("a decision that is none", "UPDATE acknowledgement SET decision = 'perhaps'"),
    ("a decision without a reason", "UPDATE acknowledgement SET because = '[]'"),
    (
      "two decisions for a message",
      """
      INSERT INTO acknowledgement (message, decision, because, decided_at)
      SELECT message, decision, because, 0 FROM acknowledgement
      """
    ),
    ("an outbox state that is none", "UPDATE outbox SET state = 'lost'"),
    ("an outbox entry that waits for no time", "UPDATE outbox SET next_attempt_at = NULL"),
    ("an outbox entry sent, yet due", "UPDATE outbox SET state = 'sent'"),
    ("an outbox entry to nobody", "UPDATE outbox SET recipient = ''"),
    ("an outbox entry of nothing", "UPDATE outbox SET bytes = x''"),
    (
      "a second acknowledgement of a message",
      """
      INSERT INTO outbox (submission, acknowledges, recipient, message_id, bytes, state, planned_at)
      SELECT submission, acknowledges, recipient, 'other@praatmee.test', bytes, 'held', 0
      FROM outbox
      """
    ),
    (
      "an acknowledgement's Message-ID twice",
      """
      INSERT INTO outbox (submission, recipient, message_id, bytes, state, planned_at)
      SELECT submission, recipient, message_id, bytes, 'held', 0 FROM outbox
      """
    ),
    ("an attempt of no entry", "INSERT INTO outbox_attempt (entry, started_at) VALUES (99, 0)"),
    (
      "an attempt that ended without an outcome",
      """
      INSERT INTO outbox_attempt (entry, started_at, ended_at) VALUES (1, 0, 1)
      """
    ),
    (
      "a cursor beyond the largest UID",
      """
      INSERT INTO mailbox_cursor VALUES ('a', 'b', 1, 4294967297, 0, NULL, 0)
      """
    ),
    (
      "a boundary beyond the largest UID",
      """
      INSERT INTO mailbox_cursor VALUES ('a', 'b', 1, 1, 4294967297, NULL, 0)
      """
    ),
    ("an attempt count of 0", "INSERT INTO reading_attempt VALUES ('a', 'b', 1, 1, 0, 0, 0)"),
    ("an absence count of 0", "INSERT INTO missing_message VALUES ('a', 'b', 1, 1, 0, 0, 0, 0)"),
    (
      "quarantine without a rule",
      """
      INSERT INTO quarantine (account, mailbox, uidvalidity, uid, rule, attempts, size,
        quarantined_at) VALUES ('a', 'b', 1, 1, '', 1, 1, 0)
      """
    ),
    ("a tombstone of no digest", "INSERT INTO tombstone VALUES ('x', 0)"),
  ]

  @Test(arguments: violations)
  func `each table refuses what it must never hold`(what: String, sql: String) async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(1), planning: Sample.send)
    let error = await #expect(throws: DatabaseError.self, "\(what)") {
      try await fixture.store.pool.write { db in try db.execute(sql: sql) }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT, "\(what)")
  }

  @Test func `a number is never used again`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(1))
    try await fixture.store.pool.write { db in
      try db.execute(
        sql: """
          DROP TRIGGER event_is_never_deleted; DELETE FROM event; DELETE FROM submission
          """)
    }
    let taken = try await fixture.take(Sample.numbered(2))
    #expect(taken.map(\.submission) == [2])
  }
}
