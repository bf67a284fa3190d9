import MailLab
import MailTransport
import Testing

/// Against a scripted server: no real one can be made to do these things when asked.
@Suite(.serialized) struct `an SMTP server that misbehaves` {
  static let mail = Array("Subject: x\r\n\r\nDag\r\n".utf8)

  private func outcome(
    _ steps: [ScriptedServer.Step], extensions: [String] = ["PIPELINING"]
  ) async throws -> (DeliveryOutcome, ScriptedServer, SMTPSession) {
    let lab = try await MailLab.shared()
    let server = try await ScriptedServer.start(
      lab, ScriptedServer.Step.smtpLogin(extensions: extensions) + steps)
    let session = try await SMTPSession.open(
      server.address, credentials: someone, clientName: "client", timeouts: shortTimeouts)
    let outcome = await session.send(
      Envelope(sender: nil, recipient: "anna@voorbeeld.test"), message: Self.mail)
    return (outcome, server, session)
  }

  @Test func `a server that offers no login takes none, and gets no mail without`() async throws {
    let lab = try await MailLab.shared()
    let server = try await ScriptedServer.start(
      lab,
      [
        .send("220 fake\r\n"), .expect("EHLO"), .send("250-fake\r\n250 PIPELINING\r\n"),
        .expect("EHLO"), .send("250 fake\r\n"),
      ])
    let error = await #expect(throws: TransportError.self) {
      try await SMTPSession.open(
        server.address, credentials: someone, clientName: "client", timeouts: shortTimeouts)
    }
    #expect(error?.kind == .mechanismUnsupported("a password"))
    #expect(error?.disposition == .configuration)
  }

  static let untilData: [ScriptedServer.Step] = [
    .expect("MAIL"), .expect("RCPT"), .send("250 ok\r\n250 ok\r\n"), .expect("DATA"),
  ]
  static let untilDot: [ScriptedServer.Step] = untilData + [.send("354 go\r\n"), .expect(".")]

  static let beforeDot: [[ScriptedServer.Step]] = [
    [.expect("MAIL"), .cut],
    [.expect("RCPT"), .send("250 ok\r\n"), .cut],
    [.expect("RCPT"), .send("421 bye\r\n")],
    [.expect("RCPT"), .send("250 ok\r\n421 bye\r\n")],
    [.expect("RCPT"), .send("503 nested MAIL\r\n503 x\r\n")],
    [.expect("RCPT"), .send("250 ok\r\n503 x\r\n")],
    [.expect("RCPT"), .send("nonsense\r\n")],
    [.expect("RCPT"), .send("530 5.7.0 login first\r\n530 x\r\n")],
    [.expect("RCPT")],
    untilData + [.cut],
    untilData + [.send("421 bye\r\n")],
    untilData + [.send("250 odd\r\n")],
    untilData,
  ]

  @Test(arguments: beforeDot)
  func `before the final dot the message is provably not sent`(
    steps: [ScriptedServer.Step]
  ) async throws {
    let (outcome, server, _) = try await outcome(steps)
    guard case .notSent(let error) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(error.disposition != .permanent)
    #expect(!server.lines.contains("."))
  }

  static let afterDot: [[ScriptedServer.Step]] = [
    [.cut], [.send("250"), .cut], [.send("250-half\r\n"), .cut], [.send("421 bye\r\n")],
    [.send("503 out of step\r\n")], [.send("nonsense\r\n")], [.send("354 again\r\n")], [],
  ]

  @Test(arguments: afterDot)
  func `after the final dot, without a verdict, it is uncertain`(
    steps: [ScriptedServer.Step]
  ) async throws {
    let (outcome, server, session) = try await outcome(Self.untilDot + steps)
    guard case .uncertain = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(!outcome.isPermanent)
    // Nothing may go over this connection any more.
    let next = await session.send(
      Envelope(sender: nil, recipient: "anna@voorbeeld.test"), message: Self.mail)
    guard case .notSent = next else {
      Issue.record("\(next)")
      return
    }
    withExtendedLifetime(server) {}
  }

  @Test func `a stop after the final dot still waits for the verdict`() async throws {
    let lab = try await MailLab.shared()
    let server = try await ScriptedServer.start(
      lab,
      ScriptedServer.Step.smtpLogin(extensions: ["PIPELINING"]) + Self.untilDot + [
        .pause(.milliseconds(800)), .send("250 taken\r\n"),
      ])
    let session = try await SMTPSession.open(
      server.address, credentials: someone, clientName: "client", timeouts: shortTimeouts)
    let sending = Task {
      await session.send(
        Envelope(sender: nil, recipient: "anna@voorbeeld.test"), message: Self.mail)
    }
    while !server.lines.contains(".") { try await Task.sleep(for: .milliseconds(10)) }
    sending.cancel()
    guard case .accepted = await sending.value else {
      Issue.record("\(await sending.value)")
      return
    }
  }

  @Test func `a stop before the final dot sends nothing`() async throws {
    let lab = try await MailLab.shared()
    let server = try await ScriptedServer.start(
      lab, ScriptedServer.Step.smtpLogin(extensions: ["PIPELINING"]) + [.expect("RCPT")])
    let session = try await SMTPSession.open(
      server.address, credentials: someone, clientName: "client", timeouts: .standard)
    let sending = Task {
      await session.send(
        Envelope(sender: nil, recipient: "anna@voorbeeld.test"), message: Self.mail)
    }
    try await Task.sleep(for: .milliseconds(300))
    sending.cancel()
    guard case .notSent(let error) = await sending.value else {
      Issue.record("\(await sending.value)")
      return
    }
    #expect(error.kind == .cancelled)
    withExtendedLifetime(server) {}
  }

  @Test func `without PIPELINING commands wait for each other`() async throws {
    let (outcome, server, _) = try await outcome(
      [.expect("MAIL"), .send("550 5.7.1 no\r\n")], extensions: [])
    guard case .refused(.mailFrom, let reply) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(reply.enhancedStatus == "5.7.1")
    #expect(!server.lines.contains { $0.hasPrefix("RCPT") })
  }

  @Test func `only what is offered is asked for`() async throws {
    let lab = try await MailLab.shared()
    let server = try await ScriptedServer.start(
      lab, ScriptedServer.Step.smtpLogin() + [.expect("MAIL")])
    let session = try await SMTPSession.open(
      server.address, credentials: someone, clientName: "client", timeouts: shortTimeouts)
    let unsupported: [(Envelope, [UInt8], String)] = [
      (Envelope(sender: nil, recipient: "anna@voorbeeld.test"), Array("é".utf8), "8BITMIME"),
      (Envelope(sender: nil, recipient: "één@voorbeeld.test"), Self.mail, "SMTPUTF8"),
    ]
    for (envelope, message, feature) in unsupported {
      guard case .notSent(let error) = await session.send(envelope, message: message) else {
        Issue.record("\(feature) was not asked about")
        continue
      }
      #expect(error.kind == .unsupportedByServer(feature))
    }
    _ = await session.send(
      Envelope(
        sender: nil, recipient: "anna@voorbeeld.test", envelopeID: "a", notify: .never,
        returning: .full), message: Self.mail)
    #expect(server.lines.last == "MAIL FROM:<>")
  }

  @Test func `all that is offered is used`() async throws {
    let lab = try await MailLab.shared()
    let server = try await ScriptedServer.start(
      lab,
      ScriptedServer.Step.smtpLogin(
        extensions: ["PIPELINING", "SIZE 1000", "8BITMIME", "SMTPUTF8", "DSN"]) + [.expect("RCPT")])
    let session = try await SMTPSession.open(
      server.address, credentials: someone, clientName: "client", timeouts: shortTimeouts)
    _ = await session.send(
      Envelope(
        sender: "praatmee@praatmee.test", recipient: "één@voorbeeld.test", envelopeID: "a+b",
        notify: .on([.failure, .delay]), returning: .headers), message: Array(".é\n".utf8))
    #expect(
      server.lines.suffix(2) == [
        "MAIL FROM:<praatmee@praatmee.test> SIZE=5 BODY=8BITMIME SMTPUTF8 RET=HDRS ENVID=a+2Bb",
        "RCPT TO:<één@voorbeeld.test> NOTIFY=DELAY,FAILURE",
      ])
  }

  @Test(arguments: ["", "a b", "a\r\nb", "client/x", "é"])
  func `a name that could end EHLO is refused`(name: String) async throws {
    let nowhere = ServerAddress(host: "localhost", port: 1, security: .implicitTLS)
    let error = await #expect(throws: TransportError.self) {
      try await SMTPSession.open(nowhere, credentials: someone, clientName: name)
    }
    #expect(error?.kind == .invalidArgument("the name for EHLO is no host name"))
  }
}
