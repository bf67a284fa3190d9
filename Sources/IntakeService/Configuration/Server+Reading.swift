import MailTransport

extension Configuration.Server {
  /// Reads `mailbox.imap` or `mailbox.smtp`.
  ///
  /// - Parameter address: the mailbox's address, the user name where none is given.
  init(
    _ mailbox: MappingReader, _ key: String, address: String, folder: Folder,
    ports: (tls: Int, startTLS: Int)
  ) {
    let server = mailbox.mapping(
      key,
      keys: [
        "host", "port", "security", "user", "authentication", "secret", "certificate-authorities",
        "proxy",
      ])
    let security = server.choice(
      "security", ["tls": ServerAddress.Security.implicitTLS, "starttls": .startTLS],
      or: .implicitTLS)
    let standard = security == .startTLS ? ports.startTLS : ports.tls
    let host = server.requiredText("host")
    if !host.isEmpty, !Configuration.isHost(host) {
      server.refuse("host", "must be the name of a server, such as mail.example.org")
    }
    self.init(
      address: ServerAddress(
        host: host,
        port: server.number("port", in: 1...65_535, or: standard),
        security: security,
        certificateAuthorities: server.optionalText("certificate-authorities").map(folder.path),
        proxy: server.optionalText("proxy")),
      user: server.text("user", or: address),
      authentication: server.choice(
        "authentication",
        ["password": Authentication.password, "xoauth2": .xoauth2, "oauthbearer": .oauthbearer],
        or: .password),
      secret: SecretSource(server, folder: folder))
  }
}
