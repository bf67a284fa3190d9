/// One of the two mail servers of a lab.
package enum LabServer: String, Sendable {
  /// IMAP, and the check of every password.
  case dovecot
  /// SMTP.
  case postfix
}

/// A certificate that the servers of a lab can show.
package enum LabCertificate: String, Sendable, CaseIterable {
  /// Signed by the lab's authority, for `localhost`, `127.0.0.1` and `127.0.0.2`.
  case good
  /// Signed by the lab's authority, but ended yesterday.
  case expired
  /// Signed by the lab's authority, for another host.
  case otherName = "other-name"
  /// Signed by nobody.
  case selfSigned = "self-signed"
}

/// What only a test with its own lab may do.
extension MailLab {
  /// Ends one server; its ports then refuse connections, until ``restart(_:)``.
  package func stop(_ server: LabServer) async throws(LabError) {
    try await LabScript.run(["stop", folder, server.rawValue])
  }

  /// Ends one server, if it runs, and starts it on the same ports.
  package func restart(_ server: LabServer) async throws(LabError) {
    try await LabScript.run(["restart", folder, server.rawValue])
  }

  /// Lets both servers show another certificate; they restart for it.
  package func show(_ certificate: LabCertificate) async throws(LabError) {
    try await LabScript.run(["certificate", folder, certificate.rawValue])
  }

  /// Cuts every IMAP connection of a mailbox, in the middle of whatever it does.
  package func cutConnections(of mailbox: LabMailbox) async throws(LabError) {
    try await LabScript.run(["kick", folder, mailbox.address])
  }
}
