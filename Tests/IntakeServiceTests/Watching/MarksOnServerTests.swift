import IntakeService
import MailLab
import SubmissionStore
import TestBench
import Testing

/// What the daemon does to the mailbox that colleagues look at as well.
@Suite(.serialized) struct MarksOnServerTests {
  @Test func `a mail that a colleague opened first is taken in, and no flag is touched`()
    async throws
  {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab)
    let sender = lab.newMailbox("noor").address
    try lab.deliver([Letter(from: sender).bytes, Letter(from: sender).bytes], to: bench.mailbox)
    try lab.markAllAsSeen(in: bench.mailbox)
    try lab.deliver([Letter(from: sender, subject: "Nog niet gelezen").bytes], to: bench.mailbox)

    #expect(try await bench.run().taken == 3)
    let flags = try lab.messages(of: bench.mailbox).map(\.flags)
    #expect(flags == [["S"], ["S"], []])
  }

  @Test func `what is taken in gets the keyword, and nothing else changes`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab) { $0.afterwards = .flag("Praatmee") }
    let sender = lab.newMailbox("noor").address
    try lab.deliver([Letter(from: sender).bytes, Letter(from: sender).bytes], to: bench.mailbox)
    try await bench.run()
    // Dovecot writes the first keyword of a mailbox as the letter a.
    #expect(try lab.messages(of: bench.mailbox).map(\.flags) == [["a"], ["a"]])
    try await bench.run()
    #expect(try await bench.store.pendingMarks(of: bench).isEmpty)
  }

  @Test func `what is taken in moves, unread as it was`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab) { $0.afterwards = .move("Verwerkt") }
    try lab.deliver([], to: bench.mailbox, in: "Verwerkt")
    let sender = lab.newMailbox("noor").address
    try lab.deliver((1...3).map { _ in Letter(from: sender).bytes }, to: bench.mailbox)
    #expect(try await bench.run().taken == 3)
    #expect(try lab.messages(of: bench.mailbox).isEmpty)
    #expect(try lab.messages(of: bench.mailbox, in: "Verwerkt").map(\.flags) == [[], [], []])
    #expect(try await bench.run().taken == 0)
  }

  @Test func `a mailbox to move to that is not there loses nothing, and is named`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab) { $0.afterwards = .move("Bestaat niet") }
    try lab.deliver([Letter(from: lab.newMailbox("noor").address).bytes], to: bench.mailbox)
    #expect(try await bench.watcher.once() == 1)
    #expect(bench.log.lines(containing: "cannot be marked").count == 1)
    #expect(try await bench.submissions().count == 1)
    #expect(try lab.messages(of: bench.mailbox).count == 1)
    #expect(try await bench.outbox.drain() == 1)
  }

  @Test func `every mail of a large intake is marked in one run`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab) { $0.afterwards = .flag("Praatmee") }
    let sender = lab.newMailbox("noor").address
    let mails = (0..<1_050).map { Letter(from: sender, subject: "Bericht \($0)").bytes }
    try lab.deliver(mails, to: bench.mailbox)
    #expect(try await bench.watcher.once() == 1_050)
    #expect(try await bench.store.pendingMarks(of: bench).isEmpty)
  }
}

extension SubmissionStore {
  fileprivate func pendingMarks(of bench: IntakeBench) async throws -> [MessageLocation] {
    var pending: [MessageLocation] = []
    for cursor in try await statistics().cursors {
      pending += try await pendingMarks(
        account: cursor.account, mailbox: cursor.mailbox, uidValidity: cursor.uidValidity)
    }
    return pending
  }
}
