import Foundation
import GRDB
import Submissions
import Testing
import TextAnalysis

@testable import SubmissionStore

struct DetailTests {
  @Test func `an unknown number gives nothing`() async throws {
    let store = try StoreFixture().store
    #expect(try await store.submission(42) == nil)
    #expect(try await store.raw(42) == nil)
    #expect(try await store.raw(message: 42) == nil)
    #expect(try await store.events(of: 42) == [])
  }

  @Test func `the reading comes back as it went in, with every reason`() async throws {
    let fixture = try StoreFixture()
    var reading = Sample.reading(
      "Ik twijfel of ik het goed doe.", category: .doubt, messageID: "a@school.test",
      attachments: [
        .init(
          filename: "verhaal.pdf", mediaType: "application/pdf", size: 12,
          sha256: ContentDigest.of([2]), nestedSubject: nil)
      ])
    reading.text.evidence = [
      Evidence(category: .doubt, text: "Ik twijfel of ik het goed doe.", start: 0, end: 30)
    ]
    reading.text.also = [.question]
    reading.text.categoryBecause = [Reason("cue.doubt", detail: "twijfel")]
    reading.identifying = [IdentifyingPiece(type: .person, text: "Noor", start: 0, end: 4)]
    reading.automaticSigns = [Reason("mailingList")]
    try await fixture.take(Sample.message(1, reading))
    let detail = try #require(await fixture.store.submission(1))
    #expect(detail.reading == reading)
    #expect(detail.entries.first?.attachments == reading.attachments)
    #expect(detail.row.also == [.question])
  }

  @Test func `a reading of another version is left out, the rest is shown`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(1))
    try await fixture.store.pool.write { db in
      try db.execute(sql: "UPDATE reading SET version = 2, json = '[]'")
    }
    let detail = try #require(await fixture.store.submission(1))
    #expect(detail.reading == nil)
    #expect(detail.ownWords == "Voorbeeld 1")
  }

  @Test func `times come back to the millisecond`() async throws {
    let fixture = try StoreFixture()
    let now = Date(timeIntervalSince1970: 1_795_600_800.123)
    try await fixture.take(Sample.numbered(1), now: now)
    let at = try #require(await fixture.store.events(of: 1).first?.at)
    #expect(abs(at.timeIntervalSince(now)) < 0.000_5)
  }

  @Test func `the numbers of the store add up`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(
      Sample.message(1, Sample.reading("Een", category: .doubt, undecided: true)),
      Sample.message(2, Sample.reading("Twee", category: .doubt, sensitive: true)),
      Sample.message(3, Sample.reading("Drie", kind: .automatic, category: nil, sensitive: true)),
      Sample.message(4, Sample.reading("Vier")), advancing: Sample.cursor(5))
    try await fixture.store.change(4, .status(.answered), by: "Sanne", now: Sample.noon)
    try await fixture.store.quarantine(Sample.at(6), bytes: nil, rule: "crashed", now: Sample.noon)
    let statistics = try await fixture.store.statistics()
    #expect(statistics.messages == 4)
    #expect(statistics.submissions == [.new: 3, .answered: 1])
    #expect(statistics.kinds == [.submission: 3, .automatic: 1])
    #expect(statistics.categories == [.doubt: 2, .example: 1])
    #expect(statistics.waiting == 2)
    #expect(statistics.waitingSensitive == 1)
    #expect(statistics.waitingUndecided == 1)
    #expect(statistics.oldestWaiting == Sample.noon.addingTimeInterval(1))
    #expect(statistics.lastTakenIn == Sample.noon)
    #expect(statistics.quarantined == 1)
    #expect(statistics.cursors == [Sample.cursor(5)])
    #expect(statistics.databaseSize > 0)
  }

  @Test func `an empty store has numbers too`() async throws {
    let statistics = try await StoreFixture().store.statistics()
    #expect(statistics.messages == 0)
    #expect(statistics.oldestWaiting == nil)
    #expect(statistics.lastTakenIn == nil)
  }
}
