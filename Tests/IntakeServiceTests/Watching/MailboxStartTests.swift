import FoundationEssentials
import IntakeService
import MailLab
import SubmissionStore
import TestBench
import Testing

/// Where the daemon begins in a mailbox, and how it goes on after the server renumbered it.
@Suite(.serialized) struct MailboxStartTests {
  private func letters(_ count: Int, from sender: LabMailbox) -> [[UInt8]] {
    (0..<count).map { number in
      var letter = Letter(from: sender.address, subject: "Vraag \(number)")
      letter.body = "Hoe vertel ik dit de ouders van groep \(number)?"
      return letter.bytes
    }
  }

  @Test func `a first start in a full mailbox takes nothing in and answers nobody`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab) { $0.start = .new }
    let sender = lab.newMailbox("noor")
    try lab.deliver(letters(50, from: sender), to: bench.mailbox)
    #expect(try await bench.run() == (taken: 0, sent: 0))
    #expect(try await bench.submissions().isEmpty)

    try lab.deliver([Letter(from: sender.address).bytes], to: bench.mailbox)
    #expect(try await bench.run() == (taken: 1, sent: 1))
  }

  @Test func `a first start that takes all takes all`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab) { $0.start = .all }
    try lab.deliver(letters(12, from: lab.newMailbox("noor")), to: bench.mailbox)
    #expect(try await bench.run().taken == 12)
  }

  @Test func `a first start from a day on takes what arrived that day or later`() async throws {
    let lab = try await MailLab.shared()
    let day = try #require(Day("2026-11-20"))
    let bench = try IntakeBench(lab: lab) { $0.start = .since(day) }
    let mails = letters(6, from: lab.newMailbox("noor"))
    try lab.deliver(Array(mails[..<4]), to: bench.mailbox)
    try lab.setArrival(of: bench.mailbox, to: day.start - 1)
    try lab.deliver(Array(mails[4...]), to: bench.mailbox)
    #expect(try await bench.run().taken == 2)
  }

  @Test func `a renumbered mailbox loses nothing and gives nothing twice`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab) { $0.perAddressPerDay = 100 }
    let mails = letters(9, from: lab.newMailbox("noor"))
    try lab.deliver(Array(mails[..<5]), to: bench.mailbox)
    #expect(try await bench.run().taken == 5)
    let before = try await bench.store.statistics().cursors.first

    // These come while the daemon is away, and nobody saw them under the old numbers.
    try lab.deliver(Array(mails[5..<8]), to: bench.mailbox)
    try lab.forgetNumbers(of: bench.mailbox)
    #expect(try await bench.run().taken == 3)
    let after = try await bench.store.statistics().cursors.first
    #expect(before?.uidValidity != after?.uidValidity)
    try lab.deliver([mails[8]], to: bench.mailbox)
    #expect(try await bench.run().taken == 1)
    #expect(try await bench.submissions().count == 9)
    #expect(try await bench.store.statistics().outbox == [.sent: 9])
  }

  @Test func `old mail that was left alone stays alone when the mailbox is renumbered`()
    async throws
  {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab) { $0.start = .new }
    let sender = lab.newMailbox("noor")
    try lab.deliver(letters(20, from: sender), to: bench.mailbox)
    try lab.setArrival(of: bench.mailbox, to: Date() - 86_400)
    #expect(try await bench.run() == (taken: 0, sent: 0))
    try lab.forgetNumbers(of: bench.mailbox)
    #expect(try await bench.run() == (taken: 0, sent: 0))
    try lab.deliver([Letter(from: sender.address).bytes], to: bench.mailbox)
    #expect(try await bench.run() == (taken: 1, sent: 1))
  }
}
