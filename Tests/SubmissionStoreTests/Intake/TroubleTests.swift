import Foundation
import Glibc
import TestBench
import Testing

@testable import SubmissionStore

struct TroubleTests {
  private static let hours: @Sendable (Int) -> Duration = { .seconds(3_600 * $0) }

  @Test func `an attempt that ended without harm does not count`() async throws {
    let fixture = try StoreFixture()
    let store = fixture.store
    for count in 1...2 {
      #expect(try await store.countAttempt(Sample.at(1), now: Sample.noon) == count)
    }
    try await store.withdrawAttempt(Sample.at(1))
    #expect(try await store.countAttempt(Sample.at(1), now: Sample.noon) == 2)
    for _ in 1...3 { try await store.withdrawAttempt(Sample.at(1)) }
    #expect(try await fixture.count("reading_attempt") == 0)
  }

  @Test func `attempts at a place are counted, also across a death`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.database
    for _ in 1...2 {
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
        let store = try SubmissionStore.open(at: path, as: .daemon)
        _ = try await store.countAttempt(Sample.at(1), now: Sample.noon)
        _ = kill(getpid(), SIGKILL)
      }
    }
    let store = try SubmissionStore.open(at: path, as: .daemon)
    #expect(try await store.countAttempt(Sample.at(1), now: Sample.noon) == 3)
    #expect(try await store.countAttempt(Sample.at(2), now: Sample.noon) == 1)
  }

  @Test func `a message that was taken in has its attempts forgotten`() async throws {
    let fixture = try StoreFixture()
    _ = try await fixture.store.countAttempt(Sample.at(1), now: Sample.noon)
    _ = try await fixture.store.recordMissing([Sample.at(1)], now: Sample.noon, wait: Self.hours)
    try await fixture.take(Sample.numbered(1))
    #expect(try await fixture.store.countAttempt(Sample.at(1), now: Sample.noon) == 1)
    #expect(try await fixture.count("missing_message") == 0)
  }

  @Test func `a quarantined message keeps its bytes, its count and its rule`() async throws {
    let fixture = try StoreFixture()
    for _ in 1...3 { _ = try await fixture.store.countAttempt(Sample.at(4), now: Sample.noon) }
    try await fixture.store.quarantine(
      Sample.at(4), bytes: [1, 0, 2], rule: "crashed", advancing: Sample.cursor(5),
      now: Sample.noon)
    let kept = try #require(await fixture.store.quarantined().first)
    #expect(kept.rule == "crashed")
    #expect(kept.attempts == 3)
    #expect(kept.size == 3)
    #expect(kept.at == Sample.noon)
    #expect(try await fixture.store.quarantinedBytes(kept.id) == [1, 0, 2])
    #expect(
      try await fixture.store.cursor(account: Sample.account, mailbox: Sample.inbox)
        == Sample.cursor(5))
  }

  @Test func `a second quarantine of a place keeps the bytes and takes no more room`() async throws
  {
    let fixture = try StoreFixture()
    try await fixture.store.quarantine(Sample.at(4), bytes: [1], rule: "crashed", now: Sample.noon)
    try await fixture.store.quarantine(
      Sample.at(4), bytes: nil, size: 9, rule: "unreadable", attempts: 5, now: Sample.noon)
    let all = try await fixture.store.quarantined()
    #expect(all.map(\.rule) == ["unreadable"])
    #expect(all.map(\.attempts) == [5])
    #expect(try await fixture.store.quarantinedBytes(all[0].id) == [1])
  }

  @Test func `a quarantined message that can be read after all leaves quarantine`() async throws {
    let fixture = try StoreFixture()
    try await fixture.store.quarantine(Sample.at(1), bytes: [1], rule: "crashed", now: Sample.noon)
    try await fixture.take(Sample.numbered(1))
    #expect(try await fixture.store.quarantined() == [])
  }

  @Test func `missing messages are counted, wait for their turn, and can be forgotten`()
    async throws
  {
    let store = try StoreFixture().store
    let record = { (uids: [UInt32], now: Date) in
      try await store.recordMissing(uids.map { Sample.at($0) }, now: now, wait: Self.hours)
    }
    let missing = { (time: Date?) in
      try await store.missingUIDs(
        account: Sample.account, mailbox: Sample.inbox, uidValidity: 7, dueAt: time)
    }
    #expect(try await record([3, 4], Sample.noon) == [1, 1])
    #expect(try await missing(nil) == [3, 4])
    #expect(try await missing(Sample.noon + 3_599) == [])
    #expect(try await missing(Sample.noon + 3_600) == [3, 4])
    #expect(try await record([3], Sample.noon + 3_600) == [2])
    #expect(try await missing(Sample.noon + 3_600) == [4])
    #expect(try await missing(Sample.noon + 3 * 3_600) == [4, 3])
    try await store.forgetMissing([Sample.at(4)])
    #expect(try await missing(nil) == [3])
    // Under other numbers the UID names another message.
    try await store.advance(to: Sample.cursor(1, validity: 8), now: Sample.noon)
    #expect(try await store.statistics().missing == 0)
  }

  @Test func `without UIDVALIDITY a place is no proof that a message is known`() async throws {
    let fixture = try StoreFixture()
    for number in [1, 2] as [UInt32] {
      var message = Sample.numbered(number)
      message.location = MessageLocation(
        account: Sample.account, mailbox: Sample.inbox, uidValidity: 0, uid: 1)
      let taken = try await fixture.take(message)
      #expect(taken.map(\.outcome) == [.submitted])
    }
    try await fixture.store.forgetPlaces(
      account: Sample.account, mailbox: Sample.inbox, uidValidity: 0)
    #expect(try await fixture.count("message_location") == 0)
    #expect(try await fixture.count("message") == 2)
  }

  @Test func `no quarantined bytes under an unknown id`() async throws {
    #expect(try await StoreFixture().store.quarantinedBytes(7) == nil)
  }
}
