import IntakeService
import MIME
import MailLab
import SubmissionStore
import Submissions
import TestBench
import Testing

/// From a mail that a professional sends to the answer in their mailbox.
@Suite(.serialized) struct AcknowledgedOnceTests {
  @Test func `a mail becomes a submission, and its sender is answered once`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab)
    let sender = lab.newMailbox("noor")
    let letter = Letter(from: sender.address)
    try await lab.submit(letter.bytes, from: sender, to: [bench.mailbox])
    _ = try await lab.messages(of: bench.mailbox, atLeast: 1)

    #expect(try await bench.run() == (taken: 1, sent: 1))
    let answers = try await lab.messages(of: sender, atLeast: 1)
    let answer = Message(parsing: answers[0].bytes)
    let header = answer.header
    #expect(header.value("Return-Path") == "<>")
    #expect(header.value("Auto-Submitted") == "auto-replied")
    #expect(header.inReplyTo == [try #require(letter.messageID)])
    #expect(header.from.first?.address == bench.mailbox.address)
    #expect(header.to.first?.address == sender.address)
    let submission = try #require(try await bench.submissions().first)
    let words = answer.textBodies.map(answer.text).joined()
    #expect(words.contains("PM-\(submission.number)"))
    // It never gives the sender's story back: that may name a child.
    #expect(!words.contains("steeds stiller"))

    #expect(try await bench.run() == (taken: 0, sent: 0))
    let detail = try #require(try await bench.store.submission(submission.number))
    #expect(detail.acknowledgements.map(\.state) == [.sent])
    #expect(detail.acknowledgements.first?.messageID == header.messageID)
    #expect(try lab.messages(of: sender).count == 1)
  }

  @Test func `the answer has the same Message-ID in every database that takes the mail in`()
    async throws
  {
    let lab = try await MailLab.shared()
    let mailbox = lab.newMailbox("intake")
    let sender = lab.newMailbox("noor")
    try lab.deliver([Letter(from: sender.address).bytes], to: mailbox)
    var messageIDs: Set<String> = []
    for _ in 1...2 {
      let bench = try IntakeBench(lab: lab, mailbox: mailbox)
      _ = try await bench.watcher.once()
      let detail = try #require(try await bench.store.submission(1))
      messageIDs.formUnion(detail.acknowledgements.map(\.messageID))
    }
    #expect(messageIDs.count == 1)
  }

  @Test func `the same mail delivered twice is one submission with one answer`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab)
    let sender = lab.newMailbox("noor")
    let mail = Letter(from: sender.address).bytes
    let overAnotherRoute = Array("Received: from elsewhere.test\r\n".utf8) + mail
    try lab.deliver([mail, overAnotherRoute], to: bench.mailbox)
    #expect(try await bench.run() == (taken: 1, sent: 1))
    try lab.deliver([mail], to: bench.mailbox)
    #expect(try await bench.run() == (taken: 0, sent: 0))
    #expect(try await bench.submissions().count == 1)
  }

  @Test func `the same mail in two watched folders is one submission with one answer`()
    async throws
  {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab) { $0.folders = ["INBOX", "Scholen"] }
    let mail = Letter(from: lab.newMailbox("noor").address).bytes
    try lab.deliver([mail], to: bench.mailbox)
    try lab.deliver([mail], to: bench.mailbox, in: "Scholen")
    #expect(try await bench.run() == (taken: 1, sent: 1))
    #expect(try await bench.submissions().count == 1)
  }

  @Test func `two mails that share a Message-ID and say different things are two submissions`()
    async throws
  {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab)
    let mails = try ["eerste", "tweede"].map { try FixtureMessage.bytes("dubbel-message-id-\($0)") }
    try lab.deliver(mails, to: bench.mailbox)
    #expect(try await bench.run().taken == 2)
    #expect(try await bench.submissions().count == 2)
  }

  @Test func `a mail without a Message-ID is taken in once all the same`() async throws {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab)
    var letter = Letter(from: lab.newMailbox("noor").address)
    letter.messageID = nil
    try lab.deliver([letter.bytes, letter.bytes], to: bench.mailbox)
    #expect(try await bench.run() == (taken: 1, sent: 1))
  }

  @Test func `of a mail above the limit only the header is taken, and its sender is answered`()
    async throws
  {
    let lab = try await MailLab.shared()
    let bench = try IntakeBench(lab: lab) { $0.largestMessage = 100_000 }
    let sender = lab.newMailbox("noor")
    var letter = Letter(from: sender.address, subject: "Een voorbeeld met een filmpje")
    letter.body = String(repeating: "Zo ging het die ochtend in de kring. ", count: 8_000)
    try lab.deliver([letter.bytes], to: bench.mailbox)

    #expect(try await bench.run() == (taken: 1, sent: 1))
    let detail = try #require(try await bench.store.submission(1))
    let entry = try #require(detail.entries.first)
    #expect(entry.isOversize)
    #expect(entry.size > 290_000)
    #expect(try await bench.store.raw(1)?.count ?? .max < 2_000)
    #expect(detail.row.subject == "Een voorbeeld met een filmpje")
    #expect(detail.row.status == .new)
    #expect(entry.decision?.template == "neutral.nl")
    #expect(try await lab.messages(of: sender, atLeast: 1).count == 1)
  }
}
