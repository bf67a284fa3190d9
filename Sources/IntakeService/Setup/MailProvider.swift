package import MailTransport

/// The servers of a mail provider.
package struct MailProvider: Sendable, Hashable {
  package struct Server: Sendable, Hashable {
    package var host: String
    package var port: Int
    package var security: ServerAddress.Security

    package init(host: String, port: Int, security: ServerAddress.Security) {
      self.host = host
      self.port = port
      self.security = security
    }
  }

  package var imap: Server
  package var smtp: Server
  /// The provider takes access tokens instead of passwords.
  package var wantsToken: Bool

  package init(imap: Server, smtp: Server, wantsToken: Bool) {
    self.imap = imap
    self.smtp = smtp
    self.wantsToken = wantsToken
  }

  /// Exchange Online takes no passwords over IMAP any more.
  package static let microsoft365 = MailProvider(
    imap: Server(host: "outlook.office365.com", port: 993, security: .implicitTLS),
    smtp: Server(host: "smtp.office365.com", port: 587, security: .startTLS),
    wantsToken: true)

  /// Gmail takes an app password where the account has one.
  package static let gmail = MailProvider(
    imap: Server(host: "imap.gmail.com", port: 993, security: .implicitTLS),
    smtp: Server(host: "smtp.gmail.com", port: 465, security: .implicitTLS),
    wantsToken: false)
}
