import Foundation
import Submissions
import Testing

@testable import SubmissionStore

struct OutboxTests {
  private func fixture(
    _ count: UInt32 = 1, planning: @escaping AcknowledgementPlan.Planning = Sample.send
  )
    async throws -> StoreFixture
  {
    let fixture = try StoreFixture()
    for number in 1...count {
      try await fixture.take(
        Sample.numbered(number), now: Sample.noon.addingTimeInterval(Double(number)),
        planning: planning)
    }
    return fixture
  }

  private let later = Sample.noon.addingTimeInterval(3600)

  @Test func `that it is being sent is on the disk before the lease returns`() async throws {
    let fixture = try await fixture()
    let entry = try #require(await fixture.store.leaseNext(now: later))
    #expect(entry.submission == 1)
    #expect(entry.recipient == "leidster1@school.test")
    #expect(entry.attempt == 1)
    #expect(String(decoding: entry.bytes, as: UTF8.self).hasPrefix("Subject: PM-1"))
    let staff = try SubmissionStore.open(at: fixture.folder.database, as: .staff)
    let seen = try #require(await staff.submission(1)?.acknowledgements.first)
    #expect(seen.state == .sending)
    #expect(seen.attempts.map(\.started) == [later])
    #expect(seen.attempts.map(\.outcome) == [nil])
  }

  @Test func `the oldest goes first, each once`() async throws {
    let fixture = try await fixture(3)
    var order: [Int] = []
    while let entry = try await fixture.store.leaseNext(now: later) {
      order.append(entry.submission)
    }
    #expect(order == [1, 2, 3])
    #expect(try await fixture.store.statistics().outbox == [.sending: 3])
  }

  @Test func `nothing is leased before its time`() async throws {
    let fixture = try await fixture()
    #expect(try await fixture.store.nextAttempt() == Sample.noon.addingTimeInterval(1))
    #expect(try await fixture.store.leaseNext(now: Sample.noon) == nil)
    #expect(try await fixture.store.leaseNext(now: Sample.noon.addingTimeInterval(1)) != nil)
    #expect(try await fixture.store.nextAttempt() == nil)
  }

  @Test(arguments: [
    (
      DeliverySettlement.sent(reply: "250 2.0.0 ok"), OutboxState.sent,
      SubmissionEvent.What.acknowledgementSent
    ),
    (.failed(words: "550 no such user"), .failed, .acknowledgementFailed),
    (.uncertain(words: "connection lost"), .uncertain, .acknowledgementUncertain),
  ])
  func `an entry that has ended is never leased again`(
    settlement: DeliverySettlement, state: OutboxState, what: SubmissionEvent.What
  ) async throws {
    let fixture = try await fixture()
    let entry = try #require(await fixture.store.leaseNext(now: later))
    try await fixture.store.settle(entry.id, as: settlement, now: later)
    let seen = try #require(await fixture.store.submission(1)?.acknowledgements.first)
    #expect(seen.state == state)
    #expect(seen.settled == later)
    #expect(seen.attempts.map(\.outcome) == [state])
    #expect(try await fixture.whats(of: 1).last == what)
    #expect(try await fixture.store.leaseNext(now: later.addingTimeInterval(1e9)) == nil)
  }

  @Test func `a deferred entry is leased again when its time has come`() async throws {
    let fixture = try await fixture()
    let first = try #require(await fixture.store.leaseNext(now: later))
    let next = later.addingTimeInterval(900)
    try await fixture.store.settle(
      first.id, as: .deferred(until: next, words: "451 later"), now: later)
    #expect(try await fixture.store.nextAttempt() == next)
    #expect(try await fixture.store.leaseNext(now: next.addingTimeInterval(-1)) == nil)
    let second = try #require(await fixture.store.leaseNext(now: next))
    #expect(second.id == first.id)
    #expect(second.messageID == first.messageID)
    #expect(second.attempt == 2)
    try await fixture.store.settle(second.id, as: .sent(reply: "250"), now: next)
    let attempts = try await fixture.store.submission(1)?.acknowledgements.first?.attempts
    #expect(attempts?.map(\.outcome) == [.deferred, .sent])
    #expect(attempts?.map(\.words) == ["451 later", "250"])
  }

  @Test func `what was being sent when the daemon died is uncertain, and stays so`() async throws {
    let fixture = try await fixture(2)
    _ = try await fixture.store.leaseNext(now: later)
    try fixture.store.close()
    let restarted = try SubmissionStore.open(at: fixture.folder.database, as: .daemon)
    #expect(try await restarted.recoverInterrupted(now: later) == [1])
    #expect(try await restarted.statistics().outbox == [.uncertain: 1, .planned: 1])
    #expect(try await restarted.leaseNext(now: later)?.submission == 2)
    #expect(try await restarted.events(of: 1).last?.what == .acknowledgementUncertain)
    #expect(try await restarted.recoverInterrupted(now: later) == [2])
    #expect(try await restarted.recoverInterrupted(now: later) == [])
  }

  @Test func `settling what is not being sent is refused and changes nothing`() async throws {
    let fixture = try await fixture()
    let entry = try #require(await fixture.store.leaseNext(now: later))
    try await fixture.store.settle(entry.id, as: .uncertain(words: ""), now: later)
    for id in [entry.id, 99] {
      let error = await #expect(throws: StoreError.self) {
        try await fixture.store.settle(id, as: .sent(reply: "250"), now: later)
      }
      #expect(error?.kind == .notLeased)
    }
    #expect(try await fixture.state(of: 1) == .uncertain)
  }

  @Test func `a held acknowledgement waits for staff`() async throws {
    let fixture = try await fixture(planning: Sample.hold)
    #expect(try await fixture.store.leaseNext(now: later) == nil)
    #expect(try await fixture.store.releaseHeld(1, by: "Sanne", now: later) == 1)
    #expect(try await fixture.store.leaseNext(now: later)?.submission == 1)
    #expect(try await fixture.store.releaseHeld(1, by: "Sanne", now: later) == 0)
    let event = try await fixture.store.events(of: 1).first { $0.what == .acknowledgementReleased }
    #expect(event?.who == "Sanne")
  }

  @Test func `a held acknowledgement that staff cancel never goes out`() async throws {
    let fixture = try await fixture(planning: Sample.hold)
    #expect(try await fixture.store.cancelUnsent(1, by: "Sanne", now: later) == 1)
    #expect(try await fixture.store.releaseHeld(1, by: "Sanne", now: later) == 0)
    #expect(try await fixture.store.leaseNext(now: later) == nil)
    #expect(try await fixture.state(of: 1) == .cancelled)
  }

  @Test(arguments: [DeliverySettlement.uncertain(words: ""), .failed(words: "550 no")])
  func `what did not surely arrive is sent again only when staff say so`(
    _ settlement: DeliverySettlement
  ) async throws {
    let fixture = try await fixture()
    for again in [true, false] {
      let entry = try #require(await fixture.store.leaseNext(now: later))
      try await fixture.store.settle(entry.id, as: settlement, now: later)
      #expect(try await fixture.store.leaseNext(now: later)?.submission != 1)
      let changed =
        again
        ? try await fixture.store.sendAgain(1, by: "Sanne", now: later)
        : try await fixture.store.cancelUnsent(1, by: "Sanne", now: later)
      #expect(changed == 1)
      guard again else { break }
    }
    #expect(try await fixture.state(of: 1) == .cancelled)
    #expect(try await fixture.store.sendAgain(1, by: "Sanne", now: later) == 0)
  }

  @Test func `what was sent is never sent again, whatever staff say`() async throws {
    let fixture = try await fixture()
    let entry = try #require(await fixture.store.leaseNext(now: later))
    try await fixture.store.settle(entry.id, as: .sent(reply: "250"), now: later)
    #expect(try await fixture.store.sendAgain(1, by: "Sanne", now: later) == 0)
    #expect(try await fixture.store.cancelUnsent(1, by: "Sanne", now: later) == 0)
    #expect(try await fixture.state(of: 1) == .sent)
  }

  @Test func `releasing an unknown submission says so`() async throws {
    let fixture = try StoreFixture()
    let error = await #expect(throws: StoreError.self) {
      try await fixture.store.releaseHeld(7, by: "Sanne", now: later)
    }
    #expect(error?.kind == .noSuchSubmission(7))
  }

  @Test func `an endless server reply is kept in part`() async throws {
    let fixture = try await fixture()
    let entry = try #require(await fixture.store.leaseNext(now: later))
    let reply = String(repeating: "é\u{0}", count: 100_000)
    try await fixture.store.settle(entry.id, as: .failed(words: reply), now: later)
    let words = try await fixture.store.submission(1)?.acknowledgements.first?.attempts.first?.words
    #expect((words?.utf8.count ?? 0) <= OutboxStatements.wordLimit + 3)
    #expect(words?.hasPrefix("é\u{FFFD}é") == true)
  }

  @Test func `staff can have a withheld acknowledgement sent after all, once`() async throws {
    let fixture = try await fixture(planning: Sample.withhold)
    let mail = PlannedMail(
      recipient: "leidster1@school.test", messageID: "after@praatmee.test", bytes: [65])
    #expect(try await fixture.store.planAcknowledgement(of: 1, mail, by: "Sanne", now: later))
    #expect(try await !fixture.store.planAcknowledgement(of: 1, mail, by: "Sanne", now: later))
    #expect(try await fixture.store.leaseNext(now: later)?.submission == 1)
  }
}
