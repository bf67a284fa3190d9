import Foundation
import GRDB
import Submissions
import Testing
import TextAnalysis

@testable import SubmissionStore

struct DecisionTests {
  @Test func `a decision is written down with who, from what and to what`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(1))
    let staff = try SubmissionStore.open(at: fixture.folder.database, as: .staff)
    #expect(try await staff.change(1, .status(.answered), by: "Sanne", now: Sample.noon))
    let event = try #require(await fixture.store.events(of: 1).last)
    #expect(
      event
        == SubmissionEvent(
          what: .statusChanged, who: "Sanne", at: Sample.noon, from: "new", to: "answered"))
  }

  @Test func `a decision that changes nothing leaves no trace`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(1))
    #expect(try await !fixture.store.change(1, .status(.new), by: "Sanne", now: Sample.noon))
    #expect(try await fixture.whats(of: 1) == [.received, .acknowledgementWithheld])
  }

  @Test func `a category chosen by staff is decided`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.message(1, Sample.reading(undecided: true)))
    try await fixture.store.change(1, .category(.doubt), by: "Sanne", now: Sample.noon)
    let row = try #require(await fixture.store.submission(1)?.row)
    #expect(row.category == .doubt)
    #expect(!row.undecided)
    let changes = try await fixture.store.events(of: 1).suffix(2)
    #expect(changes.map(\.what) == [.categoryChanged, .undecidedChanged])
    #expect(changes.map(\.from) == ["example", "true"])
    #expect(changes.map(\.to) == ["doubt", "false"])
    try await fixture.store.change(1, .category(nil), by: "Sanne", now: Sample.noon)
    #expect(try await fixture.store.submission(1)?.row.category == nil)
  }

  @Test(arguments: [
    (SubmissionChange.sensitive(true), SubmissionEvent.What.sensitiveChanged),
    (.undecided(true), .undecidedChanged), (.interest(true), .interestChanged),
  ])
  func `a flag can be set and taken back`(change: SubmissionChange, what: SubmissionEvent.What)
    async throws
  {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(1))
    #expect(try await fixture.store.change(1, change, by: "Sanne", now: Sample.noon))
    #expect(try await !fixture.store.change(1, change, by: "Sanne", now: Sample.noon))
    let event = try #require(await fixture.store.events(of: 1).last)
    #expect([event.what] == [what])
    #expect(event.from == "false")
    #expect(event.to == "true")
  }

  @Test func `an unknown number is refused`() async throws {
    let store = try StoreFixture().store
    let error = await #expect(throws: StoreError.self) {
      try await store.change(5, .status(.open), by: "Sanne", now: Sample.noon)
    }
    #expect(error?.kind == .noSuchSubmission(5))
    await #expect(throws: StoreError.self) {
      try await store.erase(5, by: "Sanne", now: Sample.noon)
    }
  }

  @Test func `erasure leaves the number, the history and nothing of the person`() async throws {
    let fixture = try StoreFixture()
    let number = try await fixture.takeAndAcknowledge(
      Sample.message(1, Sample.reading("Een", messageID: "a@school.test")))
    try await fixture.take(Sample.message(2, Sample.reading("Twee", inReplyTo: ["a@school.test"])))
    #expect(try await fixture.store.erase(number, by: "Sanne", now: Sample.noon) == 2)
    let detail = try #require(await fixture.store.submission(number))
    #expect(detail.entries == [])
    #expect(detail.acknowledgements == [])
    #expect(detail.row.senderAddress == nil)
    #expect(detail.row.status == .closed)
    #expect(detail.events.last?.what == .erased)
    for table in ["message", "reading", "attachment", "thread_entry", "outbox", "outbox_attempt"] {
      #expect(try await fixture.count(table) == 0, "\(table)")
    }
  }

  @Test func `what the store says of an error holds nothing of a message`() async throws {
    let fixture = try StoreFixture()
    let secret = "Noor de Wit"
    try await fixture.store.pool.write { db in try db.execute(sql: "DROP TABLE attachment") }
    let file = MessageReading.Attachment(
      filename: secret, mediaType: "x/y", size: 1, sha256: "", nestedSubject: secret)
    let error = await #expect(throws: StoreError.self) {
      try await fixture.take(Sample.message(1, Sample.reading(secret, attachments: [file])))
    }
    #expect(error?.kind == .refused(code: 1))
    #expect(error?.description.contains(secret) == false)
    #expect(error.map { String(reflecting: $0) }?.contains(secret) == false)
  }
}
