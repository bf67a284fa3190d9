import Foundation
import Submissions
import Testing

@testable import SubmissionStore

/// What comes back about the acknowledgements that went out.
struct DeliveryReportTests {
  private static let first = Sample.reading("Een", messageID: "a@school.test")

  private static func report(_ action: String?, uid: UInt32 = 9) -> TakenMessage {
    Sample.message(
      uid,
      Sample.reading(
        "Undelivered \(uid)", kind: .automatic, category: nil, from: "mailer-daemon@mx.test",
        messageID: "dsn\(uid)@mx.test", inReplyTo: [Sample.acknowledgementID(first)],
        reportsOn: Sample.acknowledgementID(first), reportedAction: action))
  }

  /// A submission whose acknowledgement ended in the given state.
  private static func fixture(_ settlement: DeliverySettlement?) async throws -> StoreFixture {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.message(1, first), planning: Sample.send)
    let entry = try #require(await fixture.store.leaseNext(now: Sample.noon))
    if let settlement {
      try await fixture.store.settle(entry.id, as: settlement, now: Sample.noon)
    }
    return fixture
  }

  @Test(arguments: [
    (
      DeliverySettlement.sent(reply: "250"), "failed", OutboxState.failed,
      SubmissionEvent.What.bounced
    ),
    (.uncertain(words: ""), "FAILED", .failed, .bounced),
    (.sent(reply: "250"), "delayed", .sent, .delayed),
    (.uncertain(words: ""), "delayed", .uncertain, .delayed),
    (.uncertain(words: ""), "delivered", .sent, .arrivalShown),
    (.uncertain(words: ""), "relayed", .sent, .arrivalShown),
  ])
  func `a report settles the acknowledgement it is about`(
    settlement: DeliverySettlement, action: String, state: OutboxState, what: SubmissionEvent.What
  ) async throws {
    let fixture = try await Self.fixture(settlement)
    let taken = try await fixture.take(Self.report(action))
    #expect(taken.map(\.outcome) == [.continued])
    #expect(taken.map(\.submission) == [1])
    #expect(try await fixture.state(of: 1) == state)
    #expect(try await fixture.whats(of: 1).contains(what))
    #expect(try await fixture.store.submission(1)?.row.status == .new)
  }

  @Test func `a report without an action settles nothing`() async throws {
    let fixture = try await Self.fixture(.uncertain(words: ""))
    try await fixture.take(Self.report(nil))
    #expect(try await fixture.state(of: 1) == .uncertain)
  }

  @Test func `a return that comes before we wrote down that it was sent is not lost`() async throws
  {
    let fixture = try await Self.fixture(nil)
    try await fixture.take(Self.report("failed"))
    #expect(try await fixture.state(of: 1) == .sending)
    let id = try #require(await fixture.store.submission(1)?.acknowledgements.first?.id)
    try await fixture.store.settle(id, as: .sent(reply: "250"), now: Sample.noon)
    #expect(try await fixture.state(of: 1) == .failed)
  }

  @Test func `a forged report about mail that was never sent changes nothing`() async throws {
    let fixture = try StoreFixture()
    try await fixture.take(Sample.message(1, Self.first), planning: Sample.send)
    try await fixture.take(Self.report("failed"))
    #expect(try await fixture.state(of: 1) == .planned)
  }

  @Test func `a person's mail that looks like a report is none`() async throws {
    let fixture = try await Self.fixture(.sent(reply: "250"))
    var message = Self.report("failed")
    message.reading.kind = .submission
    try await fixture.take(message)
    #expect(try await fixture.state(of: 1) == .sent)
  }

  @Test func `a report about mail that is not ours is kept, out of the queue`() async throws {
    let fixture = try StoreFixture()
    let taken = try await fixture.take(Self.report("failed"))
    #expect(taken.map(\.outcome) == [.submitted])
    #expect(try await fixture.store.queue() == [])
    #expect(try await fixture.store.queue(QueueFilter(kinds: [.automatic])).map(\.number) == [1])
  }

  @Test func `the sender's answer shows that an uncertain acknowledgement arrived`() async throws {
    let fixture = try await Self.fixture(.uncertain(words: "connection lost"))
    try await fixture.take(
      Sample.message(
        2,
        Sample.reading("Dank", kind: .reply, inReplyTo: [Sample.acknowledgementID(Self.first)])))
    #expect(try await fixture.state(of: 1) == .sent)
    #expect(try await fixture.whats(of: 1).contains(.arrivalShown))
  }

  @Test func `an absence notice shows it too, and wakes nobody`() async throws {
    let fixture = try await Self.fixture(.uncertain(words: "connection lost"))
    try await fixture.store.change(1, .status(.closed), by: "Sanne", now: Sample.noon)
    try await fixture.take(
      Sample.message(
        2,
        Sample.reading(
          "Ik ben afwezig", kind: .automatic, inReplyTo: [Sample.acknowledgementID(Self.first)])))
    #expect(try await fixture.state(of: 1) == .sent)
    #expect(try await fixture.store.submission(1)?.row.status == .closed)
  }
}
