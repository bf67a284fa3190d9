import FoundationEssentials
import MailTransport
import SubmissionStore
import Testing

@testable import IntakeService

struct MailboxPositionTests {
  private let now = Date(timeIntervalSince1970: 1_795_000_000)

  private func position(
    validity: UInt32? = 7, next: UInt32? = 51, cursor: MailboxCursor? = nil,
    start: Configuration.Start = .new
  ) -> MailboxPosition {
    MailboxPosition(
      "INBOX", account: "praatmee@praatmee.test",
      selected: SelectedMailbox(uidValidity: validity, uidNext: next, exists: 50), cursor: cursor,
      start: start, now: now)
  }

  private func cursor(
    validity: UInt32 = 7, next: UInt64, boundary: UInt64 = 51, from: Date? = nil
  ) -> MailboxCursor {
    MailboxCursor(
      account: "praatmee@praatmee.test", mailbox: "INBOX", uidValidity: validity, nextUID: next,
      boundaryUID: boundary, receivedFrom: from)
  }

  @Test func `the first time, new mail alone begins behind all that is there`() {
    let position = position()
    #expect(position.isNew)
    #expect(position.firstUID == 51)
    #expect(position.cursor.nextUID == 51)
    #expect(position.counts(51, received: nil))
    #expect(!position.counts(50, received: now - 1))
  }

  @Test func `the first time, everything begins at the beginning`() {
    let position = position(start: .all)
    #expect(position.firstUID == 1)
    #expect(position.counts(1, received: nil))
  }

  @Test func `the first time, a day on counts what the server received then or later`() throws {
    let day = try #require(Day("2026-11-20"))
    let position = position(start: .since(day))
    #expect(position.firstUID == 1)
    #expect(position.counts(3, received: day.start))
    #expect(!position.counts(3, received: day.start - 1))
    #expect(!position.counts(3, received: nil))
  }

  @Test func `under another account what came since the last look counts, and nothing older`() {
    let position = MailboxPosition(
      "INBOX", account: "anders", selected: .init(uidValidity: 1, uidNext: 51, exists: 50),
      cursor: nil, earlier: LastLook(at: now - 60), start: .new, now: now)
    #expect(position.isNew)
    #expect(position.firstUID == 1)
    #expect(position.counts(50, received: now - 30))
    #expect(!position.counts(50, received: now - 90))
  }

  @Test func `without UIDVALIDITY each connection begins at the beginning, by date`() {
    for cursor in [nil, cursor(validity: 0, next: 60, boundary: .max, from: now)] {
      let position = position(validity: nil, cursor: cursor)
      #expect(!position.isNumbered)
      #expect(position.firstUID == 1)
      #expect(position.counts(3, received: now + 1))
      #expect(!position.counts(3, received: now - 1))
      #expect(position.cursor.uidValidity == 0)
    }
  }

  @Test func `later it goes on where it was`() {
    let position = position(next: 80, cursor: cursor(next: 60, from: now))
    #expect(!position.isNew)
    #expect(position.firstUID == 60)
    #expect(position.cursor.receivedFrom == now)
  }

  @Test func `after a renumbering all is looked at, and old mail stays alone`() {
    let position = position(validity: 8, next: 90, cursor: cursor(next: 60, from: now))
    #expect(position.isNew)
    #expect(position.firstUID == 1)
    #expect(position.cursor.uidValidity == 8)
    #expect(!position.counts(3, received: now - 1))
    #expect(position.counts(3, received: now + 1))
    #expect(position.counts(90, received: nil))
  }

  @Test func `a server that says no next UID has its mail told apart by date`() {
    let position = position(next: nil)
    #expect(position.firstUID == 1)
    #expect(!position.counts(4_000, received: now - 1))
    #expect(position.counts(4_000, received: now + 1))
  }

  @Test func `after the last UID there is, nothing more is looked for but that one`() {
    let position = position(cursor: cursor(next: 4_294_967_296))
    #expect(position.firstUID == .max)
    #expect(position.cursor(after: .max).nextUID == 4_294_967_296)
  }
}
