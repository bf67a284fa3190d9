import Foundation
import Submissions
import Testing

@testable import SubmissionStore

struct ThreadTests {
  @Test func `an answer to the sender's own earlier message joins its thread`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.message(1, Sample.reading("Een", messageID: "a@school.test")))
    let taken = try await fixture.take(
      Sample.message(
        2, Sample.reading("Twee", messageID: "b@school.test", inReplyTo: ["a@school.test"])))
    #expect(taken.map(\.outcome) == [.continued])
    #expect(taken.map(\.submission) == [1])
    #expect(try await fixture.store.submission(1)?.entries.map(\.ownWords) == ["Een", "Twee"])
    #expect(try await fixture.whats(of: 1).contains(.continued))
  }

  @Test func `an answer to our acknowledgement joins the thread it is about`() async throws {
    let fixture = try StoreFixture()
    let first = Sample.reading("Een", messageID: "a@school.test")
    _ = try await fixture.takeAndAcknowledge(Sample.message(1, first))
    let seen = Recorder<Assignment>()
    try await fixture.take(
      Sample.message(
        2,
        Sample.reading(
          "Dank", kind: .reply, category: nil, messageID: "b@school.test",
          references: ["unknown@school.test", Sample.acknowledgementID(first)]))
    ) { message, place in
      seen.add(place)
      return try Sample.withhold(message, place)
    }
    let place = try #require(seen.values.first)
    #expect(place.submission == 1)
    #expect(place.continuesThread)
    #expect(place.history.answersOurs)
    #expect(place.history.threadWasAcknowledged)
  }

  @Test func `the sender's address is compared without regard to case`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(
      Sample.message(1, Sample.reading("Een", from: "Noor@School.test", messageID: "a@school.test"))
    )
    let taken = try await fixture.take(
      Sample.message(
        2, Sample.reading("Twee", from: "noor@school.test", inReplyTo: ["a@school.test"])))
    #expect(taken.map(\.outcome) == [.continued])
  }

  @Test func `another sender who quotes the thread gets a submission of their own`() async throws {
    let fixture = try StoreFixture()
    let first = Sample.reading("Een", messageID: "a@school.test")
    _ = try await fixture.takeAndAcknowledge(Sample.message(1, first))
    let seen = Recorder<Assignment>()
    let taken = try await fixture.take(
      Sample.message(
        2,
        Sample.reading(
          "Twee", from: "iemand@anders.test",
          inReplyTo: [Sample.acknowledgementID(first), "a@school.test"]))
    ) { message, place in
      seen.add(place)
      return try Sample.withhold(message, place)
    }
    #expect(taken.map(\.outcome) == [.submitted])
    #expect(taken.map(\.submission) == [2])
    #expect(seen.values.map(\.relatedTo) == [1])
    #expect(seen.values.map(\.history.answersOurs) == [true])
    #expect(seen.values.map(\.history.threadWasAcknowledged) == [false])
    let related = try await fixture.store.events(of: 2).first { $0.what == .relatedTo }
    #expect(related?.to == "1")
    #expect(try await fixture.store.submission(1)?.entries.count == 1)
  }

  @Test func `a message without a sender joins no thread`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(
      Sample.message(1, Sample.reading("Een", from: nil, messageID: "a@school.test")))
    let taken = try await fixture.take(
      Sample.message(2, Sample.reading("Twee", from: nil, inReplyTo: ["a@school.test"])))
    #expect(taken.map(\.outcome) == [.submitted])
  }

  @Test func `the number in a subject means nothing`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.message(1, Sample.reading("Een", messageID: "a@school.test")))
    let taken = try await fixture.take(
      Sample.message(2, Sample.reading("Twee", subject: "Re: PM-1 Samen eten")))
    #expect(taken.map(\.submission) == [2])
  }

  @Test func `a hundred thousand references are survived`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.message(1, Sample.reading("Een", messageID: "a@school.test")))
    let many = (0..<100_000).map { "r\($0)@school.test" }
    let taken = try await fixture.take(
      Sample.message(
        2, Sample.reading("Twee", inReplyTo: many, references: many + ["a@school.test"])))
    #expect(taken.map(\.outcome) == [.submitted])
  }

  @Test(arguments: [
    (MessageKind.submission, SubmissionStatus.open), (.withdrawal, .open), (.signup, .open),
    (.reply, .closed), (.automatic, .closed),
  ])
  func `who writes again wakes a closed submission, unless it is a mere thank-you`(
    kind: MessageKind, expected: SubmissionStatus
  ) async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.message(1, Sample.reading("Een", messageID: "a@school.test")))
    try await fixture.store.change(1, .status(.closed), by: "Sanne", now: Sample.noon)
    try await fixture.take(
      Sample.message(2, Sample.reading("Twee", kind: kind, inReplyTo: ["a@school.test"])))
    #expect(try await fixture.store.submission(1)?.row.status == expected)
  }

  @Test func `a worry in a later message brings the submission to the front`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(
      Sample.numbered(9), Sample.message(1, Sample.reading("Een", messageID: "a@school.test")))
    #expect(try await fixture.store.queue().map(\.number) == [2, 1])
    try await fixture.take(
      Sample.message(
        2, Sample.reading("Bang", inReplyTo: ["m9@school.test"], sensitive: true)))
    // Another sender's: a submission of its own.
    #expect(try await fixture.store.queue().map(\.number) == [3, 2, 1])
    try await fixture.take(
      Sample.message(
        3,
        Sample.reading(
          "Bang", from: "leidster9@school.test", inReplyTo: ["m9@school.test"], interest: true,
          sensitive: true)))
    #expect(try await fixture.store.queue().map(\.number) == [3, 1, 2])
    let row = try #require(await fixture.store.submission(1)?.row)
    #expect(row.sensitive)
    #expect(row.interest)
    #expect(try await fixture.whats(of: 1).contains(.sensitiveChanged))
  }
}
