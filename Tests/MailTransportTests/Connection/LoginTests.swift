import MailLab
import MailTransport
import Testing

@Suite struct `logging in` {
  @Test(arguments: [ServerAddress.Security.implicitTLS, .startTLS])
  func `a password opens an IMAP session`(security: ServerAddress.Security) async throws {
    let lab = try await MailLab.shared()
    let port = security == .implicitTLS ? lab.ports.imaps : lab.ports.imap
    let session = try await IMAPSession.open(
      lab.address(port, security), credentials: lab.credentials(lab.newMailbox()))
    #expect(await session.capabilities.isSuperset(of: ["IMAP4REV1", "MOVE", "IDLE", "UIDPLUS"]))
    try await session.noop()
    await session.logout()
  }

  @Test(arguments: [ServerAddress.Security.implicitTLS, .startTLS])
  func `a password opens an SMTP session`(security: ServerAddress.Security) async throws {
    let lab = try await MailLab.shared()
    let port = security == .implicitTLS ? lab.ports.submissions : lab.ports.submission
    let session = try await SMTPSession.open(
      lab.address(port, security), credentials: lab.credentials(lab.newMailbox()),
      clientName: "client.voorbeeld.test")
    #expect(await session.extensions.isSuperset(of: ["PIPELINING", "8BITMIME", "DSN"]))
    try await session.check()
    await session.quit()
  }

  @Test(arguments: Secret.BearerMechanism.allCases)
  func `a token opens both`(mechanism: Secret.BearerMechanism) async throws {
    let lab = try await MailLab.shared()
    let credentials = Credentials(
      user: lab.newMailbox().address, secret: .bearer(token: lab.token, mechanism: mechanism))
    let imap = try await IMAPSession.open(lab.imaps, credentials: credentials)
    try await imap.noop()
    await imap.logout()
    let smtp = try await SMTPSession.open(
      lab.submission, credentials: credentials, clientName: "client")
    try await smtp.check()
    await smtp.quit()
  }

  static let wrongSecrets: [Secret] = [
    .password("fout-geheim"), .bearer(token: "fout-geheim", mechanism: .xoauth2),
    .bearer(token: "fout-geheim", mechanism: .oauthbearer),
  ]

  @Test(arguments: wrongSecrets)
  func `a wrong secret is rejected and not shown`(secret: Secret) async throws {
    let lab = try await MailLab.shared()
    let credentials = Credentials(user: lab.newMailbox().address, secret: secret)
    let atIMAP = await #expect(throws: TransportError.self) {
      try await IMAPSession.open(lab.imaps, credentials: credentials)
    }
    let atSMTP = await #expect(throws: TransportError.self) {
      try await SMTPSession.open(lab.submission, credentials: credentials, clientName: "client")
    }
    for error in [atIMAP, atSMTP] {
      let error = try #require(error)
      guard case .credentialsRejected = error.kind else {
        Issue.record("\(error.kind)")
        continue
      }
      #expect(error.disposition == .configuration)
      #expect(!"\(error)".contains("fout-geheim"))
    }
  }

  @Test func `a mechanism that the server does not offer is no rejected password`() async throws {
    let lab = try await MailLab.shared()
    let server = try await ScriptedServer.start(
      lab,
      [
        .send("* OK ready\r\n"), .expect("CAPABILITY"),
        .send("* CAPABILITY IMAP4rev1 AUTH=PLAIN LOGINDISABLED\r\n% OK\r\n"),
      ])
    let credentials = Credentials(
      user: "anna@voorbeeld.test", secret: .bearer(token: "x", mechanism: .xoauth2))
    let error = await #expect(throws: TransportError.self) {
      try await IMAPSession.open(server.address, credentials: credentials, timeouts: shortTimeouts)
    }
    #expect(error?.kind == .mechanismUnsupported("XOAUTH2"))
  }

  @Test(arguments: [
    Credentials(user: "", secret: .password("x")), Credentials(user: "a", secret: .password("")),
    Credentials(user: "a\r\nb", secret: .password("x")),
    Credentials(user: "a", secret: .bearer(token: "x\n", mechanism: .xoauth2)),
  ])
  func `credentials that cannot be used are refused before anything is sent`(
    credentials: Credentials
  ) async throws {
    // Nothing listens on port 1: a connection would fail in another way.
    let nowhere = ServerAddress(host: "localhost", port: 1, security: .implicitTLS)
    let error = await #expect(throws: TransportError.self) {
      try await IMAPSession.open(nowhere, credentials: credentials)
    }
    guard case .invalidArgument = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `without SASL the LOGIN command is tried`() async throws {
    let lab = try await MailLab.shared()
    let offer = "* CAPABILITY IMAP4rev1\r\n% OK\r\n"
    let server = try await ScriptedServer.start(
      lab,
      [
        .send("* OK ready\r\n"), .expect("CAPABILITY"), .send(offer),
        // The second connection.
        .pause(.milliseconds(700)), .send("* OK ready\r\n"), .expect("CAPABILITY"), .send(offer),
        .expect("LOGIN"), .send("% OK in\r\n"), .expect("CAPABILITY"),
        .send("* CAPABILITY IMAP4rev1\r\n% OK\r\n"),
      ], connections: 2)
    let session = try await IMAPSession.open(
      server.address, credentials: someone, timeouts: shortTimeouts)
    #expect(server.lines.contains { $0.hasSuffix("LOGIN anna@voorbeeld.test geheim-woord") })
    await session.close()
  }

  @Test func `a server that is busy at the login is not a wrong password`() async throws {
    let lab = try await MailLab.shared()
    let server = try await ScriptedServer.start(
      lab, ScriptedServer.Step.imapUntilLogin + [.send("% NO [UNAVAILABLE] later\r\n")])
    let error = await #expect(throws: TransportError.self) {
      try await IMAPSession.open(server.address, credentials: someone, timeouts: shortTimeouts)
    }
    #expect(error?.kind == .temporarilyUnavailable(serverText: "[UNAVAILABLE] later"))
    #expect(error?.disposition == .transient)
  }

  @Test func `a BYE instead of a greeting is passed on as the server's words`() async throws {
    let lab = try await MailLab.shared()
    let server = try await ScriptedServer.start(lab, [.send("* BYE Too many connections\r\n")])
    let error = await #expect(throws: TransportError.self) {
      try await IMAPSession.open(server.address, credentials: someone, timeouts: shortTimeouts)
    }
    #expect(error?.kind == .temporarilyUnavailable(serverText: "Too many connections"))
  }

  @Test func `a cancelled task leaves a session as it is`() async throws {
    let lab = try await MailLab.shared()
    let session = try await lab.openIMAP(lab.newMailbox())
    let cancelled = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await #expect(throws: TransportError.self) { try await session.noop() }
    }
    #expect(await cancelled.value?.kind == .cancelled)
    try await session.noop()
    await session.logout()
  }

  @Test func `no secret is in a description, a dump or a reflection`() {
    for secret in [
      Secret.password("sesam-open"), .bearer(token: "sesam-open", mechanism: .xoauth2),
    ] {
      let credentials = Credentials(user: "anna", secret: secret)
      var dumped = ""
      dump(credentials, to: &dumped)
      dump(secret, to: &dumped)
      dumped += "\(credentials)\(secret)" + String(reflecting: credentials)
      dumped += String(reflecting: secret) + String(describing: Optional(credentials))
      #expect(dumped.contains("anna"))
      #expect(!dumped.contains("sesam"))
    }
  }
}
