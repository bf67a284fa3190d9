import Foundation
import GRDB
import Submissions
import TextAnalysis
import Testing

@testable import SubmissionStore

struct PlanningTests {
  private struct TemplateIsMissing: Error {}

  @Test func `a planned acknowledgement waits in the outbox with its decision`() async throws {
    let fixture = try StoreFixture()
    let taken = try await fixture.take(Sample.numbered(1), planning: Sample.send)
    #expect(taken.first?.decision?.decision == .send)
    let detail = try #require(await fixture.store.submission(1))
    #expect(detail.decision?.because == [Reason("personalMail")])
    #expect(detail.decision?.template == "example.nl")
    #expect(detail.acknowledgements.map(\.state) == [.planned])
    #expect(detail.acknowledgements.map(\.recipient) == ["leidster1@school.test"])
    #expect(try await fixture.whats(of: 1) == [.received, .acknowledgementPlanned])
  }

  @Test func `a failing plan costs no message, least of all another one`() async throws {
    let fixture = try StoreFixture()
    let taken = try await fixture.take(
      Sample.numbered(1), Sample.numbered(2), Sample.numbered(3), advancing: Sample.cursor(4)
    ) { message, place in
      if message.location.uid == 2 { throw TemplateIsMissing() }
      return Sample.plan(.send, for: message, place)
    }
    #expect(taken.map(\.outcome) == [.submitted, .submitted, .submitted])
    #expect(taken.map(\.planningFailed) == [false, true, false])
    #expect(try await fixture.store.statistics().outbox == [.planned: 2])
    let decision = try await fixture.store.submission(2)?.decision
    #expect(decision?.decision == .withhold)
    #expect(decision?.because == [Reason("planningFailed")])
  }

  @Test func `even a database error thrown by a plan costs no message`() async throws {
    let fixture = try StoreFixture()
    let taken = try await fixture.take(Sample.numbered(1)) { _, _ in
      throw DatabaseError(resultCode: .SQLITE_FULL)
    }
    #expect(taken.map(\.planningFailed) == [true])
    #expect(try await fixture.count("message") == 1)
  }

  @Test func `a decision without reasons is stored as unexplained`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(1)) { _, _ in
      AcknowledgementPlan(
        decision: AcknowledgementDecision(decision: .withhold, because: [], template: nil),
        mail: nil)
    }
    #expect(try await fixture.store.submission(1)?.decision?.because == [Reason("unexplained")])
  }

  @Test func `mail of a decision to withhold never reaches the outbox`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.numbered(1)) { message, place in
      Sample.plan(.withhold, for: message, place)
    }
    #expect(try await fixture.count("outbox") == 0)
  }

  @Test func `the same acknowledgement is never planned twice`() async throws {
    let fixture = try StoreFixture()
    let taken = try await fixture.take(Sample.numbered(1), Sample.numbered(2)) { message, place in
      AcknowledgementPlan(
        decision: Sample.plan(.send, for: message, place).decision,
        mail: PlannedMail(
          recipient: "noor@school.test", messageID: "same@praatmee.test", bytes: [65]))
    }
    #expect(taken.map(\.outcome) == [.submitted, .submitted])
    #expect(try await fixture.count("outbox") == 1)
    #expect(try await fixture.whats(of: 2) == [.received, .acknowledgementExists])
  }

  @Test func `the history counts the same address within a day and anybody within an hour`()
    async throws
  {
    let fixture = try StoreFixture()
    let seen = Recorder<AcknowledgementHistory>()
    let planning: AcknowledgementPlan.Planning = { message, place in
      seen.add(place.history)
      return Sample.plan(.send, for: message, place)
    }
    let times: [TimeInterval] = [0, 60, 3_660, 86_399 + 60, 3 * 86_400]
    for (index, time) in times.enumerated() {
      let address =
        index == 1 ? "ander@school.test" : index == 2 ? "NOOR@school.test" : "noor@school.test"
      try await fixture.take(
        Sample.message(UInt32(index + 1), Sample.reading("Nummer \(index)", from: address)),
        now: Sample.noon.addingTimeInterval(time), planning: planning)
    }
    #expect(seen.values.map(\.toAddress) == [0, 0, 1, 1, 0])
    #expect(seen.values.map(\.toAnybody) == [0, 1, 0, 0, 0])
  }

  @Test func `the history counts the earlier messages of the same batch`() async throws {
    let fixture = try StoreFixture()
    let seen = Recorder<Int>()
    try await fixture.take(
      Sample.message(1, Sample.reading("Een")), Sample.message(2, Sample.reading("Twee")),
      Sample.message(3, Sample.reading("Drie"))
    ) { message, place in
      seen.add(place.history.toAddress)
      return Sample.plan(.send, for: message, place)
    }
    #expect(seen.values == [0, 1, 2])
  }

  @Test func `a thread that was acknowledged is known as such`() async throws {
    let fixture = try StoreFixture()
    let seen = Recorder<Bool>()
    let planning: AcknowledgementPlan.Planning = { message, place in
      seen.add(place.history.threadWasAcknowledged)
      return Sample.plan(.send, for: message, place)
    }
    try await fixture.take(
      Sample.message(1, Sample.reading("Een", messageID: "a@school.test")),
      Sample.message(2, Sample.reading("Twee", inReplyTo: ["a@school.test"])), planning: planning)
    #expect(seen.values == [false, true])
  }

  @Test func `a withdrawal that was confirmed is known as such`() async throws {
    let fixture = try StoreFixture()
    let seen = Recorder<Bool>()
    let planning: AcknowledgementPlan.Planning = { message, place in
      seen.add(place.history.withdrawalWasConfirmed)
      return Sample.plan(.send, for: message, place)
    }
    try await fixture.take(
      Sample.message(1, Sample.reading("Een", messageID: "a@school.test")),
      Sample.message(2, Sample.reading("Weg", kind: .withdrawal, inReplyTo: ["a@school.test"])),
      Sample.message(3, Sample.reading("Nu", kind: .withdrawal, inReplyTo: ["a@school.test"])),
      planning: planning)
    #expect(seen.values == [false, false, true])
  }
}
