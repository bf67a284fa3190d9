import Foundation
import Submissions
import Testing

@testable import SubmissionStore

struct DuplicateTests {
  @Test func `a new message becomes a submission with its first event`() async throws {
    let fixture = try StoreFixture()
    let taken = try await fixture.take(Sample.numbered(1))
    #expect(taken.map(\.outcome) == [.submitted])
    #expect(taken.map(\.submission) == [1])
    #expect(try await fixture.whats(of: 1) == [.received, .acknowledgementWithheld])
  }

  @Test func `the same place is taken in once`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(1))
    let again = try await fixture.take(Sample.numbered(1))
    #expect(again.map(\.outcome) == [.knownLocation])
    #expect(again.map(\.submission) == [1])
    #expect(try await fixture.count("message") == 1)
  }

  @Test func `another message at a known place changes nothing`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(1))
    let again = try await fixture.take(Sample.message(1, Sample.reading("Iets anders")))
    #expect(again.map(\.outcome) == [.knownLocation])
  }

  @Test func `the same message at another place is a duplicate`() async throws {
    let fixture = try StoreFixture()
    let reading = Sample.reading(messageID: "a@school.test")
    try await fixture.take(Sample.message(1, reading))
    let again = try await fixture.take(Sample.message(2, reading))
    #expect(again.map(\.outcome) == [.duplicate])
    #expect(again.map(\.submission) == [1])
    #expect(try await fixture.count("message_location") == 2)
    #expect(try await fixture.whats(of: 1) == [.received, .acknowledgementWithheld])
  }

  @Test func `the same Message-ID with other content is another message`() async throws {
    let fixture = try StoreFixture()
    let taken = try await fixture.take(
      Sample.message(1, Sample.reading("Een", messageID: "form@web.test")),
      Sample.message(2, Sample.reading("Twee", messageID: "form@web.test")))
    #expect(taken.map(\.outcome) == [.submitted, .submitted])
    #expect(taken.map(\.submission) == [1, 2])
  }

  @Test func `without a Message-ID the content alone decides`() async throws {
    let fixture = try StoreFixture()
    let taken = try await fixture.take(
      Sample.message(1, Sample.reading("Een")), Sample.message(2, Sample.reading("Een")),
      Sample.message(3, Sample.reading("Twee")))
    #expect(taken.map(\.outcome) == [.submitted, .duplicate, .submitted])
  }

  @Test func `an empty Message-ID is none`() async throws {
    let fixture = try StoreFixture()
    let digest = ContentDigest.of([1])
    let taken = try await fixture.take(
      Sample.message(1, Sample.reading("Een", messageID: "", digest: digest)),
      Sample.message(2, Sample.reading("Een", messageID: nil, digest: digest)))
    #expect(taken.map(\.outcome) == [.submitted, .duplicate])
  }

  @Test func `a changed UIDVALIDITY brings nothing in twice and acknowledges nobody again`()
    async throws
  {
    let fixture = try StoreFixture()
    for number in 1...5 {
      try await fixture.take(Sample.numbered(UInt32(number)), planning: Sample.send)
    }
    let rescanned = try await fixture.store.take(
      (1...5).map { Sample.numbered($0, validity: 8) }, advancing: Sample.cursor(6, validity: 8),
      now: Sample.noon, planning: Sample.send)
    #expect(rescanned.allSatisfy { $0.outcome == .duplicate })
    #expect(try await fixture.count("submission") == 5)
    #expect(try await fixture.count("outbox") == 5)
  }

  @Test func `two copies within one batch are one message`() async throws {
    let fixture = try StoreFixture()
    let reading = Sample.reading(messageID: "a@school.test")
    let taken = try await fixture.take(Sample.message(1, reading), Sample.message(2, reading))
    #expect(taken.map(\.outcome) == [.submitted, .duplicate])
  }

  @Test func `erased mail that still lies in the mailbox is not taken in again`() async throws {
    let fixture = try StoreFixture()
    let reading = Sample.reading(messageID: "a@school.test")
    try await fixture.take(Sample.message(1, reading))
    #expect(try await fixture.store.erase(1, by: "Sanne", now: Sample.noon) == 1)
    let again = try await fixture.take(
      Sample.message(1, reading), Sample.message(1, reading, validity: 8))
    #expect(again.map(\.outcome) == [.knownLocation, .erasedBefore])
    #expect(try await fixture.count("message") == 0)
  }

  @Test func `the bytes come back as they were`() async throws {
    let fixture = try StoreFixture()
    var message = Sample.numbered(1)
    message.bytes = (0...255).map { UInt8($0) } + [0, 13, 10, 0]
    message.size = message.bytes.count
    try await fixture.take(message)
    #expect(try await fixture.store.raw(1) == message.bytes)
  }

  @Test func `an empty message is kept too`() async throws {
    let fixture = try StoreFixture()
    var message = Sample.message(1, Sample.reading("", from: nil, name: nil, subject: nil))
    message.bytes = []
    message.size = 0
    let taken = try await fixture.take(message)
    #expect(taken.map(\.outcome) == [.submitted])
    #expect(try await fixture.store.raw(1) == [])
    #expect(try await fixture.store.queue().map(\.excerpt) == [""])
  }

  @Test func `an oversize message is a submission with its true size`() async throws {
    let fixture = try StoreFixture()
    var message = Sample.numbered(1)
    message.size = 60_000_000
    message.isOversize = true
    let taken = try await fixture.take(
      message, advancing: Sample.cursor(2), planning: Sample.send)
    #expect(taken.map(\.outcome) == [.submitted])
    let entry = try #require(await fixture.store.submission(1)?.entries.first)
    #expect(entry.isOversize)
    #expect(entry.size == 60_000_000)
    #expect(
      try await fixture.store.cursor(account: Sample.account, mailbox: Sample.inbox)?.nextUID == 2)
  }
}
