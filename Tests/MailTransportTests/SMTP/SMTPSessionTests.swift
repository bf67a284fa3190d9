import FoundationEssentials
import MailLab
import MailTransport
import Testing

/// Against a real Postfix.
@Suite struct `an SMTP session` {
  private func message(_ body: String, header: String = "") -> [UInt8] {
    Array("From: praatmee@praatmee.test\r\nSubject: antwoord\r\n\(header)\r\n\(body)".utf8)
  }

  private func arrived(_ lab: MailLab, _ mailbox: LabMailbox) async throws -> LabMessage {
    try #require(try await lab.messages(of: mailbox, atLeast: 1).first)
  }

  @Test func `a message with the null reverse-path arrives`() async throws {
    let lab = try await MailLab.shared()
    let recipient = lab.newMailbox("ontvanger")
    let session = try await lab.openSMTP(lab.newMailbox())
    let outcome = await session.send(
      Envelope(
        sender: nil, recipient: recipient.address, envelopeID: "ref+1=a", notify: .never,
        returning: .headers),
      message: message("Dag\r\n"))
    guard case .accepted(let reply) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(reply.code == 250)
    #expect(try await arrived(lab, recipient).text.hasPrefix("Return-Path: <>\n"))
    await session.quit()
  }

  @Test func `bare line ends and dots arrive as lines and dots`() async throws {
    let lab = try await MailLab.shared()
    let recipient = lab.newMailbox("ontvanger")
    let session = try await lab.openSMTP(lab.newMailbox())
    // The lab refuses a message with a bare LF.
    let outcome = await session.send(
      Envelope(sender: nil, recipient: recipient.address),
      message: message("een\n.\ntwee\r.\r\n..drie\r\n.\r\nvier."))
    guard case .accepted = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(
      try await arrived(lab, recipient).text.hasSuffix("\n\neen\n.\ntwee\n.\n..drie\n.\nvier.\n"))
    await session.quit()
  }

  @Test func `8-bit text and international addresses arrive where they are offered`() async throws {
    let lab = try await MailLab.shared()
    let recipient = lab.newMailbox("één")
    let session = try await lab.openSMTP(lab.newMailbox())
    let outcome = await session.send(
      Envelope(sender: nil, recipient: recipient.address),
      message: message(
        "Één kind\r\n", header: "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"))
    guard case .accepted = outcome else {
      Issue.record("\(outcome)")
      return
    }
    await session.quit()
  }

  static let refusals: [(String, DeliveryOutcome.Stage, Int)] = [
    ("rcpt4xx", .recipient, 450), ("rcpt5xx", .recipient, 550), ("data4xx", .data, 451),
    ("data5xx", .data, 554), ("eod4xx", .afterData, 452), ("eod5xx", .afterData, 554),
  ]

  @Test func `each refusal is told by its stage, and the next message is innocent`() async throws {
    let lab = try await MailLab.shared()
    let recipient = lab.newMailbox("ontvanger")
    let session = try await lab.openSMTP(lab.newMailbox())
    for (name, stage, code) in Self.refusals {
      let outcome = await session.send(
        Envelope(sender: nil, recipient: "\(name)@voorbeeld.test"), message: message("Dag\r\n"))
      guard case .refused(let actualStage, let reply) = outcome else {
        Issue.record("\(name): \(outcome)")
        continue
      }
      #expect(actualStage == stage, "\(name)")
      #expect(reply.code == code, "\(name)")
      #expect(outcome.isPermanent == (code >= 500), "\(name)")
      let next = await session.send(
        Envelope(sender: nil, recipient: recipient.address), message: message("Na \(name)\r\n"))
      guard case .accepted = next else {
        Issue.record("after \(name): \(next)")
        continue
      }
    }
    #expect(
      try await lab.messages(of: recipient, atLeast: Self.refusals.count).count
        == Self.refusals.count)
    await session.quit()
  }

  @Test func `a refused header is a refusal after the data`() async throws {
    let lab = try await MailLab.shared()
    let session = try await lab.openSMTP(lab.newMailbox())
    let outcome = await session.send(
      Envelope(sender: nil, recipient: lab.newMailbox().address),
      message: message("Dag\r\n", header: "X-Lab-Refuse: ja\r\n"))
    guard case .refused(.afterData, let reply) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(reply.code == 550)
    await session.quit()
  }

  @Test func `many messages go over one connection`() async throws {
    let lab = try await MailLab.shared()
    let recipient = lab.newMailbox("ontvanger")
    let session = try await lab.openSMTP(lab.newMailbox())
    for number in 1...20 {
      try await session.check()
      let outcome = await session.send(
        Envelope(sender: nil, recipient: recipient.address), message: message("\(number)\r\n"))
      guard case .accepted = outcome else {
        Issue.record("\(outcome)")
        break
      }
    }
    #expect(try await lab.messages(of: recipient, atLeast: 20).count == 20)
    await session.quit()
  }

  @Test func `what cannot be sent is refused before anything is sent`() async throws {
    let lab = try await MailLab.shared()
    let session = try await lab.openSMTP(lab.newMailbox())
    let recipient = lab.newMailbox().address
    let limit = try #require(await session.maximumMessageSize)
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 900) + [0x0D, 0x0A]
    let attempts: [(Envelope, [UInt8])] = [
      (Envelope(sender: nil, recipient: "a@b.test>\r\nRCPT TO:<c@d.test"), message("x")),
      (Envelope(sender: "a b@c.test", recipient: recipient), message("x")),
      (Envelope(sender: nil, recipient: recipient), []),
      (
        Envelope(sender: nil, recipient: recipient),
        Array(repeatElement(line, count: limit / line.count + 1).joined())
      ),
      (
        Envelope(sender: nil, recipient: recipient),
        message(String(repeating: "x", count: 999))
      ),
    ]
    for (envelope, bytes) in attempts {
      let outcome = await session.send(envelope, message: bytes)
      guard case .notSent(let error) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      #expect(error.disposition == .permanent)
      #expect(outcome.isPermanent)
      #expect(!"\(error)".contains("b.test"))
    }
    try await session.check()
    await session.quit()
  }

  @Test func `a server that is gone before the message is no uncertain delivery`() async throws {
    try await MailLab.withOwn { lab in
      let session = try await lab.openSMTP(lab.newMailbox())
      try await lab.stop(.postfix)
      let outcome = await session.send(
        Envelope(sender: nil, recipient: "anna@voorbeeld.test"), message: message("Dag\r\n"))
      guard case .notSent(let error) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(error.disposition == .transient)
    }
  }

  @Test func `a session that has ended sends nothing`() async throws {
    let lab = try await MailLab.shared()
    let session = try await lab.openSMTP(lab.newMailbox())
    await session.quit()
    let outcome = await session.send(
      Envelope(sender: nil, recipient: "anna@voorbeeld.test"), message: message("Dag\r\n"))
    guard case .notSent(let error) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(error.kind == .sessionClosed)
  }
}
