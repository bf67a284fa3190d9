import FoundationEssentials
import MailLab
import MailTransport
import TestBench
import Testing

@Suite struct `connecting` {
  private func failure(_ address: ServerAddress) async -> TransportError? {
    await #expect(throws: TransportError.self) {
      try await IMAPSession.open(address, credentials: someone, timeouts: shortTimeouts)
    }
  }

  @Test func `the end of the certificate is known`() async throws {
    let lab = try await MailLab.shared()
    let imap = try await lab.openIMAP(lab.newMailbox())
    #expect(await imap.serverCertificateExpiry.map { $0 > .now } == true)
    await imap.logout()
    let smtp = try await lab.openSMTP(lab.newMailbox())
    #expect(await smtp.serverCertificateExpiry.map { $0 > .now } == true)
    await smtp.quit()
  }

  @Test func `an authority that is not ours is not trusted`() async throws {
    let lab = try await MailLab.shared()
    let error = await failure(lab.address(lab.ports.imaps, authorities: .some(nil)))
    guard case .certificate(.notTrusted) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.disposition == .configuration)
  }

  @Test func `a missing file of authorities is named`() async throws {
    let lab = try await MailLab.shared()
    let error = await failure(lab.address(lab.ports.imaps, authorities: "/nowhere/ca.pem"))
    #expect(error?.kind == .missingCertificateAuthorities(path: "/nowhere/ca.pem"))
  }

  @Test func `a certificate with a past end, another name or no authority is refused`()
    async throws
  {
    try await MailLab.withOwn { lab in
      try await lab.show(.expired)
      #expect(await failure(lab.imaps)?.kind == .certificate(.expired))
      try await lab.show(.otherName)
      for address in [lab.imaps, lab.address(lab.ports.imap, .startTLS)] {
        let error = await failure(address)
        guard case .certificate(.wrongName) = error?.kind else {
          Issue.record("\(String(describing: error))")
          continue
        }
      }
      try await lab.show(.selfSigned)
      let error = await failure(lab.imaps)
      guard case .certificate(.notTrusted) = error?.kind else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func `a closed port, an unknown host and the wrong kind of port are told apart`()
    async throws
  {
    let lab = try await MailLab.shared()
    #expect(await failure(lab.address(1))?.kind == .connectionRefused)
    let unknown = ServerAddress(
      host: "no-such-host.invalid", port: 993, security: .implicitTLS)
    #expect(await failure(unknown)?.kind == .unknownHost)
    let plain = await failure(lab.address(lab.ports.imap, .implicitTLS))
    guard case .tls = plain?.kind else {
      Issue.record("\(String(describing: plain))")
      return
    }
  }

  @Test(arguments: ["", "mail.example.test/inbox", "a@b", "a b", "a\r\nb", "a?b", "a#b"])
  func `what is no host name never becomes part of a URL`(host: String) async throws {
    let error = await failure(ServerAddress(host: host, port: 993, security: .implicitTLS))
    #expect(error?.kind == .invalidArgument("this is no host name"))
  }

  @Test func `a server without STARTTLS gets no password`() async throws {
    let lab = try await MailLab.shared()
    // Postfix's port for the internet offers STARTTLS, but the lab's Dovecot without TLS on
    // 127.0.0.2 says LOGINDISABLED; a server without either has to be played.
    let server = try PlainServer.imap()
    let address = ServerAddress(
      host: "localhost", port: server.port, security: .startTLS,
      certificateAuthorities: lab.caFile)
    #expect(await failure(address)?.kind == .startTLSRefused)
    #expect(!server.lines.isEmpty)
    #expect(!server.lines.contains { $0.contains("AUTHENTICATE") || $0.contains("LOGIN") })
  }

  static let refusedStartTLS: [(String, TransportError.Kind)] = [
    ("NO not today", .startTLSRefused), ("BAD what", .startTLSRefused),
    (
      "NO [UNAVAILABLE] certificate is being renewed",
      .temporarilyUnavailable(serverText: "[UNAVAILABLE] certificate is being renewed")
    ),
  ]

  @Test(arguments: refusedStartTLS)
  func `a STARTTLS that is refused is no wrong password`(
    answer: String, kind: TransportError.Kind
  ) async throws {
    let server = try PlainServer.imap(
      capabilities: "IMAP4rev1 STARTTLS AUTH=PLAIN", reply: answer)
    let address = ServerAddress(host: "localhost", port: server.port, security: .startTLS)
    #expect(await failure(address)?.kind == kind)
    #expect(server.lines.contains { $0.hasSuffix("STARTTLS") })
    #expect(!server.lines.contains { $0.contains("AUTHENTICATE") })
  }

  @Test func `STARTTLS protects the login where the server insists on it`() async throws {
    let lab = try await MailLab.shared()
    let address = lab.address(lab.ports.imap, .startTLS, host: lab.strictHost)
    let session = try await IMAPSession.open(
      address, credentials: lab.credentials(lab.newMailbox()))
    try await session.noop()
    await session.logout()
  }

  @Test func `a server that says nothing runs into the time limit`() async throws {
    let server = try PlainServer.silent()
    let address = ServerAddress(host: "localhost", port: server.port, security: .startTLS)
    var timeouts = shortTimeouts
    timeouts.connect = .seconds(1)
    let error = await #expect(throws: TransportError.self) {
      try await IMAPSession.open(address, credentials: someone, timeouts: timeouts)
    }
    #expect(error?.kind == .timedOut(step: .connecting))
  }

  @Test func `a cancelled task does not wait for the connection`() async throws {
    let server = try PlainServer.silent()
    let address = ServerAddress(host: "localhost", port: server.port, security: .startTLS)
    // So long that its end and the cancelling cannot be taken for each other.
    var timeouts = TransportTimeouts.standard
    timeouts.connect = .seconds(300)
    let opening = Task { [timeouts] in
      await #expect(throws: TransportError.self) {
        try await IMAPSession.open(address, credentials: someone, timeouts: timeouts)
      }
    }
    try await Task.sleep(for: .milliseconds(200))
    let start = ContinuousClock.now
    opening.cancel()
    #expect(await opening.value?.kind == .cancelled)
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test func `a proxy that is not there is named as such`() async throws {
    let lab = try await MailLab.shared()
    let address = ServerAddress(
      host: "localhost", port: lab.ports.imaps, security: .implicitTLS,
      certificateAuthorities: lab.caFile, proxy: "socks5h://127.0.0.1:1")
    guard case .proxyFailed = await failure(address)?.kind else {
      Issue.record("the proxy was not used")
      return
    }
  }
}
