import Foundation
import GRDB
import Glibc
import Submissions
import TestBench
import Testing
import TextAnalysis

@testable import SubmissionStore

/// One transaction a batch: all of it, or nothing.
struct AtomicityTests {
  @Test func `a process killed in the middle of a batch leaves nothing of it`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.database
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = try SubmissionStore.open(at: path, as: .daemon)
      _ = try await store.take(
        [Sample.numbered(1)], advancing: Sample.cursor(2), now: Sample.noon, planning: Sample.send)
      _ = try await store.take(
        (2...9).map { Sample.numbered($0) }, advancing: Sample.cursor(10), now: Sample.noon
      ) { message, place in
        if message.location.uid == 7 { _ = kill(getpid(), SIGKILL) }
        return Sample.plan(.send, for: message, place)
      }
    }
    let store = try SubmissionStore.open(at: path, as: .daemon)
    #expect(try await store.integrityCheck() == [])
    #expect(
      try await store.cursor(account: Sample.account, mailbox: Sample.inbox) == Sample.cursor(2))
    #expect(try await store.statistics().messages == 1)
    #expect(try await store.statistics().outbox == [.planned: 1])
    let again = try await store.take(
      (2...9).map { Sample.numbered($0) }, advancing: Sample.cursor(10), now: Sample.noon,
      planning: Sample.send)
    #expect(again.map(\.submission) == Array(2...9))
  }

  @Test func `a process killed right after a batch has lost nothing of it`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.database
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = try SubmissionStore.open(at: path, as: .daemon)
      _ = try await store.take(
        (1...9).map { Sample.numbered($0) }, advancing: Sample.cursor(10), now: Sample.noon,
        planning: Sample.send)
      _ = kill(getpid(), SIGKILL)
    }
    let store = try SubmissionStore.open(at: path, as: .daemon)
    #expect(try await store.statistics().messages == 9)
    #expect(try await store.statistics().outbox == [.planned: 9])
    #expect(
      try await store.cursor(account: Sample.account, mailbox: Sample.inbox) == Sample.cursor(10))
  }

  @Test func `files copied in the middle of a batch hold the batch before, whole`() async throws {
    let fixture = try StoreFixture()
    let copies = try TemporaryFolder()
    try await fixture.take(
      Sample.numbered(1), Sample.numbered(2), advancing: Sample.cursor(3), planning: Sample.send)
    let (from, to) = (fixture.folder.database, copies.path)
    _ = try await fixture.store.take(
      (3...40).map { Sample.numbered($0) }, advancing: Sample.cursor(41), now: Sample.noon
    ) { message, place in
      let uid = message.location.uid
      if uid % 6 == 0 {
        for suffix in ["", "-wal"] {
          try FileManager.default.copyItem(
            atPath: from + suffix, toPath: "\(to)/copy\(uid).sqlite\(suffix)")
        }
      }
      return Sample.plan(.send, for: message, place)
    }
    for uid in stride(from: 6, through: 36, by: 6) {
      let copy = try SubmissionStore.open(at: copies.file("copy\(uid).sqlite"), as: .daemon)
      #expect(try await copy.integrityCheck() == [])
      #expect(try await copy.statistics().messages == 2)
      #expect(try await copy.statistics().outbox == [.planned: 2])
      #expect(
        try await copy.cursor(account: Sample.account, mailbox: Sample.inbox) == Sample.cursor(3))
    }
  }

  @Test func `a full disk undoes the batch, says so, and the batch can be given again`()
    async throws
  {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(1), advancing: Sample.cursor(2))
    let pages = try await fixture.store.pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 20)")
      return pages
    }
    #expect(pages > 0)
    var large = Sample.numbered(3)
    large.bytes = [UInt8](repeating: 97, count: 1_000_000)
    large.size = large.bytes.count
    let batch = [Sample.numbered(2), large]
    let error = await #expect(throws: StoreError.self) {
      try await fixture.store.take(
        batch, advancing: Sample.cursor(4), now: Sample.noon, planning: Sample.send)
    }
    #expect(error?.kind == .diskFull)
    #expect(error?.disposition == .transient)
    #expect(try await fixture.store.statistics().messages == 1)
    #expect(
      try await fixture.store.cursor(account: Sample.account, mailbox: Sample.inbox)
        == Sample.cursor(2))
    try await fixture.store.pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA max_page_count = 1000000")
    }
    let taken = try await fixture.store.take(
      batch, advancing: Sample.cursor(4), now: Sample.noon, planning: Sample.send)
    #expect(taken.map(\.submission) == [2, 3])
  }

  @Test func `a cancelled task still finishes the batch it began`() async throws {
    let fixture = try StoreFixture()
    let store = fixture.store
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await store.take(
        [Sample.numbered(1)], advancing: nil, now: Sample.noon, planning: Sample.withhold)
    }
    #expect(try await task.value.map(\.outcome) == [.submitted])
    #expect(try await store.statistics().messages == 1)
  }

  @Test func `a message whose values cannot be stored goes into quarantine and the others go on`()
    async throws
  {
    let fixture = try StoreFixture()
    let poison = Sample.message(2, Sample.reading("Vergif", digest: "geen digest"))
    let taken = try await fixture.take(
      Sample.numbered(1), poison, Sample.numbered(3), advancing: Sample.cursor(4))
    #expect(taken.map(\.outcome) == [.submitted, .quarantined(rule: "unstorable"), .submitted])
    #expect(try await fixture.count("message") == 2)
    let kept = try #require(await fixture.store.quarantined().first)
    #expect(kept.location == Sample.at(2))
    #expect(try await fixture.store.quarantinedBytes(kept.id) == poison.bytes)
  }

  @Test func `hostile values are stored, not refused`() async throws {
    let fixture = try StoreFixture()
    var reading = Sample.reading(
      "voor\u{0}na '; DROP TABLE message; --", from: "a\u{0}b@school.test", name: "\u{1B}[31m",
      subject: "\u{0}\u{202E}=cmd|' /C calc'!A0", messageID: "x\u{0}\r\ny@z.test")
    reading.text.confidence = .nan
    reading.attachments = [
      .init(filename: "a\u{0}/../b", mediaType: "", size: -5, sha256: "", nestedSubject: "\u{0}")
    ]
    reading.date = Date(timeIntervalSince1970: .infinity)
    var message = Sample.message(1, reading)
    message.received = Date(timeIntervalSince1970: -1e300)
    let taken = try await fixture.take(message)
    #expect(taken.map(\.outcome) == [.submitted])
    let detail = try #require(await fixture.store.submission(1))
    #expect(detail.ownWords == "voor\u{FFFD}na '; DROP TABLE message; --")
    #expect(detail.row.confidence == 0)
  }
}
