import MailLab
import MailTransport

extension MailLab {
  func address(
    _ port: Int, _ security: ServerAddress.Security = .implicitTLS, host: String? = nil,
    authorities: String?? = nil
  ) -> ServerAddress {
    ServerAddress(
      host: host ?? self.host, port: port, security: security,
      certificateAuthorities: authorities ?? caFile)
  }

  var imaps: ServerAddress { address(ports.imaps) }
  var submission: ServerAddress { address(ports.submission, .startTLS) }

  func credentials(_ mailbox: LabMailbox) -> Credentials {
    Credentials(user: mailbox.address, secret: .password(mailbox.password))
  }

  func openIMAP(_ mailbox: LabMailbox) async throws(TransportError) -> IMAPSession {
    try await IMAPSession.open(imaps, credentials: credentials(mailbox))
  }

  func openSMTP(_ mailbox: LabMailbox) async throws(TransportError) -> SMTPSession {
    try await SMTPSession.open(
      submission, credentials: credentials(mailbox), clientName: "client.voorbeeld.test")
  }
}

/// Quick limits, for servers that are meant to say nothing.
let shortTimeouts = TransportTimeouts(
  connect: .seconds(5), imapSilence: .seconds(2), smtpSilence: .seconds(2),
  smtpFinalReply: .seconds(2), farewell: .milliseconds(300))

/// A small message with LF at its line ends, as a maildir holds it.
func smallMessage(_ subject: String) -> [UInt8] {
  Array("From: anna@voorbeeld.test\nSubject: \(subject)\n\nDag allemaal.\n".utf8)
}

/// What IMAP makes of such a message.
func withCRLF(_ message: [UInt8]) -> [UInt8] {
  message.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
}
