import IntakeService
import MailLab
import SubmissionStore
import Submissions
import TestBench
import Testing
import TextAnalysis

/// What waits for a person before anything is sent.
@Suite(.serialized) struct HeldForStaffTests {
  @Test func `a sensitive mail is answered only after staff release it`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab)
    let sender = lab.newMailbox("jet")
    var letter = Letter(from: sender.address, subject: "lastig")
    letter.body = """
      Vandaag vertelde een jongen uit mijn groep dat hij thuis geslagen wordt, met de riem. \
      Hij liet me een streep op zijn been zien.
      """
    try lab.deliver([letter.bytes], to: bench.mailbox)
    #expect(try await bench.run() == (taken: 1, sent: 0))
    let row = try #require(try await bench.submissions().first)
    #expect(row.sensitive)
    #expect(row.outbox == .held)

    let staff = try SubmissionStore.open(at: bench.configuration.database, as: .staff)
    #expect(try await staff.releaseHeld(row.number, by: "anja", now: bench.clock.now) == 1)
    try staff.close()
    #expect(try await bench.outbox.drain() == 1)
    #expect(try await lab.messages(of: sender, atLeast: 1).count == 1)
    #expect(try await bench.outbox.drain() == 0)
  }

  @Test func `one address gets so many answers a day and no more`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab) { $0.perAddressPerDay = 2 }
    let sender = lab.newMailbox("noor")
    let mails = (1...4).map { number in
      var letter = Letter(from: sender.address, subject: "Vraag nummer \(number)")
      letter.body = "Hoe vertel ik dit de ouders van groep \(number)?"
      return letter.bytes
    }
    try lab.deliver(mails, to: bench.mailbox)
    #expect(try await bench.run() == (taken: 4, sent: 2))
    let withheld = try await bench.submissions().filter { $0.acknowledgement == .withhold }
    #expect(withheld.map(\.number) == [3, 4])
    let decision = try await bench.store.submission(3)?.decision
    #expect(decision?.because.first?.rule == MessageRule.addressLimit.rawValue)

    bench.clock.advance(minutes: 25 * 60)
    try lab.deliver([Letter(from: sender.address, subject: "Nog een").bytes], to: bench.mailbox)
    #expect(try await bench.run() == (taken: 1, sent: 1))
  }

  @Test func `above the limit for everybody together, answers wait for staff`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab) { $0.inTotalPerHour = 3 }
    let mails = (1...5).map { _ in Letter(from: lab.newMailbox("noor").address).bytes }
    try lab.deliver(mails, to: bench.mailbox)
    #expect(try await bench.run() == (taken: 5, sent: 3))
    #expect(try await bench.store.statistics().outbox == [.sent: 3, .held: 2])
  }
}
