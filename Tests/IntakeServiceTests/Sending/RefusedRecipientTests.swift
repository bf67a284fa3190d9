import FoundationEssentials
import IntakeService
import MailLab
import MailTransport
import SubmissionStore
import Submissions
import TestBench
import Testing

@testable import IntakeService

/// What becomes of an answer that the server does not take, at each stage of the dialogue.
@Suite(.serialized) struct RefusedRecipientTests {
  private static let refusals: [(name: String, state: OutboxState)] = [
    ("rcpt4xx", .deferred), ("rcpt5xx", .failed), ("data4xx", .deferred), ("data5xx", .failed),
    ("eod4xx", .deferred), ("eod5xx", .failed),
  ]

  @Test func `refused answers wait or end with the server's words, and the others arrive`()
    async throws
  {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab)
    let before = lab.newMailbox("ervoor")
    let after = lab.newMailbox("erna")
    let addresses = Self.refusals.map { "\($0.name)@deregenboog.test" }
    let senders = [before.address] + addresses + [after.address]
    try lab.deliver(senders.map { Letter(from: $0).bytes }, to: bench.mailbox)

    #expect(try await bench.run() == (taken: 8, sent: 2))
    #expect(try await lab.messages(of: before, atLeast: 1).count == 1)
    #expect(try await lab.messages(of: after, atLeast: 1).count == 1)
    for (offset, refusal) in Self.refusals.enumerated() {
      let detail = try #require(try await bench.store.submission(offset + 2))
      let mail = try #require(detail.acknowledgements.first)
      #expect(mail.recipient == addresses[offset])
      #expect(mail.state == refusal.state, "\(refusal.name)")
      #expect(mail.attempts.count == 1)
      #expect(mail.attempts.first?.words?.contains(" ") == true, "\(refusal.name)")
      #expect((mail.nextAttempt != nil) == (refusal.state == .deferred), "\(refusal.name)")
    }

    // What was put off is tried again in its time, and not before.
    #expect(try await bench.outbox.drain() == 0)
    #expect(try await bench.store.submission(2)?.acknowledgements.first?.attempts.count == 1)
    bench.clock.advance(minutes: 2)
    #expect(try await bench.outbox.drain() == 0)
    for number in [2, 4, 6] {
      let mail = try await bench.store.submission(number)?.acknowledgements.first
      #expect(mail?.attempts.count == 2)
      #expect(mail?.state == .deferred)
    }
  }

  @Test func `what is refused for days is given up in the end, and said so`() async throws {
    let bench = try await bench(senders: ["noor@deregenboog.test"])
    let busy = DeliveryOutcome.refused(
      stage: .recipient, SMTPReply(code: 450, lines: ["4.2.0 later"]))
    var attempts = 0
    while try await bench.store.nextAttempt() != nil, attempts < 40 {
      _ = try await bench.outbox { FakeSender([busy]) }.drain()
      attempts += 1
      bench.clock.advance(minutes: 8 * 60)
    }
    let mail = try await bench.store.submission(1)?.acknowledgements.first
    #expect(mail?.state == .failed)
    #expect(mail?.attempts.count == attempts)
    #expect(attempts == 15)
    #expect(!bench.log.lines(containing: "refused").isEmpty)
  }

  @Test func `switched off, nothing goes out that was planned before`() async throws {
    var bench = try await bench(senders: ["noor@deregenboog.test"])
    bench.configuration.acknowledge = false
    let sender = FakeSender()
    #expect(try await bench.outbox { sender }.drain() == 0)
    bench.configuration.acknowledge = true
    #expect(try await bench.outbox { sender }.drain() == 1)
    #expect(sender.recipients.count == 1)
  }

  @Test func `what can never be sent is said to have failed at once`() async throws {
    let bench = try await bench(senders: ["noor@deregenboog.test"])
    let never = TransportError(.unsupportedByServer("SMTPUTF8"), host: "fake.test", port: 1)
    #expect(try await bench.outbox { FakeSender([.notSent(never)]) }.drain() == 0)
    let mail = try await bench.store.submission(1)?.acknowledgements.first
    #expect(mail?.state == .failed)
    #expect(mail?.attempts.count == 1)
  }

  @Test func `how an attempt ended is written down although the database was busy`() async throws {
    let bench = try await bench(senders: ["noor@deregenboog.test"])
    let lock = try DatabaseLock(bench.configuration.database)
    let sender = FakeSender(whileSending: { try? lock.take() })
    let draining = Task { [bench] in try await bench.outbox { sender }.drain() }
    try await wait(until: "the attempt cannot be written down") {
      !bench.log.lines(containing: "cannot be written down yet").isEmpty
    }
    try lock.release()
    #expect(try await draining.value == 1)
    #expect(try await bench.store.statistics().outbox == [.sent: 1])
  }

  @Test func `an answer that a stop came in between of waits for nothing`() async throws {
    let bench = try await bench(senders: ["noor@deregenboog.test"])
    let stopped = TransportError(.cancelled, host: "fake.test", port: 1)
    let sender = FakeSender([.notSent(stopped)])
    #expect(try await bench.outbox { sender }.drain() == 1)
    #expect(try await bench.store.statistics().outbox == [.sent: 1])
  }

  @Test func `a server that breaks off after each answer leaves few in doubt`() async throws {
    let senders = ["noor", "sam", "kim", "jip", "bo"].map { "\($0)@deregenboog.test" }
    let bench = try await bench(senders: senders)
    let sender = FakeSender(Array(repeating: .uncertain(.lostConnection), count: senders.count))
    await #expect(throws: TransportError.lostConnection) {
      try await bench.outbox { sender }.drain()
    }
    #expect(sender.recipients.count == Trouble.uncertainBeforePause)
    #expect(try await bench.store.statistics().outbox == [.uncertain: 3, .planned: 2])
  }

  @Test func `an answer that may have been sent is never sent again by itself`() async throws {
    let bench = try await bench(senders: ["noor@deregenboog.test", "sam@deregenboog.test"])
    let sender = FakeSender([.uncertain(.lostConnection)])
    #expect(try await bench.outbox { sender }.drain() == 1)
    #expect(sender.recipients == ["noor@deregenboog.test", "sam@deregenboog.test"])
    for _ in 1...3 {
      bench.clock.advance(minutes: 24 * 60)
      #expect(try await bench.outbox { sender }.drain() == 0)
    }
    #expect(try await bench.store.statistics().outbox == [.uncertain: 1, .sent: 1])
  }

  @Test func `a server that goes away in the middle costs the waiting answers no attempt`()
    async throws
  {
    let senders = (1...5).map { "noor\($0)@deregenboog.test" }
    let bench = try await bench(senders: senders)
    let sender = FakeSender([
      .accepted(SMTPReply(code: 250, lines: [])), .notSent(.lostConnection),
    ])
    await #expect(throws: TransportError.lostConnection) {
      try await bench.outbox { sender }.drain()
    }
    #expect(sender.recipients.count == 2)
    #expect(try await bench.store.statistics().outbox == [.sent: 1, .deferred: 1, .planned: 3])
    bench.clock.advance(minutes: 2)
    #expect(try await bench.outbox { FakeSender() }.drain() == 4)
  }

  @Test func `what was being sent when the process died is uncertain`() async throws {
    let bench = try await bench(senders: ["noor@deregenboog.test"])
    _ = try #require(try await bench.store.leaseNext(now: bench.clock.now))
    #expect(try await bench.store.recoverInterrupted(now: bench.clock.now) == [1])
    bench.clock.advance(minutes: 24 * 60)
    let sender = FakeSender()
    #expect(try await bench.outbox { sender }.drain() == 0)
    #expect(sender.recipients.isEmpty)
  }

  @Test func `every answer goes out under the null reverse-path`() async throws {
    let bench = try await bench(senders: ["noor@deregenboog.test"])
    let entry = OutboxEntry(
      id: 1, submission: 42, recipient: "noor@deregenboog.test", messageID: "1@a.test", bytes: [],
      attempt: 1, plannedAt: bench.clock.now)
    let envelope = bench.outbox.envelope(of: entry)
    #expect(envelope.sender == nil)
    #expect(envelope.notify == .never)
    #expect(envelope.recipient == "noor@deregenboog.test")
  }

  private func bench(senders: [String]) async throws -> IntakeBench {
    let bench = try IntakeBench(lab: try await MailLab.shared())
    let mailbox = FakeMailbox(senders.map { Letter(from: $0).bytes })
    _ = try await bench.watcher { mailbox }.once()
    return bench
  }
}
