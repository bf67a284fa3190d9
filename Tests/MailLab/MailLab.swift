import Foundation

/// A mail server of its own for a test: Dovecot and Postfix in a folder that disappears with the
/// test process, whatever becomes of it.
///
/// Every address below `.test` has a mailbox from its first use on, so a test takes a
/// ``newMailbox(_:)`` of the ``shared()`` lab and disturbs nobody. Only a test that stops servers or
/// changes certificates starts its own lab, with ``withOwn(_:)``.
package struct MailLab: Sendable {
  /// The folder of the lab, with logs in `log/` and mail in `mail/`.
  package let folder: String
  /// The name that the certificates of the servers are made out to.
  package let host = "localhost"
  /// An address of the same servers at which Dovecot refuses to log in without TLS; from
  /// 127.0.0.1 to itself it would allow that.
  package let strictHost = "127.0.0.2"
  package let ports: LabPorts
  /// The certificate authority that signed the certificates of the servers, as a PEM file.
  package let caFile: String
  /// The password of every mailbox.
  package let password: String
  /// The bearer token of every mailbox, for XOAUTH2 and OAUTHBEARER.
  package let token: String
  /// Owner of the mail on disk.
  let mailUser: UInt32
  let mailGroup: UInt32

  /// Starts a lab that stops by itself when this process ends.
  ///
  /// - Throws: ``LabError`` with what `scripts/lab` said.
  package static func start() async throws(LabError) -> MailLab {
    let folder = "/tmp/mail-lab-\(getpid())-\(UInt32.random(in: .min ... .max))"
    try await LabScript.run(["start", folder, "--with", "\(getpid())", "--temporary"])
    return try MailLab(settings: await LabScript.run(["env", folder]))
  }

  /// The lab that all tests of this process share, started at its first use.
  package static func shared() async throws -> MailLab {
    try await sharedStart.value
  }

  private static let sharedStart = Task { try await start() }

  /// Starts a lab for one test, and stops it when `body` is done.
  package static func withOwn<Result>(
    _ body: (MailLab) async throws -> Result
  ) async throws -> Result {
    let lab = try await start()
    let result: Result
    do {
      result = try await body(lab)
    } catch {
      try? await lab.stop()
      throw error
    }
    try await lab.stop()
    return result
  }

  /// Ends both servers and removes the folder.
  package func stop() async throws(LabError) {
    try await LabScript.run(["stop", folder])
  }

  /// Makes the value from the `KEY=VALUE` lines of `scripts/lab env`.
  init(settings: String) throws(LabError) {
    var values: [Substring: Substring] = [:]
    for line in settings.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if let key = parts.first, parts.count == 2 { values[key] = parts[1] }
    }
    func text(_ key: Substring) throws(LabError) -> String {
      guard let value = values[key] else { throw .missingSetting(String(key)) }
      return String(value)
    }
    func number<Number: FixedWidthInteger>(_ key: Substring) throws(LabError) -> Number {
      guard let value = Number(try text(key)) else { throw .missingSetting(String(key)) }
      return value
    }
    folder = try text("LAB_DIR")
    caFile = try text("CA_FILE")
    password = try text("PASSWORD")
    token = try text("TOKEN")
    mailUser = try number("MAIL_UID")
    mailGroup = try number("MAIL_GID")
    ports = LabPorts(
      imap: try number("IMAP_PORT"), imaps: try number("IMAPS_PORT"),
      smtp: try number("SMTP_PORT"), submission: try number("SUBMISSION_PORT"),
      submissions: try number("SUBMISSIONS_PORT"))
  }
}
