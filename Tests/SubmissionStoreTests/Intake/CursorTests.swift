import Foundation
import Testing

@testable import SubmissionStore

struct CursorTests {
  @Test func `a mailbox never seen has no cursor`() async throws {
    let fixture = try StoreFixture()
    #expect(try await fixture.store.cursor(account: "praatmee", mailbox: "INBOX") == nil)
  }

  @Test func `the cursor moves with the batch, and never back`() async throws {
    let fixture = try StoreFixture()
    for (next, expected) in [(5, 5), (9, 9), (3, 9)] as [(UInt64, UInt64)] {
      try await fixture.take(advancing: Sample.cursor(next))
      let cursor = try await fixture.store.cursor(account: Sample.account, mailbox: Sample.inbox)
      #expect(cursor == Sample.cursor(expected))
    }
  }

  @Test func `a new UIDVALIDITY starts where it says`() async throws {
    let fixture = try StoreFixture()
    try await fixture.store.advance(to: Sample.cursor(100), now: Sample.noon)
    try await fixture.store.advance(to: Sample.cursor(1, validity: 8), now: Sample.noon)
    #expect(
      try await fixture.store.cursor(account: Sample.account, mailbox: Sample.inbox)
        == Sample.cursor(1, validity: 8))
  }

  @Test func `the largest UID there can be has a next one`() async throws {
    let fixture = try StoreFixture()
    try await fixture.store.advance(
      to: Sample.cursor(UInt64(UInt32.max) + 1, validity: .max), now: Sample.noon)
    try await fixture.store.advance(to: Sample.cursor(.max, validity: .max), now: Sample.noon)
    #expect(
      try await fixture.store.cursor(account: Sample.account, mailbox: Sample.inbox)?.nextUID
        == 4_294_967_296)
  }

  @Test func `mailboxes and accounts have cursors of their own`() async throws {
    let fixture = try StoreFixture()
    for (account, mailbox) in [("a", "INBOX"), ("a", "Spam"), ("b", "INBOX")] {
      try await fixture.store.advance(
        to: MailboxCursor(account: account, mailbox: mailbox, uidValidity: 1, nextUID: 2),
        now: Sample.noon)
    }
    #expect(try await fixture.store.statistics().cursors.count == 3)
  }

  @Test func `a look under another account is known by its mailbox`() async throws {
    let fixture = try StoreFixture()
    let store = fixture.store
    #expect(try await store.lastLook(at: "INBOX", otherThan: "b") == nil)
    for (mailbox, from) in [("INBOX", nil), ("Spam", Sample.noon + 60)] as [(String, Date?)] {
      try await store.advance(
        to: MailboxCursor(
          account: "a", mailbox: mailbox, uidValidity: 1, nextUID: 2, receivedFrom: from),
        now: Sample.noon)
    }
    #expect(try await store.lastLook(at: "INBOX", otherThan: "b") == LastLook(at: Sample.noon))
    // What was left alone at the first start stays alone.
    #expect(try await store.lastLook(at: "Spam", otherThan: "b") == LastLook(at: Sample.noon + 60))
    #expect(try await store.lastLook(at: "INBOX", otherThan: "a") == nil)
  }
}
