import Foundation
import MailLab
import TestBench
import Testing

/// `praatmee doctor`, and `daemon --once` beside it: every fault is told, with what to do about it,
/// under the same exit code.
@Suite(.serialized) struct DoctorTests {
  @Test func `a fresh installation is in order, before its first start and after it`() async throws
  {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    for _ in 1...2 {
      let ending = try await installed.run(["doctor"])
      #expect(ending.status == 0, "\(ending.output)")
      for subject in [
        "configuration", "permissions", "database", "templates", "IMAP log-in",
        "mailbox INBOX", "SMTP log-in", "IMAP certificate", "SMTP certificate",
      ] {
        #expect(ending.output.contains("✓ \(subject)"), "\(subject): \(ending.output)")
      }
      #expect(ending.errors.isEmpty)
      #expect(try await installed.run(["daemon", "--once"]).status == 0)
    }
  }

  @Test func `with --json each finding is one object`() async throws {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    let ending = try await installed.run(["doctor", "--json"])
    let findings = try ending.output.split(separator: "\n").map { line in
      try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
    }
    #expect(findings.count > 8)
    #expect(findings.allSatisfy { $0["level"] != nil && $0["text"] != nil })
  }

  @Test func `a wrong password`() async throws {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    try installed.write("niet-het-wachtwoord\n", to: "password")
    try await installed.expectFault(
      status: 78, saying: ["the login was refused", "Check the user name and the password"],
      notSaying: ["niet-het-wachtwoord"])
  }

  @Test func `a password that others can read, and one that is not there`() async throws {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    chmod(installed.passwordFile, 0o644)
    try await installed.expectFault(status: 78, saying: ["open to others", "chmod 600"])
    try FileManager.default.removeItem(atPath: installed.passwordFile)
    try await installed.expectFault(status: 78, saying: ["does not exist", "write the password"])
  }

  @Test func `a host that nobody knows`() async throws {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    try installed.configure([("host: localhost", "host: mail.bestaatniet.invalid")])
    try await installed.expectFault(
      status: 69, saying: ["mail.bestaatniet.invalid", "no such host", "Check the host name"])
  }

  @Test func `a port where nobody listens`() async throws {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    try installed.configure([("port: \(installed.lab.ports.imaps)", "port: 1")])
    try await installed.expectFault(status: 69, saying: ["refused", "Check the port"])
  }

  @Test func `a certificate by an authority that is not trusted`() async throws {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    try installed.configure([(installed.lab.caFile, "")])
    try await installed.expectFault(
      status: 78, saying: ["not signed by an authority", "Name the authority's file"])
  }

  @Test func `servers without STARTTLS get nothing`() async throws {
    let (imap, smtp) = (try PlainServer.imap(), try PlainServer.smtp())
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    try installed.configure([
      ("port: \(installed.lab.ports.imaps)", "port: \(imap.port)"),
      ("port: \(installed.lab.ports.submission)", "port: \(smtp.port)"),
      ("security: tls", "security: starttls"), ("host: localhost", "host: 127.0.0.1"),
    ])
    let ending = try await installed.expectFault(
      status: 78, saying: ["offers no STARTTLS", "Use its port for implicit TLS"])
    #expect(ending.output.contains("✗ SMTP log-in"))
  }

  @Test func `YAML that is none, with its place`() async throws {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    try installed.configure([("aliases: []", "aliases: [")])
    try await installed.expectFault(status: 78, saying: ["praatmee.yaml:", "this is no YAML"])
  }

  @Test func `every mistake in the configuration at once, with its place and what was meant`()
    async throws
  {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    try installed.configure([("poll: 60 s", "poll: soon"), ("categories:", "categorys:")])
    try await installed.expectFault(
      status: 78,
      saying: [
        "'mailbox.poll' must be a time", "unknown key 'categorys'; did you mean 'categories'?",
      ])
  }

  @Test func `a template with an unknown field, with its place`() async throws {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    let template = installed.folder + "/data/templates/doubt.nl.md"
    let text = try String(contentsOfFile: template, encoding: .utf8)
    try (text + "\nDag {{voornaam}}\n").write(toFile: template, atomically: true, encoding: .utf8)
    try await installed.expectFault(status: 78, saying: ["doubt.nl.md:", "voornaam"])
  }

  @Test func `a database by a newer version is left as it is`() async throws {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    #expect(try await installed.run(["daemon", "--once"]).status == 0)
    try SQLite.execute("PRAGMA user_version = 99", in: installed.database)
    let before = try Data(contentsOf: URL(filePath: installed.database))
    try await installed.expectFault(
      status: 78, saying: ["newer than", "Install the newer version"])
    #expect(try Data(contentsOf: URL(filePath: installed.database)) == before)
  }

  @Test func `a file that is no database`() async throws {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    try installed.write(
      String(repeating: "dit is geen database\n", count: 500), to: "data/praatmee.sqlite")
    try await installed.expectFault(status: 78, saying: ["not an SQLite database", "backup"])
  }

  @Test func `a folder that cannot be written`() async throws {
    let installed = try await InstalledPraatmee(lab: try await MailLab.shared())
    // Nobody, not even root, makes files there.
    try installed.configure([("database: praatmee.sqlite", "database: /proc/self/praatmee.sqlite")])
    try await installed.expectFault(status: 77, saying: ["/proc/self"])
  }
}

extension InstalledPraatmee {
  /// Expects the doctor and the daemon to end with the same exit code and the same words.
  @discardableResult
  fileprivate func expectFault(
    status: Int32, saying words: [String], notSaying secrets: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> PraatmeeProcess.Ending {
    let doctor = try await run(["doctor"])
    let daemon = try await run(["daemon", "--once"])
    #expect(doctor.status == status, "\(doctor.output)", sourceLocation: sourceLocation)
    #expect(daemon.status == status, "\(daemon.errors)", sourceLocation: sourceLocation)
    for word in words {
      #expect(doctor.output.contains(word), sourceLocation: sourceLocation)
      #expect(daemon.errors.contains(word), sourceLocation: sourceLocation)
    }
    for secret in secrets {
      #expect(!(doctor.output + daemon.errors).contains(secret), sourceLocation: sourceLocation)
    }
    return doctor
  }
}
