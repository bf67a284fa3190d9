import Foundation
import Glibc
import TestBench
import Testing

@testable import SubmissionStore

struct TroubleTests {
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
    _ = try await fixture.store.recordMissing(Sample.at(1), now: Sample.noon)
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

  @Test func `a missing message is counted, and given up when told so`() async throws {
    let fixture = try StoreFixture()
    #expect(try await fixture.store.recordMissing(Sample.at(3), now: Sample.noon) == 1)
    #expect(
      try await fixture.store.recordMissing(
        Sample.at(3), advancing: Sample.cursor(4), now: Sample.noon) == 2)
    #expect(try await fixture.store.statistics().missing == 1)
    #expect(
      try await fixture.store.cursor(account: Sample.account, mailbox: Sample.inbox)
        == Sample.cursor(4))
  }

  @Test func `no quarantined bytes under an unknown id`() async throws {
    #expect(try await StoreFixture().store.quarantinedBytes(7) == nil)
  }
}
