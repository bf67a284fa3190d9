import FoundationEssentials
import MailTransport
import TextAnalysis

extension Doctor {
  /// Logs in to the IMAP server and looks at each mailbox that is watched.
  func imap(_ configuration: Configuration) async -> [Finding] {
    let subject = "IMAP log-in"
    let session: IMAPSession
    switch await credentials(configuration.imap, subject: subject) {
    case .failure(let finding):
      return [finding.finding]
    case .success(let credentials):
      do throws(TransportError) {
        session = try await IMAPSession.open(configuration.imap.address, credentials: credentials)
      } catch {
        return [server(subject, error)]
      }
    }
    var findings = [
      Finding.fine(subject, place(configuration.imap) + " takes the log-in", cause: .server)
    ]
    findings += certificate("IMAP certificate", until: await session.serverCertificateExpiry)
    do throws(TransportError) {
      let there = try await session.listMailboxes().filter(\.isSelectable).map(\.name)
      var wanted = configuration.folders
      if case .move(let mailbox) = configuration.afterwards { wanted.append(mailbox) }
      for name in wanted {
        findings.append(mailbox(name, among: there))
      }
      for folder in configuration.folders where !isMissing(folder, among: there) {
        let selected = try await session.select(folder)
        if selected.uidValidity == nil {
          findings.append(
            .warning(
              "mailbox \(folder)", "the server gives it no UIDVALIDITY",
              advice: "messages are told apart by their content alone; it works, but slower",
              cause: .server))
        }
      }
      await session.logout()
    } catch {
      findings.append(server("mailboxes", error))
    }
    return findings
  }

  /// Logs in to the SMTP server; nothing is sent.
  func smtp(_ configuration: Configuration) async -> [Finding] {
    let subject = "SMTP log-in"
    switch await credentials(configuration.smtp, subject: subject) {
    case .failure(let finding):
      return [finding.finding]
    case .success(let credentials):
      do throws(TransportError) {
        let session = try await SMTPSession.open(
          configuration.smtp.address, credentials: credentials, clientName: configuration.domain)
        try await session.check()
        let expiry = await session.serverCertificateExpiry
        await session.quit()
        return [
          .fine(
            subject, place(configuration.smtp) + " takes the log-in; nothing was sent",
            cause: .server)
        ] + certificate("SMTP certificate", until: expiry)
      } catch {
        return [server(subject, error)]
      }
    }
  }

  private struct Refused: Error { var finding: Finding }

  private func credentials(_ server: Configuration.Server, subject: String) async
    -> Result<Credentials, Refused>
  {
    do throws(SecretError) {
      return .success(try await server.credentials())
    } catch {
      let cause: Finding.Cause =
        switch error {
        case .unreadableFile: .permission
        default: .configuration
        }
      return .failure(
        Refused(finding: .failure(subject, error.description, advice: nil, cause: cause)))
    }
  }

  private func place(_ server: Configuration.Server) -> String {
    "\(server.address.host):\(server.address.port)"
  }

  private func server(_ subject: String, _ error: TransportError) -> Finding {
    // What does not answer at all is most often the wrong port, or the wrong kind of security on it.
    let advice: String? =
      if case .timedOut = error.kind {
        "check that 'host', 'port' and 'security' belong together, and the firewall"
      } else {
        nil
      }
    return .failure(
      subject, error.description, advice: advice,
      cause: error.disposition == .configuration ? .configuration : .server)
  }

  private func isMissing(_ name: String, among there: [String]) -> Bool {
    // INBOX is the one name whose case does not matter (RFC 3501 section 5.1).
    !there.contains { $0 == name || ($0.uppercased() == "INBOX" && name.uppercased() == "INBOX") }
  }

  private func mailbox(_ name: String, among there: [String]) -> Finding {
    guard isMissing(name, among: there) else {
      return .fine("mailbox \(name)", "is there", cause: .server)
    }
    let names = there.sorted().prefix(20).joined(separator: ", ")
    return .failure(
      "mailbox \(name)",
      "the server has no such mailbox" + Suggestion.phrase(for: name, among: there),
      advice: "it has: \(names)", cause: .configuration)
  }

  private func certificate(_ subject: String, until expiry: Date?) -> [Finding] {
    guard let expiry else { return [] }
    let days = Int(expiry.timeIntervalSince(now()) / 86_400)
    let day = expiry.formatted(.iso8601.year().month().day())
    guard days < 21 else {
      return [.fine(subject, "valid until \(day), \(days) days", cause: .server)]
    }
    return [
      .warning(
        subject, "ends on \(day), in \(days) days",
        advice: "the server's administrator must renew it before that day", cause: .server)
    ]
  }
}
