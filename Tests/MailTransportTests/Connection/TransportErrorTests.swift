import MailTransport
import Testing

@Suite struct `transport errors` {
  static let kinds: [(TransportError.Kind, TransportError.Disposition)] = [
    (.unknownHost, .transient), (.connectionRefused, .transient),
    (.unreachable(detail: "x"), .transient), (.timedOut(step: .response), .transient),
    (.connectionLost(serverText: nil), .transient),
    (.certificate(.expired), .configuration),
    (.missingCertificateAuthorities(path: "/x"), .configuration),
    (.startTLSRefused, .configuration), (.credentialsRejected(serverText: "x"), .configuration),
    (.mechanismUnsupported("XOAUTH2"), .configuration),
    (.temporarilyUnavailable(serverText: "x"), .transient),
    (.serverRefused(command: "SELECT", serverText: "x"), .permanent),
    (.protocolViolation(detail: "x"), .transient),
    (.cannotWriteSpillFile(path: "/x", reason: "No space left on device"), .transient),
    (.cancelled, .transient),
  ]

  @Test(arguments: kinds)
  func `an error knows what to do with it, and says where it happened`(
    kind: TransportError.Kind, disposition: TransportError.Disposition
  ) {
    let error = TransportError(kind, host: "imap.voorbeeld.test", port: 993)
    #expect(error.disposition == disposition)
    #expect("\(error)".hasPrefix("imap.voorbeeld.test:993: "))
    #expect(!"\(error)".contains("\n"))
  }

  @Test func `an error says what, with what, and what next`() {
    let error = TransportError(
      .credentialsRejected(serverText: "[AUTHENTICATIONFAILED] Authentication failed."),
      host: "imap.voorbeeld.test", port: 993)
    #expect(
      "\(error)"
        == "imap.voorbeeld.test:993: the login was refused, saying \"[AUTHENTICATIONFAILED] "
        + "Authentication failed.\". Check the user name and the password or token")
  }
}
